import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { classesOf, elementsOf } from '../page/html/classes.ts'
import { MARK } from '../page/html/plugins/rehype-note-marks.ts'
import { visit } from '../page/html/visit.ts'

/** An editorial note that a chapter marks, on its way to the end of this chapter. */
export interface MarkedNote {
  /** Its id there: `here-note-budget`. */
  readonly id: string
  readonly content: readonly ElementContent[]
  /** The links that mark it, which now lead to it. */
  readonly links: readonly Element[]
  /** Ids of the places with its marks. */
  readonly marks: readonly string[]
}

/**
 * The editorial notes that a chapter marks, each once and in the order of their first marks: who reads on a screen does not
 * leaf to another chapter. The marks are changed to lead to the ids of these notes.
 * @param notes what each note says, by the id that links have.
 */
export function markedNotes(tree: Root, notes: ReadonlyMap<string, Element>): MarkedNote[] {
  const found = new Map<string, { note: Element; links: Element[]; marks: string[] }>()
  visit(tree, 'element', (link, _index, parent) => {
    const { href } = link.properties
    if (!classesOf(link).includes(MARK) || typeof href !== 'string') return
    const target = href.slice(1)
    const note = notes.get(target)
    if (!note) return
    const id = `here-${target.replace(/^[^-]+-/u, '')}`
    const placed = found.get(id) ?? { note, links: [], marks: [] }
    found.set(id, placed)
    placed.links.push(link)
    if (parent?.type === 'element' && typeof parent.properties['id'] === 'string')
      placed.marks.push(parent.properties['id'])
    link.properties['href'] = `#${id}`
  })
  return [...found].map(([id, { note, ...marked }]) => ({ id, content: contentOf(note), ...marked }))
}

/** What the note says, without ids, which stand in the chapter of all notes, and without the numbers of pages. */
function contentOf({ children }: Element): ElementContent[] {
  return withoutIds(children).filter(
    (child) => child.type !== 'element' || !classesOf(child).includes('note-pages'),
  )
}

function withoutIds(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (child.type !== 'element') return child
    const { id: _, ...properties } = child.properties
    return { ...child, properties, children: withoutIds(child.children) }
  })
}

/** Links from a note to each of its marks. @param back what they are called. */
export function waysBack({ marks }: MarkedNote, back: string): Element {
  const ways = marks.map((mark, index) => {
    const ariaLabel = marks.length > 1 ? `${back} ${index + 1}` : back
    return h('a', { className: ['back'], href: `#${mark}`, role: 'doc-backlink', ariaLabel }, '↑')
  })
  return h('p', { className: ['ways'] }, ways)
}

/** The notes of a chapter of notes, by the ids that links have. */
export function notesIn(tree: Root, places: ReadonlyMap<string, string>): Map<string, Element> {
  const byPlace = new Map([...places].map(([old, place]) => [place, old]))
  const notes = new Map<string, Element>()
  visit(tree, 'element', (item) => {
    if (item.tagName !== 'li') return
    for (const head of elementsOf(item.children).filter((each) => classesOf(each).includes('head'))) {
      visit(head, 'element', ({ properties: { id } }) => {
        const old = typeof id === 'string' ? byPlace.get(id) : undefined
        if (old !== undefined) notes.set(old, item)
      })
    }
  })
  return notes
}
