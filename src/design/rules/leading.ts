import type { PrintedLine, PrintedPage } from '../document.ts'
import { closest } from '../elements.ts'
import { type DesignFinding, type PageRule, quote } from '../finding.ts'

/** Page design 15.27, in pt: the browser rounds a leading of 14 pt to 13.97 and 14.06. */
const TOLERANCE = 0.1
const EPSILON = 0.011
/** Letters of sizes that differ by less are of one size. */
const SAME = 0.05

/** Lines of one size in one paragraph are equally far apart: no mark and no word in another typeface opens a line. */
export const leading: PageRule = (page) =>
  [...Map.groupBy(page.printed, ({ block }) => block)].flatMap(([block, lines]): DesignFinding[] => {
    if (closest(block, 'Figure')) return []
    const bySize = Map.groupBy(distances(lines, page), ({ size }) => Math.round(size / SAME))
    return [...bySize.values()].flatMap((apart): DesignFinding[] => {
      const sorted = apart.map(({ distance }) => distance).toSorted((one, other) => one - other)
      const usual = sorted[Math.floor(sorted.length / 2)] ?? 0
      const wrong = apart.find(({ distance }) => Math.abs(distance - usual) > TOLERANCE + EPSILON)
      if (!wrong) return []
      return [
        {
          code: 'page-leading',
          page: page.number,
          message: `${quote(wrong.text)} stands ${wrong.distance.toFixed(2)} pt under the line before it, and not ${usual.toFixed(2)} pt as in the rest of its paragraph.`,
          words: wrong.text,
          hint: 'Give what stands in this line a `line-height` of 1 or 0 in the stylesheet.',
        },
      ]
    })
  })

/** Between lines of one language: two that share a heading stand apart. */
function distances(lines: readonly PrintedLine[], page: PrintedPage) {
  const languages = lines.map(({ runs: [first] }) => first && page.languageOf(first))
  return lines.flatMap((line, index) => {
    const above = lines[index - 1]
    if (!above || languages[index] !== languages[index - 1]) return []
    if (above.baseline <= line.baseline || Math.abs(above.size - line.size) > SAME) return []
    return [{ distance: above.baseline - line.baseline, size: line.size, text: line.text }]
  })
}
