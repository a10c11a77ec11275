import { nameOfChapter } from '../chapter-name.ts'
import { rowOf } from '../elements.ts'
import { type DocumentRule, type Finding, quote } from '../finding.ts'

/** The last row of a register does not stand alone on a page (page design 10 and 15.9). */
export const rowAlone: DocumentRule = ({ pages }) =>
  pages.flatMap(({ number, chapter, lines }): Finding[] => {
    const [first] = lines
    if (!chapter || !first || number !== chapter.last || number === chapter.first) return []
    const row = rowOf(first.block)
    if (row?.role !== 'LI' || lines.some(({ block }) => rowOf(block) !== row)) return []
    // A row that began before is split, which is told already.
    if (pages[number - 2]?.lines.some(({ block }) => rowOf(block) === row)) return []
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
