import type { CheckedChapter, CheckedDocument, TextLine } from '../document.ts'
import { type DesignFinding, type DocumentRule, plain, quote } from '../finding.ts'

/** As a sign in the key, and in the row that names what is missing. */
const MOST = 2

/** Page design 15.37: the words for what is not stated stand on the page of the imprint in one row, beside the key to signs. */
export const missingOnce: DocumentRule = (document) =>
  document.chapters.flatMap((chapter): DesignFinding[] =>
    (chapter.imprint?.missing ?? []).flatMap((words) => {
      const lines = linesOf(document, chapter)
      const text = plain(lines.map((line) => line.text).join(' '))
      const count = text.split(plain(words)).length - 1
      if (count <= MOST) return []
      return [
        {
          code: 'page-missing-repeated',
          page: chapter.first,
          message: `${quote(words)} stands ${count} times on the page of the imprint, not in one row.`,
          words,
          hint: 'Name in one row of the template all that is not stated.',
        },
      ]
    }),
  )

/** Page design 15.40: a row for the contact stands only where there is an address. */
export const contactGiven: DocumentRule = (document) =>
  document.chapters.flatMap((chapter): DesignFinding[] =>
    (chapter.imprint?.withoutContact ?? []).flatMap((label) => {
      const found = linesOf(document, chapter).find(({ text }) => beginsWith(plain(text), plain(label)))
      if (!found) return []
      return [
        {
          code: 'page-contact-empty',
          page: found.page,
          message: `The row ${quote(label)} names nobody whom readers can turn to.`,
          words: label,
          hint: 'Give `contact` in data/report.yaml, or take the row out of the template.',
        },
      ]
    }),
  )

/** Whether a line begins with this label, and not with a longer word. */
function beginsWith(text: string, label: string): boolean {
  return text.startsWith(label) && !/^\p{L}/u.test(text.slice(label.length))
}

function linesOf({ pages }: CheckedDocument, { first, last }: CheckedChapter): readonly TextLine[] {
  return pages.slice(first - 1, last).flatMap(({ lines }) => lines)
}
