import type { Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from '../visit.ts'

/** What a note mark needs to know: the number of a note, and its name for those who hear the page. */
export interface NoteMarks {
  readonly language: string
  /** Numbers by note id, or nothing if the edition prints no notes. */
  readonly numbers: ReadonlyMap<string, number>
  label(number: number): string
}

/** Fills links such as `[](#note-years)` with the number of the note, or drops them if notes are off. */
export function rehypeNoteMarks(marks: NoteMarks) {
  return (tree: Root): void => {
    visit(tree, 'element', (link, index, parent) => {
      const href = link.properties['href']
      if (link.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#note-')) return undefined
      if (index === undefined || !parent) return undefined
      const number = marks.numbers.get(href.slice('#note-'.length))
      if (number === undefined) {
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      const mark = h(
        'a',
        {
          className: ['note-mark'],
          href: `#${marks.language}-${href.slice(1)}`,
          ariaLabel: marks.label(number),
        },
        String(number),
      )
      parent.children[index] = h('sup', mark)
      return [SKIP, index + 1]
    })
  }
}
