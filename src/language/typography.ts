import type { LanguageRules } from './rules.ts'

const NO_BREAK_SPACE = '\u00A0'

/**
 * Puts spaces that never break between the groups of a number, between a number and its unit or month,
 * between a currency code or “ISO” and its number, by the words of the language, between initials and a name, before a dash and
 * before an abbreviation in brackets
 * (Azerbaijani orthography on line breaks, rule 8; Interinstitutional Style Guide 6.4 and 7.3.3).
 */
export function joinSpaces({ spaces }: LanguageRules, text: string): string {
  let result = text.replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]?\d)/gu, (number) =>
    number.replaceAll(' ', NO_BREAK_SPACE),
  )
  for (const rule of spaces) result = result.replace(rule, NO_BREAK_SPACE)
  return result
}

/**
 * Matches a stretch that must not break at its hyphen: 30-cu, 17%-lik, 2022–2024-cü, ATM-lər, BE-OPEN, 3E-Partnership;
 * a word of which one or two letters would stand alone, start-up; and a part of an address, erasmus-plus.ec.europa.eu.
 */
export const unbreakable = new RegExp(
  [
    String.raw`[\p{L}\d]*(?:\d%?|\p{Lu}{2}|\d\p{Lu})[-–][\p{L}\d]+(?:-[\p{L}\d]+)*`,
    String.raw`[\p{L}\d]+(?:-[\p{L}\d]+)+(?=\.\p{L}{2})`,
    String.raw`(?<![\p{L}\d-])(?:\p{L}+-\p{L}{1,2}|\p{L}{1,2}-\p{L}+)(?![\p{L}\d-])`,
  ].join('|'),
  'gu',
)
