import { closest, isHeadRow } from '../elements.ts'
import { type DesignFinding, type PageRule, plain, quote } from '../finding.ts'

/** Baselines that differ by less, in pt, are one line. */
const LEVEL = 4

/**
 * What is repeated at the top of a page, because its section goes over to it, stands beside the first line there. Anywhere
 * else the pages break elsewhere than was measured before the print (page design 5).
 */
export const continued: PageRule = ({ number, chapter, loose, printed }) => {
  const repeated = (chapter?.continued ?? []).map(plain)
  if (repeated.length === 0) return []
  // The head of a table is repeated over it.
  const own = printed.filter(({ block }) => {
    const row = closest(block, 'TR')
    return !row || !isHeadRow(row)
  })
  const first = Math.max(...own.map(({ baseline }) => baseline))
  return loose.flatMap(({ text, baseline }): DesignFinding[] => {
    const words = plain(text)
    if (words === '' || !repeated.some((each) => each.startsWith(words))) return []
    if (baseline > first - LEVEL) return []
    return [
      {
        code: 'page-continued',
        page: number,
        message: `${quote(text)} stands in the middle of the page: the page begins elsewhere than was reckoned.`,
        words: text,
        hint: 'Take back what was changed last in templates/styles/: a rule lets text break otherwise on paper than in columns.',
      },
    ]
  })
}
