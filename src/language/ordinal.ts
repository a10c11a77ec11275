import type { Language } from '../report/types.ts'
import { closeVowelAfter, lastSpokenWord } from './spoken-number.ts'

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
 * What makes an ordinal of a whole number from 0: 24-cü, 9-cu, 6-cı, 20-ci, and after a stretch of years as well,
 * 2022–2024-cü illər; 24th. In Azerbaijani the ending follows the last vowel of the number’s last spoken word and is
 * joined by a hyphen (https://language.az/081520920.html).
 * @throws {RangeError} for anything but a safe whole number from 0.
 */
export function ordinalEnding(language: Language, value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number from 0: ${value}`)
  return language === 'az'
    ? `-c${closeVowelAfter(lastSpokenWord(value))}`
    : english[englishRules.select(value)]
}
