import type { LanguageRules } from './rules.ts'

const NO_BREAK_SPACE = '\u00A0'

/**
 * Writes a whole number in the groups of the language: 1000, 10 000, 633 292; 1.000, 10.000.
 * @throws {RangeError} for anything but a safe whole number.
 */
export function formatNumber({ record }: LanguageRules, value: number): string {
  const { group, group_from: from } = record.numbers
  return grouped(value, group === 'space' ? NO_BREAK_SPACE : group, from)
}

/**
 * Writes a whole number in the form that is read in every language: in groups with a no-break space between them, from
 * five digits up (Interinstitutional Style Guide 7.3.3). @throws {RangeError} as `formatNumber`.
 */
export function formatSharedNumber(value: number): string {
  return grouped(value, NO_BREAK_SPACE, 5)
}

function grouped(value: number, mark: string, from: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  const digits = String(Math.abs(value))
  const sign = value < 0 ? '\u2212' : ''
  if (digits.length < from) return sign + digits
  return sign + digits.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, mark)
}

/** Digits and a point; the mark of the language is put in its place. */
const decimals = new Intl.NumberFormat('en', { maximumFractionDigits: 2, useGrouping: false })

/** Writes an amount in millions with up to two decimals, by the language's decimal mark: 4,13; 4.13. */
export function formatMillions({ record }: LanguageRules, amount: number): string {
  return decimals.format(amount / 1_000_000).replace('.', record.numbers.decimal)
}
