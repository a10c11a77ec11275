import type { Element } from 'hast'
import { hollowBar, solidBar, startTick } from './bars.ts'
import { palette } from './palette.ts'
import { drawing, strokes } from './svg.ts'
import { drawLines, textStyles } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'
import { labelledYears, openEnds, type Period, span, yearScale, type Years } from './years.ts'

/*
 * The bars under the values in the rows of a table (page design 7.7), in pt. They repeat the words above them, so they are
 * hidden from screen readers.
 */

/** Height of the ticks, and of the bar in their middle. */
const TICK = 11
const BAR = 7
const TOP = (TICK - BAR) / 2
/** Half of a tick, so that the first and the last one are seen whole. */
const INSET = 0.375
/** Ticks of years that are closer together would be a grey band. */
const LEAST_STEP = 3
const HEAD = 10

/** What all rows share: first and last year of all records, and the width of the column. */
export interface YearsOfRows {
  readonly years: Years
  readonly width: number
}

/** A period among ticks at each 1 January; hollow if another source gives another one, a line at its start without an end. */
export function periodBar(
  period: Period,
  { years, width, disputed }: YearsOfRows & { readonly disputed: boolean },
): Element {
  const scale = yearScale(years, INSET, width - INSET)
  const box = { ...span(scale, period), y: TOP, height: BAR }
  const ends = [scale.edges[0] ?? 0, scale.edges.at(-1) ?? 0]
  const ticks = scale.step < LEAST_STEP ? ends : scale.edges
  return drawing(width, TICK, undefined, [
    strokes(
      ticks.map((x) => [x, 0, x, TICK] as const),
      palette.rule,
      0.375,
    ),
    period.end ? (disputed ? hollowBar : solidBar)(box, openEnds(period)) : startTick(box),
  ])
}

/** The years over the ticks of the rows; those that the title of the report names are bold. */
export function yearHead(
  { years, width }: YearsOfRows,
  bold: Years | undefined,
  measure: MeasureText,
): Element {
  const scale = yearScale(years, INSET, width - INSET)
  const { size } = textStyles.year
  const label = measure(String(years.last), 'semibold', size)
  const isBold = (year: number): boolean => bold !== undefined && bold.first <= year && year <= bold.last
  const labels = labelledYears(years, scale.step, label).flatMap((year) => {
    const middle = Math.max(label / 2, Math.min(scale.at(year + 0.5), width - label / 2))
    const style = isBold(year) ? textStyles.titleYear : textStyles.year
    return drawLines([String(year)], middle, HEAD / 2, style, 'middle')
  })
  return drawing(width, HEAD, undefined, labels)
}

/** A budget from zero on, on a line to the end of the scale. What is not stated has no length: there is the zero alone. */
export function budgetRowBar(amount: number | 'not-stated', maximum: number, width: number): Element {
  const zero = strokes([[INSET, 0, INSET, TICK]], palette.ink, 0.75)
  if (amount === 'not-stated') return drawing(width, TICK, undefined, [zero])
  const base = TOP + BAR
  const end = width - INSET / 2
  return drawing(width, TICK, undefined, [
    strokes(
      [
        [0, base, end, base],
        [end, base - BAR / 2, end, TICK],
      ],
      palette.rule,
      0.375,
    ),
    ...(amount > 0 ? [solidBar({ x: 0, y: TOP, width: (amount / maximum) * width, height: BAR })] : []),
    zero,
  ])
}
