import type { Language } from '../report/types.ts'

const ZERO = 'cı'
/** Endings by the last vowel of the spoken word: bir, iki, üç, dörd, beş, altı, yeddi, səkkiz, doqquz. */
const UNITS = ['', 'ci', 'ci', 'cü', 'cü', 'ci', 'cı', 'ci', 'ci', 'cu']
/** on, iyirmi, otuz, qırx, əlli, altmış, yetmiş, səksən, doxsan. */
const TENS = ['', 'cu', 'ci', 'cu', 'cı', 'ci', 'cı', 'ci', 'ci', 'cı']
/** yüz, min, milyon, milyard, trilyon, kvadrilyon: the power of ten, and the ending. */
const POWERS = [
  [1e15, 'cu'],
  [1e12, 'cu'],
  [1e9, 'cı'],
  [1e6, 'cu'],
  [1e3, 'ci'],
  [1e2, 'cü'],
] as const

const english: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
}
const englishRules = new Intl.PluralRules('en', { type: 'ordinal' })

/**
 * Writes a whole number from 0 as an ordinal: 24-cü, 9-cu, 6-cı, 20-ci; 24th.
 * In Azerbaijani the ending follows the last vowel of the number’s last spoken word and is joined by a hyphen
 * (https://language.az/081520920.html).
 * @throws {RangeError} for anything but a safe whole number from 0.
 */
export function formatOrdinal(language: Language, value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number from 0: ${value}`)
  return language === 'az' ? `${value}-${ending(value)}` : `${value}${english[englishRules.select(value)]}`
}

/** The last word that is spoken: a unit, or else a ten, or else the largest power that divides the number. */
function ending(value: number): string {
  const power = POWERS.find(([each]) => value > 0 && value % each === 0)
  return UNITS[value % 10] || TENS[Math.floor(value / 10) % 10] || power?.[1] || ZERO
}
