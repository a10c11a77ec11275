import type { Language } from '../report/types.ts'

const NO_BREAK_SPACE = '\u00A0'
const NARROW_NO_BREAK_SPACE = '\u202F'

const units = {
  az: '%|avro|manat|faiz|min|mln|mlrd|milyon|milyard|EUR|km|il|illik',
  en: '%|euros?|per cent|million|billion|EUR|km',
} as const

const months = {
  az: 'yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
} as const

const spaces = {
  az: spaceRules('az'),
  en: spaceRules('en'),
} as const

/**
 * Puts spaces that never break between the groups of a number, between a number and its unit or month,
 * between a currency code or “ISO” and its number, between initials and a name, before a dash and
 * before an abbreviation in brackets
 * (Azerbaijani orthography on line breaks, rule 8; Interinstitutional Style Guide 6.4 and 7.3.3).
 */
export function joinSpaces(language: Language, text: string): string {
  let result = text.replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]?\d)/gu, (number) =>
    number.replaceAll(' ', NARROW_NO_BREAK_SPACE),
  )
  for (const rule of language === 'az' ? spaces.az : spaces.en) result = result.replace(rule, NO_BREAK_SPACE)
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

function spaceRules(language: Language): RegExp[] {
  return [
    new RegExp(`(?<=\\d) (?=(?:${language === 'az' ? units.az : units.en})(?!\\p{L}))`, 'gu'),
    new RegExp(`(?<=(?<!\\d)\\d{1,2}) (?=(?:${language === 'az' ? months.az : months.en})(?!\\p{L}))`, 'gu'),
    /(?<=(?<!\p{L})(?:EUR|USD|AZN|ISO|№)) (?=\d)/gu,
    / (?=– |\(\p{Lu}{2,}\))/gu,
    /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}\.|\p{Lu}\p{Ll})/gu,
  ]
}
