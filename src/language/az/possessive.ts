import { closeVowelAfter, lastSpokenWord } from './spoken-number.ts'

/**
 * The possessive ending of the third person after an Azerbaijani number in words or digits, with which it stands for
 * a part of others: altı layihədən beşi, ikisi; 14 layihədən 12-si.
 */
export function possessiveEnding(number: string): string {
  const digits = /\d+$/u.exec(number)?.[0]
  const word = digits === undefined ? number : lastSpokenWord(Number(digits))
  const ending = `${/[aeəıioöuü]$/u.test(word) ? 's' : ''}${closeVowelAfter(word)}`
  return digits === undefined ? ending : `-${ending}`
}
