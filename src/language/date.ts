import type { Translator } from './translate.ts'
import type { Text } from '../diagnostics/text.ts'
import type { Place } from '../diagnostics/place.ts'

/** A year, or a month of a year: how precisely a record states a date. */
export type YearMonth = { readonly year: number; readonly month?: number }

/** Reads `2023` or `2023-12`. @throws {RangeError} for anything else. */
export function parseYearMonth(value: string | number): YearMonth {
  const match = /^(\d{4})(?:-(\d{2}))?$/u.exec(String(value))
  if (!match) throw new RangeError(`not a year or a month: ${value}`)
  const [, year, month] = match
  return month === undefined ? { year: Number(year) } : { year: Number(year), month: Number(month) }
}

/** Writes a period in the language's form: 2023–2025, December 2023 – November 2026. */
export function formatPeriod(translator: Translator, start: YearMonth, end: YearMonth, place: Place): Text {
  const key =
    start.month === undefined && end.month === undefined ? 'language:dates.years' : 'language:dates.period'
  const values = { start: formatYearMonth(translator, start), end: formatYearMonth(translator, end) }
  return translator.translate(key, values).at(place)
}

/** Writes a period in a form that is read in every language: 2023–2025, 12.2023 – 11.2026; without an end 12.2023 –. */
export function formatSharedPeriod(start: YearMonth, end: YearMonth | undefined): string {
  const [first, last] = [start, end].map((each) => each && sharedYearMonth(each))
  if (last === undefined) return `${first} –`
  return start.month === undefined && end?.month === undefined ? `${first}–${last}` : `${first} – ${last}`
}

function sharedYearMonth({ year, month }: YearMonth): string {
  return month === undefined ? String(year) : `${String(month).padStart(2, '0')}.${year}`
}

/** Writes an ISO date (`2026-11-22`) in the language's form: 22 noyabr 2026-cı il, 22 November 2026. */
export function formatDate(translator: Translator, date: string, place: Place): Text {
  const [year = '', month = '', day = ''] = date.split('-')
  const name = monthName(translator, Number(month))
  return translator.translate('language:dates.day', { day: Number(day), month: name, year }).at(place)
}

/** Writes a year or a month in the language's form: 2023, dekabr 2023, December 2023. */
export function formatYearMonth(translator: Translator, { year, month }: YearMonth): string {
  if (month === undefined) return String(year)
  const name = monthName(translator, month)
  return translator.translate('language:dates.month', { month: name, year: String(year) }).value
}

/** Writes a period whose end is not stated: December 2023 –. */
export function formatOpenPeriod(translator: Translator, start: YearMonth): Text {
  return translator.translate('language:dates.period_open', { start: formatYearMonth(translator, start) })
}

function monthName(translator: Translator, month: number): string {
  return translator.rules.record.dates.months[month - 1] ?? ''
}
