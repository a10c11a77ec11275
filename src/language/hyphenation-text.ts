import type { BreakLimits, LanguageModule } from './language-module.ts'

/** A token with its marks before and after: “söz”, söz; (söz). */
const TOKEN = /(?<!\S)([\p{Ps}\p{Pi}"']*)(\p{L}+)([\p{Pe}\p{Pf}\p{Po}]*)(?!\S)/gu
/** The text before or after goes on with the same word or address. */
const JOINED_BEFORE = /[\p{L}\p{N}\p{Pd}/@_.’]$/u
const JOINED_AFTER = /^(?:[\p{L}\p{N}\p{Pd}/@_]|[.’]\p{L})/u
/** The end of a sentence, with quotation marks or brackets after it, but not of an initial: V. */
const SENTENCE_END = /(?<!(?:^|\P{L})\p{Lu})[.!?…][\p{Pe}\p{Pf}"']*$/u
const MARKS_AT_END = /[\s\p{Ps}\p{Pi}"']+$/u

/** Which words of a text may break, and what stands around the text. */
export interface TextHyphenation extends BreakLimits {
  /** The same block's text before and after this piece of it. */
  readonly before?: string
  readonly after?: string
  /** Characters of the block after this piece of it, none if not said. */
  readonly following?: number
  /** A word with fewer characters after it in its block stays whole: it would run into the last line. */
  readonly lastLine?: number
  /** Capitalised words are names even where a sentence may begin, as in tables and indices. */
  readonly capitalsAreNames?: boolean
  /** Beginnings of words that are names wherever they stand: Azərbaycan. */
  readonly names?: readonly string[]
}

/** Puts soft hyphens into one word. */
export type Hyphenate = NonNullable<LanguageModule['hyphenate']>

/**
 * Puts soft hyphens into the words of a text, by the rule of its language. A word stays whole if it is a name (a capital inside a
 * sentence), or holds anything but letters: a digit, a hyphen, the dot of an address, brackets.
 */
export function hyphenateText(hyphenate: Hyphenate, text: string, rules: TextHyphenation = {}): string {
  const { before = '', after = '', following = 0, lastLine = 0 } = rules
  return text.replace(TOKEN, (token: string, opening: string, word: string, closing: string, at: number) => {
    const end = at + token.length
    if (text.length - end + following < lastLine) return token
    if (at === 0 && JOINED_BEFORE.test(before)) return token
    if (end === text.length && closing === '' && JOINED_AFTER.test(after)) return token
    if (isName(word, before + text.slice(0, at), rules)) return token
    return opening + hyphenate(word, rules) + closing
  })
}

function isName(word: string, before: string, { capitalsAreNames, names }: TextHyphenation): boolean {
  if (!/^\p{Lu}/u.test(word)) return false
  if (capitalsAreNames || names?.some((name) => word.startsWith(name))) return true
  const earlier = before.replace(MARKS_AT_END, '')
  return earlier !== '' && !SENTENCE_END.test(earlier)
}
