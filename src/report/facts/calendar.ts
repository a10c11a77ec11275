const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether `2026-11-22` is a day of the Gregorian calendar. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const days = (DAYS[Number(month) - 1] ?? 0) + (month === '02' && leap ? 1 : 0)
  return Number(year) >= 1 && Number(day) >= 1 && Number(day) <= days
}

/** Whether a period runs backwards. Ends are a year, `2023`, or a month, `2023-12`; a year lasts to its December. */
export function isReversed(start: number | string, end: number | string): boolean {
  const [first, last] = [String(start), String(end)]
  const length = Math.min(first.length, last.length)
  return last.slice(0, length) < first.slice(0, length)
}
