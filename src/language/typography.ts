import type { LanguageRules } from './rules.ts'

const NO_BREAK_SPACE = '\u00A0'

/**
 * Puts spaces that never break between the groups of a number, between a number and its unit or month,
 * between a currency code or “ISO” and its number, by the words of the language, between initials and a name, before a dash and
 * before an abbreviation in brackets
 * (Azerbaijani orthography on line breaks, rule 8; Interinstitutional Style Guide 6.4 and 7.3.3).
 * @param beforeReference whether a link to a chapter follows.
 */
export function joinSpaces(
  { spaces, spaceBeforeReference }: LanguageRules,
  text: string,
  beforeReference = false,
): string {
  let result = text.replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]?\d)/gu, (number) =>
    number.replaceAll(' ', NO_BREAK_SPACE),
  )
  for (const rule of spaces) result = result.replace(rule, NO_BREAK_SPACE)
  return beforeReference ? result.replace(spaceBeforeReference, NO_BREAK_SPACE) : result
}

/** A stretch of a text that must not break at its hyphens. */
export interface WholeWord {
  readonly text: string
  readonly index: number
}

/** A word with more characters may be broken: no column has room for it in all sizes of type. */
const LONGEST_WHOLE = 16

/**
 * What must not break at its hyphens: 30-cu, 17%-lik, 2022–2024-cü, ATM-lər, BE-OPEN, 3E-Partnership; a word of which one
 * or two letters would stand alone, start-up; a part of an address, erasmus-plus.ec.europa.eu; and compounds of few
 * letters, if the language says so.
 */
export function wholeWords({ record }: LanguageRules, text: string): WholeWord[] {
  const { compounds = 0 } = record.joined
  return [...text.matchAll(UNBREAKABLE)].flatMap(({ 0: word, index, groups }) => {
    const isWhole =
      groups?.['compound'] === undefined ? word.length <= LONGEST_WHOLE : lettersOf(word) <= compounds
    return isWhole ? [{ text: word, index }] : []
  })
}

function lettersOf(word: string): number {
  return word.replaceAll('-', '').length
}

const UNBREAKABLE = new RegExp(
  [
    String.raw`[\p{L}\d]*(?:\d%?|\p{Lu}{2}|\d\p{Lu})[-–][\p{L}\d]+(?:-[\p{L}\d]+)*`,
    String.raw`[\p{L}\d]+(?:-[\p{L}\d]+)+(?=\.\p{L}{2})`,
    String.raw`(?<![\p{L}\d-])(?:\p{L}+-\p{L}{1,2}|\p{L}{1,2}-\p{L}+)(?![\p{L}\d-])`,
    String.raw`(?<![\p{L}\d-])(?<compound>\p{L}+(?:-\p{L}+)+)(?![\p{L}\d-])`,
  ].join('|'),
  'gu',
)
