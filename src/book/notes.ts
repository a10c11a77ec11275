import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { classesOf, elementsOf } from '../page/html/classes.ts'
import { MARK } from '../page/html/plugins/rehype-note-marks.ts'
import { visit } from '../page/html/visit.ts'
import { meant } from './xml.ts'

/**
 * Puts the editorial notes that a chapter marks at its end, where programs find what they show beside a mark. Marks lead
 * there, and each note back to them.
 * @param notes what each note says, by the id that links have.
 * @param back what the way back is called.
 */
export function placeNotes(tree: Root, notes: ReadonlyMap<string, Element>, back: string): void {
  const placed = new Map<string, { note: Element; marks: string[] }>()
  visit(tree, 'element', (link, _index, parent) => {
    const { href } = link.properties
    if (!classesOf(link).includes(MARK) || typeof href !== 'string') return
    const id = href.slice(1)
    const note = notes.get(id)
    if (!note) return
    const found = placed.get(id) ?? { note, marks: [] }
    placed.set(id, found)
    if (parent?.type === 'element' && typeof parent.properties['id'] === 'string')
      found.marks.push(parent.properties['id'])
    link.properties = meant(link, 'noteref', 'doc-noteref').properties
    link.properties['href'] = `#${hereOf(id)}`
  })
  tree.children.push(...[...placed].map(([id, { note, marks }]) => footnote(id, note, marks, back)))
}

function footnote(id: string, note: Element, marks: readonly string[], back: string): Element {
  const children = withoutIds(note.children).filter(
    (child) => child.type !== 'element' || !classesOf(child).includes('note-pages'),
  )
  const ways = marks.map((mark, index) =>
    h(
      'a',
      {
        className: ['back'],
        href: `#${mark}`,
        role: 'doc-backlink',
        ariaLabel: marks.length > 1 ? `${back} ${index + 1}` : back,
      },
      '↑',
    ),
  )
  const aside = h('aside', { id: hereOf(id), className: ['note'] }, [
    ...children,
    h('p', { className: ['ways'] }, ways),
  ])
  return meant(aside, 'footnote', 'doc-footnote')
}

/** The id of a note at the end of a chapter: `here-note-budget`. */
function hereOf(id: string): string {
  return `here-${id.replace(/^[^-]+-/u, '')}`
}

function withoutIds(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (child.type !== 'element') return child
    const { id: _, ...properties } = child.properties
    return { ...child, properties, children: withoutIds(child.children) }
  })
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
