import type { Element, ElementContent, Properties, Root } from 'hast'
import { classesOf, elementsOf } from '../page/html/classes.ts'
import { SKIP, visit } from '../page/html/visit.ts'

/** CSS px of the letters of most programs, before a reader makes them larger. */
const EM = 16
/** A quarter of the ink, as far as it can be seen beside it: how strong each of the quiet colours is. */
const QUIET = { ink2: 0.78, rule: 0.6, hair: 0.35, tile: 0.14 } as const
/**
 * Programs for books have grounds of their own, white, sepia or black, and do not say which. Ink is therefore the colour of
 * the text, quiet colours are part of it, and the other two are in the middle: 4.5 : 1 on white and on black.
 */
const DATA = '#3e77b9'
const EDITOR = '#cf4427'
const WHITE = '#ffffff'

type Colour = readonly [colour: string, opacity?: number]
const ink: Colour = ['currentColor']
const quiet = (name: keyof typeof QUIET): Colour => ['currentColor', QUIET[name]]

/** What the colours of the drawings are in a book, by their names in `templates/styles/tokens.css`. */
const COLOURS: Readonly<Record<string, Colour>> = {
  paper: [WHITE],
  ink,
  'ink-2': quiet('ink2'),
  rule: quiet('rule'),
  hair: quiet('hair'),
  data: [DATA],
  editor: [EDITOR],
  tile: quiet('tile'),
  // Nothing stands on a ground of colour in a book.
  ground: [WHITE],
  'on-ground': [DATA],
  'on-ground-2': quiet('ink2'),
  'line-ground': quiet('rule'),
  'tile-ground': quiet('tile'),
}
const VARIABLE = /^var\(--color-([\w-]+)\)$/u

/**
 * Draws for programs that show books: the drawings for narrow columns, as wide as their letters ask for, in colours that can be
 * seen on any ground.
 */
export function drawForBooks(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (classesOf(element).includes('sizes') && parent && index !== undefined) {
      parent.children[index] = narrowOf(element)
      return [SKIP, index] as const
    }
    if (element.tagName !== 'svg' || index === undefined || !parent) return undefined
    parent.children[index] = drawn(element)
    return SKIP
  })
}

function narrowOf(sizes: Element): Element {
  const narrow = elementsOf(sizes.children).find((each) => classesOf(each).includes('telephone'))
  if (!narrow) throw new Error('the drawings for screens have one for telephones')
  return { ...narrow, properties: {} }
}

function drawn(svg: Element): Element {
  const { fontFamily: _, width, height, ...properties } = svg.properties
  return {
    ...svg,
    properties: { ...properties, width: inEm(width), height: inEm(height) },
    children: svg.children.map(coloured),
  }
}

function inEm(px: Properties[string]): string {
  return `${Math.round((Number(px) / EM) * 1000) / 1000}em`
}

function coloured(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const properties = { ...node.properties }
  for (const paint of ['fill', 'stroke'] as const) {
    const name = VARIABLE.exec(String(properties[paint]))?.[1]
    if (name === undefined) continue
    const [colour, opacity] = colourOf(name, node, paint)
    properties[paint] = colour
    if (opacity !== undefined) properties[`${paint}Opacity`] = opacity
  }
  return { ...node, properties, children: node.children.map(coloured) }
}

/** Words on a ground of colour are white there: on the ground of the page they have its ink. What is hollow shows that ground. */
function colourOf(name: string, { tagName, properties }: Element, paint: 'fill' | 'stroke'): Colour {
  if (name === 'paper' && paint === 'fill' && properties['stroke'] !== undefined) return ['none']
  if (name === 'on-ground' && tagName === 'text') return ink
  if (name === 'on-ground' && paint === 'stroke') return ink
  const colour = COLOURS[name]
  if (!colour) throw new Error(`a drawing has the colour “${name}”, which books do not know`)
  return colour
}
