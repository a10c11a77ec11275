import type { YearMonth } from '../../language/date.ts'
import type { OpenEnds } from './bars.ts'
import { straightLine } from './scale.ts'

/** From the first day of one year to the last day of another. */
export interface Years {
  readonly first: number
  readonly last: number
}

/** How precisely a record states a period. */
export interface Period {
  readonly start: YearMonth
  /** Nothing if the record states no end. */
  readonly end: YearMonth | undefined
}

/** A time scale: a position for every moment, in years (2023.5 is the first of July). */
export interface YearScale {
  readonly at: (moment: number) => number
  /** Where each year begins, and where the last one ends. */
  readonly edges: readonly number[]
  /** Distance of two edges. */
  readonly step: number
}

export function yearScale({ first, last }: Years, left: number, right: number): YearScale {
  const at = straightLine([first, last + 1], [left, right])
  const edges = Array.from({ length: last - first + 2 }, (_, index) => at(first + index))
  return { at, edges, step: (right - left) / (last - first + 1) }
}

/** The bar of a period: from the first to the last day stated, years as whole years. Without an end it has no length. */
export function span({ at }: YearScale, { start, end }: Period): { x: number; width: number } {
  const x = at(start.year + ((start.month ?? 1) - 1) / 12)
  return { x, width: end === undefined ? 0 : at(end.year + (end.month ?? 12) / 12) - x }
}

/** Which ends of a bar are stated by the year alone. */
export function openEnds({ start, end }: Period): OpenEnds {
  if (end === undefined) return { start: false, end: false }
  return { start: start.month === undefined, end: end.month === undefined }
}

/** The years that get a label: all of them, or as many as have room beside each other. */
export function labelledYears({ first, last }: Years, step: number, labelWidth: number): number[] {
  const gap = 3
  const every =
    step >= labelWidth + gap
      ? 1
      : ([2, 5, 10, 20, 50, 100].find((n) => n * step >= 1.5 * labelWidth + gap) ?? 100)
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years.filter((year) => year % every === 0)
}
