import type { Element, Root } from 'hast'
import { s } from 'hastscript'
import { SKIP, visit } from '../visit.ts'

/** The drawings of a chapter, by the name that its template gives them. */
export type Drawings = ReadonlyMap<string, Element>

/** The drawing that every chapter has: a coloured ground behind the text (page design 1). It fills its element. */
const GROUND = 'ground'

/** A template asks for a drawing that its chapter does not have. */
export class MissingDrawingError extends Error {
  readonly drawing: string
  readonly known: readonly string[]

  constructor(drawing: string, known: readonly string[]) {
    super(`The template asks for the drawing “${drawing}”, which its chapter does not have.`)
    this.drawing = drawing
    this.known = known
  }
}

/**
 * Puts each drawing where the template names it: `<div class="drawing period"></div>`. Runs after everything that
 * looks at words, because the lines of a drawing are already broken and measured.
 * @throws {MissingDrawingError} for a name that the chapter has no drawing of.
 */
export function rehypeFigures(drawings: Drawings) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const classes = element.properties['className']
      if (!Array.isArray(classes) || classes[0] !== 'drawing') return undefined
      const name = String(classes[1])
      const drawing = name === GROUND ? ground() : drawings.get(name)
      if (!drawing) throw new MissingDrawingError(name, [...drawings.keys()])
      element.children = [drawing]
      return SKIP
    })
  }
}

function ground(): Element {
  return s('svg', { ariaHidden: 'true' }, [s('rect', { width: '100%', height: '100%' })])
}
