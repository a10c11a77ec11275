/** BCP 47 for no language in particular: Unicode's own rules, without those that a language has for its letters. */
const NO_LANGUAGE = 'und'

/** Small letters, to compare what is no text of a language: file names, keys, addresses, names of CSS. */
export function foldCase(words: string): string {
  return words.toLocaleLowerCase(NO_LANGUAGE)
}
