import { capital } from './capital.ts'
import type { LanguageRules } from './rules.ts'

const DIGITS = '0–9'

/**
 * The letter of the language's alphabet that a name stands under in an index: its first one, without the accents that
 * the language does not count. Numbers stand together; a letter that is not in the alphabet stands for itself.
 */
export function indexLetter({ letters, alphabet, record }: LanguageRules, name: string): string {
  const first = /[\p{L}\p{N}]\p{M}*/u.exec(name.normalize('NFC'))?.[0] ?? ''
  if (/^\p{N}/u.test(first)) return DIGITS
  return alphabet.find((letter) => letters.compare(letter, first) === 0) ?? capital(record.tag, first)
}

/** A name as an index sorts it: signs before its first letter, such as quotation marks, do not count. */
export function sortedName(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '')
}
