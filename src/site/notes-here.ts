import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { markedNotes, waysBack } from '../screen/notes.ts'

/** Words round the notes of a page. */
export interface NoteWords {
  readonly title: string
  /** Leads back from a note to its mark. */
  readonly back: string
}

/**
 * Puts the editorial notes that a page marks at its end, each with a way back.
 * @param notes what each note says, by the id that links have.
 */
export function placeNotes(tree: Root, notes: ReadonlyMap<string, Element>, words: NoteWords): void {
  const marked = markedNotes(tree, notes)
  if (marked.length === 0) return
  for (const { properties } of marked.flatMap(({ links }) => links)) properties['role'] = 'doc-noteref'
  tree.children.push(
    h('section', { className: ['notes-here'], ariaLabelledBy: ['notes-here'] }, [
      h('h2', { id: 'notes-here' }, words.title),
      h(
        'ol',
        marked.map((note) =>
          h('li', { id: note.id, className: ['note'] }, [...note.content, waysBack(note, words.back)]),
        ),
      ),
    ]),
  )
}
