import { type DocumentRule, type DesignFinding, plain } from '../finding.ts'

/** The running head names the chapter of its page, of a project the part on left pages; some pages have none. */
export const runningHead: DocumentRule = ({ pages }) =>
  pages.flatMap(({ number, chapter, head }): DesignFinding[] => {
    const found = head.map(({ text }) => plain(text)).join(' ')
    const wanted = plain(chapter?.heads[number % 2 === 0 ? 'left' : 'right'] ?? '')
    if (found === wanted) return []
    return [
      {
        code: 'page-running-head',
        page: number,
        message: `The head of the page says ${say(found)}, not ${say(wanted)}.`,
        words: wanted,
        hint: 'If the title is too long for one line, shorten it; otherwise correct the rules of the page margins in the stylesheet.',
      },
    ]
  })

function say(text: string): string {
  return text === '' ? 'nothing' : `“${text}”`
}
