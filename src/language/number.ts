import type { Language } from '../report/types.ts'

const NARROW_NO_BREAK_SPACE = '\u202F'

/**
 * Writes a whole number in groups of three from five digits up: 1000, 10 000, 633 292.
 * Both languages use the same narrow no-break space (Interinstitutional Style Guide 7.3.3; State budget law).
 * @throws {RangeError} for anything but a safe whole number.
 */
export function formatNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  const digits = String(Math.abs(value))
  const sign = value < 0 ? '\u2212' : ''
  if (digits.length < 5) return sign + digits
  return sign + digits.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, NARROW_NO_BREAK_SPACE)
}

const millions = {
  az: new Intl.NumberFormat('az', { maximumFractionDigits: 2, useGrouping: false }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, useGrouping: false }),
} as const

/** Writes an amount in millions with up to two decimals, by the language's decimal sign: 4,13; 4.13. */
export function formatMillions(language: Language, amount: number): string {
  return (language === 'az' ? millions.az : millions.en).format(amount / 1_000_000)
}
