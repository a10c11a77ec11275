import { type DocumentRule, type DesignFinding, quote } from '../finding.ts'
import { countBaselines } from '../baselines.ts'
import { headingOf, nameOfChapter } from '../chapter-name.ts'
import { FEWEST_LINES } from '../page-design.ts'

/** A chapter does not go over to another page for a few lines. */
export const fewLines: DocumentRule = ({ pages }) =>
  pages.flatMap(({ number, chapter, lines }): DesignFinding[] => {
    if (!chapter || number !== chapter.last || number === chapter.first) return []
    const count = countBaselines(lines)
    if (count >= FEWEST_LINES) return []
    const text = lines[0]?.text ?? ''
    const lineCount = count === 1 ? 'one line' : `${count} lines`
    return [
      {
        code: 'page-few-lines',
        page: number,
        message: `${nameOfChapter(chapter, pages)} ends with ${lineCount} on a page of ${count === 1 ? 'its' : 'their'} own: ${quote(text)}.`,
        words: chapter.record ? headingOf(chapter, pages) : text,
        hint: `Shorten its texts by ${lineCount} if you want that page back. Nothing is wrong with the text.`,
      },
    ]
  })
