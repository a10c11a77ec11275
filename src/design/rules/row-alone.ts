import { nameOfChapter } from '../chapter-name.ts'
import type { TextLine } from '../document.ts'
import { rowOf } from '../elements.ts'
import { type DocumentRule, type DesignFinding, quote } from '../finding.ts'

/** Whether a page has one row of a register and nothing else; one that began on the page `before` is split. */
export function isRowAlone(lines: readonly TextLine[], before: readonly TextLine[]): boolean {
  const row = lines[0] && rowOf(lines[0].block)
  const isOfRow = ({ block }: TextLine): boolean => rowOf(block) === row
  return row?.role === 'LI' && lines.every(isOfRow) && !before.some(isOfRow)
}

/** The last row of a register does not stand alone on a page (page design 10 and 15.9). */
export const rowAlone: DocumentRule = ({ pages }) =>
  pages.flatMap(({ number, chapter, lines }): DesignFinding[] => {
    const [first] = lines
    if (!chapter || !first || number !== chapter.last || number === chapter.first) return []
    if (!isRowAlone(lines, pages[number - 2]?.lines ?? [])) return []
    return [
      {
        code: 'page-row-alone',
        page: number,
        message: `${nameOfChapter(chapter, pages)} ends with ${quote(first.text)} alone on a page.`,
        words: first.text,
        hint: 'Shorten what stands before it if you want that page back. Nothing is wrong with the text.',
      },
    ]
  })
