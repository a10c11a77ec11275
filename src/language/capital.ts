/**
 * A letter as it begins a heading, by the rules of the language: i is İ in Azerbaijani and Turkish. Georgian has no
 * capitals there: what Unicode calls its capitals (Mtavruli) is for words that are written in them as a whole, and most
 * fonts lack them.
 */
export function capital(tag: string, letter: string): string {
  return /^\p{Script=Georgian}/u.test(letter) ? letter : letter.toLocaleUpperCase(tag)
}
