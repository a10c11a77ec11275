import type { CheckedChapter, CheckedDocument } from '../document.ts'
import { blockOf } from '../elements.ts'
import type { DocumentRule, DesignFinding } from '../finding.ts'

/** The marks of the editorial notes ascend through the pages, table heads before their rows (page design 15.38). */
export const noteOrder: DocumentRule = (document) =>
  document.chapters
    .filter(({ lists }) => lists === 'notes')
    .flatMap((notes): DesignFinding[] => {
      const found: DesignFinding[] = []
      let last = 0
      for (const { number, page, text } of marksOf(document, notes)) {
        if (number > last + 1) {
          found.push({
            code: 'page-note-order',
            page,
            message: `The mark ${number} is the first after ${last === 0 ? 'none' : last}: marks are numbered in the order of the pages.`,
            words: text,
            hint: 'Mark the notes in the same order in both languages. In one language alone this is a bug in the program: report it.',
          })
        }
        last = Math.max(last, number)
      }
      return found
    })

/** A mark of an editorial note. */
interface PrintedMark {
  readonly number: number
  readonly page: number
  /** The line of text that it stands in. */
  readonly text: string
}

/** The marks that lead to the notes of a chapter from others, in reading order. */
export function marksOf(
  { pages, links, destinations }: CheckedDocument,
  notes: CheckedChapter,
): PrintedMark[] {
  const isNotes = (page: number): boolean => notes.first <= page && page <= notes.last
  return links
    .filter(({ target, page }) => target !== notes.id && !isNotes(page))
    .filter(({ target, text }) => isNotes(destinations.get(target)?.page ?? 0) && /^\d+$/u.test(text))
    .map(({ element, page, text }) => {
      const line = pages[page - 1]?.lines.find(({ block }) => block === blockOf(element))
      return { number: Number(text), page, text: line?.text ?? '' }
    })
}
