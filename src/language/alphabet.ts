import type { Language } from '../report/types.ts'

/**
 * Letters that head the parts of an index, each with a place of its own in the alphabet. W, which Azerbaijani has in
 * foreign names only, comes last (Unicode CLDR).
 */
const alphabets = {
  az: 'A B C Ç D E Ə F G Ğ H X I İ J K Q L M N O Ö P R S Ş T U Ü V Y Z W'.split(' '),
  en: 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z'.split(' '),
} as const

/** Tells letters apart, but neither capitals nor the accents that the language does not count. */
const collators = {
  az: new Intl.Collator('az', { sensitivity: 'base' }),
  en: new Intl.Collator('en-GB', { sensitivity: 'base' }),
} as const

const DIGITS = '0–9'

/**
 * The letter that a name stands under in an index: its first one, without the accents that the language does not
 * count. Numbers stand together; a letter of no Latin alphabet stands for itself.
 */
export function indexLetter(language: Language, name: string): string {
  const first = /[\p{L}\p{N}]\p{M}*/u.exec(name.normalize('NFC'))?.[0] ?? ''
  if (/^\p{N}/u.test(first)) return DIGITS
  const { compare } = language === 'az' ? collators.az : collators.en
  return (
    (language === 'az' ? alphabets.az : alphabets.en).find((letter) => compare(letter, first) === 0) ??
    first.toLocaleUpperCase(language)
  )
}

/** A name as an index sorts it: signs before its first letter, such as quotation marks, do not count. */
export function sortedName(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '')
}
