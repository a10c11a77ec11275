/** Letters that no decomposition leads to what is typed for them on another keyboard. */
const PLAIN: Readonly<Record<string, string>> = { ə: 'e', ı: 'i', ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ł: 'l' }
const OTHERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')
const DIGITS_APART = /(?<=\d)[\u00A0\u202F\u2009](?=\d{3}(?!\d))/gu
const WORD = /[\p{L}\p{N}]+/gu
const WORD_OR_NUMBER = /\d{1,3}(?:[\u00A0\u202F\u2009]\d{3})+(?!\d)|[\p{L}\p{N}]+/gu
/** Spaces as they are typed in a number. */
const TYPED_APART = /(?<=\d) (?=\d{3}(?!\d))/gu

/**
 * A text as it is searched: small letters without marks, so that it is found from any keyboard. Azərbaycan, AZERBAYCAN and
 * azerbaycan are one; 633 292 is 633292.
 */
export function foldText(text: string): string {
  return (
    text
      .replaceAll(DIGITS_APART, '')
      // Before the small letters: İ would become i with a dot on top.
      .replaceAll('İ', 'i')
      .toLocaleLowerCase('en')
      .replaceAll(OTHERS, (letter) => PLAIN[letter] ?? letter)
      .normalize('NFD')
      .replaceAll(/\p{M}+/gu, '')
  )
}

/** The words of a text as they are searched. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(WORD) ?? []
}

/** The words that somebody types, as they are searched: 633 292 with a plain space is the number, too. */
export function typedWords(typed: string): string[] {
  return foldedWords(typed.replaceAll(TYPED_APART, ''))
}

/** Where the words of a text stand, a number in groups as one of them. */
export function placesOfWords(text: string): RegExpExecArray[] {
  return [...text.matchAll(WORD_OR_NUMBER)]
}
