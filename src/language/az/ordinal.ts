import { closeVowelAfter, lastSpokenWord } from './spoken-number.ts'

/**
 * What makes an ordinal of a whole number from 0: 24-cü, 9-cu, 6-cı, 20-ci, and after a stretch of years as well,
 * 2022–2024-cü illər. The ending follows the last vowel of the number’s last spoken word and is joined by a hyphen
 * (https://language.az/081520920.html). The forms of `Intl` are not right from a thousand on: 2000-ci.
 */
export function ordinalEnding(value: number): string {
  return `-c${closeVowelAfter(lastSpokenWord(value))}`
}
