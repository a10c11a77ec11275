import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { markedNotes, waysBack } from '../screen/notes.ts'
import { meant } from './xml.ts'

/**
 * Puts the editorial notes that a chapter marks at its end, where programs find what they show beside a mark, each with a
 * way back.
 * @param notes what each note says, by the id that links have.
 * @param back what the way back is called.
 */
export function placeNotes(tree: Root, notes: ReadonlyMap<string, Element>, back: string): void {
  for (const note of markedNotes(tree, notes)) {
    for (const link of note.links) link.properties = meant(link, 'noteref', 'doc-noteref').properties
    const content = [...note.content, waysBack(note, back)]
    tree.children.push(
      meant(h('aside', { id: note.id, className: ['note'] }, content), 'footnote', 'doc-footnote'),
    )
  }
}
