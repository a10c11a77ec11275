import type { Element } from 'hast'
import { hollowBar, solidBar, startTick } from './bars.ts'
import { palette } from './palette.ts'
import { PANEL } from './panel-bar.ts'
import { drawing, strokes } from './svg.ts'
import { drawLines, textStyles } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'
import { labelledYears, openEnds, type Period, span, yearScale, type Years } from './years.ts'

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
  const inset = 0.375
  const scale = yearScale(years, inset, width - inset)
  const { tick, bar, labels, height } = PANEL
  const box = { ...span(scale, period), ...bar }
  const open = openEnds(period)
  const { font, size } = textStyles.year
  const label = measure(String(years.last), font, size)
  // Ticks closer than that would be a grey band.
  const ticks = scale.step >= 3 ? scale.edges : [scale.edges[0] ?? 0, scale.edges.at(-1) ?? 0]
  return drawing(width, height, undefined, [
    strokes(
      ticks.map((x) => [x, 0, x, tick] as const),
      palette.rule,
      0.5,
    ),
    period.end ? (disputed ? hollowBar : solidBar)(box, open) : startTick(box),
    ...labelledYears(years, scale.step, label).flatMap((year) => {
      const x = Math.max(label / 2, Math.min(scale.at(year + 0.5), width - label / 2))
      return drawLines([String(year)], x, labels, textStyles.year, 'middle')
    }),
  ])
}
