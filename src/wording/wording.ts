import type { WordingCode } from '../diagnostics/codes-of-wording.ts'
import type { Place } from '../diagnostics/place.ts'
import type { LanguageRecord, Path } from '../report/types.ts'

/** What somebody should look at in a text. Offset and length in UTF-16 code units of the text. */
export interface Remark {
  readonly code: WordingCode | 'numbers-differ'
  /** A matter of taste, or one that is often right as it is. */
  readonly isInformation?: true
  readonly message: string
  readonly hint: string
  readonly start: number
  readonly length: number
}

/** A text, and what a rule may ask of where it stands. */
export interface AboutText {
  /** As it is written: Markdown. */
  readonly written: string
  /** The same with spaces for what is not read as words of this language: code, addresses, places, marked words. */
  readonly words: string
  readonly record: LanguageRecord
  readonly namespace: string
  readonly path: Path
}

/** A rule on one text. */
export type TextRule = (text: AboutText) => Remark[]

/** The same text in the source and in a translation, with what both languages need for a comparison. */
export interface TextPair {
  readonly key: string
  readonly source: AboutText
  readonly translation: AboutText
  readonly placeOfSource: Place
}

/** A rule on a translation and its source; it speaks of the translation. */
export type PairRule = (pair: TextPair) => Remark[]

/** Code, addresses, places for values, and words that are marked as those of another language. */
const ASIDE =
  /`[^`]*`|(?<=\])\([^)]*\)|<[^>]*>|(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\{\{[^}]*\}\}|\[[^[\]]*\]\{lang=[a-z]+\}/gu

/** A text with spaces for what no rule of wording should read; offsets stay. */
export function wordsIn(written: string): string {
  return written.replaceAll(ASIDE, (aside) => ' '.repeat(aside.length))
}

/** What a pattern finds in the words of a text, each with what to write instead. */
export function eachMatch(
  { words }: AboutText,
  pattern: RegExp,
  remark: (match: RegExpExecArray) => Omit<Remark, 'start' | 'length'> | undefined,
): Remark[] {
  return [...words.matchAll(pattern)].flatMap((match) => {
    const told = remark(match)
    return told ? [{ ...told, start: match.index, length: match[0].length }] : []
  })
}
