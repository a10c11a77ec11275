import { type DocumentRule, type Finding, quote } from '../finding.ts'
import { countBaselines } from '../baselines.ts'

/** Page design 10: at least five lines on a continued page. */
const FEWEST = 5

/** A chapter does not go over to another page for a few lines. */
export const fewLines: DocumentRule = ({ pages }) =>
  pages.flatMap(({ number, chapter, lines }): Finding[] => {
    if (!chapter || number !== chapter.last || number === chapter.first) return []
    const count = countBaselines(lines)
    if (count >= FEWEST) return []
    const text = lines[0]?.text ?? ''
    return [
      {
        code: 'page-few-lines',
        page: number,
        message: `the chapter ends with ${count} ${count === 1 ? 'line' : 'lines'} on a page of its own: ${quote(text)}`,
        words: text,
        hint: `shorten the chapter by ${count} ${count === 1 ? 'line' : 'lines'}, or let it be longer`,
      },
    ]
  })
