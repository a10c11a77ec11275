import type { Element } from 'hast'
import { hollowBar, solidBar, startTick } from './bars.ts'
import { palette } from './palette.ts'
import { drawing, strokes } from './svg.ts'
import { drawLines, textStyles } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'
import { labelledYears, openEnds, type Period, span, yearScale, type Years } from './years.ts'

const TICK = 9
const BAR = 6
const HEIGHT = 19

export interface PeriodLineOptions {
  /** The scale: first and last year of all records. */
  readonly years: Years
  /** Another source gives another period. */
  readonly disputed: boolean
  readonly measure: MeasureText
  /** Width of a cell, in pt. */
  readonly width: number
}

/**
 * The small time line of a project's panel, on the scale that all projects share. It repeats the period printed
 * above it, so it is hidden from screen readers.
 */
export function periodLine(period: Period, { years, disputed, measure, width }: PeriodLineOptions): Element {
  const inset = 0.4
  const scale = yearScale(years, inset, width - inset)
  const box = { ...span(scale, period), y: (TICK - BAR) / 2, height: BAR }
  const open = openEnds(period)
  const { font, size } = textStyles.smallYear
  const label = measure(String(years.last), font, size)
  // Ticks closer than that would be a grey band.
  const ticks = scale.step >= 3 ? scale.edges : [scale.edges[0] ?? 0, scale.edges.at(-1) ?? 0]
  return drawing(width, HEIGHT, undefined, [
    strokes(
      ticks.map((x) => [x, 0, x, TICK] as const),
      palette.rule,
      0.75,
    ),
    period.end ? (disputed ? hollowBar : solidBar)(box, open) : startTick(box),
    ...labelledYears(years, scale.step, label).flatMap((year) => {
      const x = Math.max(label / 2, Math.min(scale.at(year + 0.5), width - label / 2))
      return drawLines([String(year)], x, 15, textStyles.smallYear, 'middle')
    }),
  ])
}
