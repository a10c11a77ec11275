import type { PeriodEnd, Span } from './derived-facts.ts'
import type { Project } from '../schema/schema.ts'

/**
 * A project's period in months. A year alone counts from its first to its last month.
 * @throws {RangeError} if an end is neither a year nor a month; the schema lets none pass.
 */
export function spanOf({ start, end }: Project['period']): Span {
  const first = periodEnd(start, 1)
  const from = monthNumber(first)
  if (end === 'not-stated') return { start: first, end: undefined, from, to: undefined, months: undefined }
  const last = periodEnd(end, 12)
  const to = monthNumber(last) + 1
  return { start: first, end: last, from, to, months: to - from }
}

/** First and last year of all periods, as far as they are stated; nothing if there is none. */
export function yearsOf(spans: readonly Span[]): { first: number; last: number } | undefined {
  if (spans.length === 0) return undefined
  return {
    first: Math.min(...spans.map((span) => span.start.year)),
    last: Math.max(...spans.map(({ start, end }) => (end ?? start).year)),
  }
}

function periodEnd(value: number | string, monthOfYear: number): PeriodEnd {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/u.exec(String(value)) ?? []
  if (year === undefined) throw new RangeError(`not a year or a month: ${value}`)
  return { year: Number(year), month: Number(month ?? monthOfYear), monthStated: month !== undefined }
}

function monthNumber({ year, month }: PeriodEnd): number {
  return year * 12 + month - 1
}
