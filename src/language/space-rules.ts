import type { LanguageRecord } from '../report/types.ts'

/** Spaces of a text that never break, by the words of the language: `typography.ts` says which. */
export function spaceRules({ joined, dates }: LanguageRecord): RegExp[] {
  const before = oneOf(joined.before_number)
  // 22. November
  const dot = /\{\{\s*day\s*\}\}\./u.test(dates.day) ? String.raw`\.?` : ''
  return [
    new RegExp(`(?<=\\d) (?=${oneOf(joined.after_number)}(?!\\p{L}))`, 'gu'),
    new RegExp(`(?<=(?<!\\d)\\d{1,2}${dot}) (?=${oneOf(dates.months)}(?!\\p{L}))`, 'gu'),
    new RegExp(`(?<=(?<!\\p{L})${oneOf(dates.months)}) (?=\\d{4}(?!\\d))`, 'gu'),
    new RegExp(`(?<=(?<!\\p{L})${before}) (?=\\d)`, 'gu'),
    / (?=– |\(\p{Lu}{2,}\))/gu,
    /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}\.|\p{Lu}\p{Ll})/gu,
  ]
}

/** The space at the end of a text that a link to a chapter follows, if it never breaks: “See ”. */
export function spaceBeforeReference({ joined }: LanguageRecord): RegExp {
  return new RegExp(`(?<=(?<!\\p{L})${oneOf(joined.before_reference ?? [])}) $`, 'u')
}

/** Matches any of these words as they are written; nothing if there are none. */
export function oneOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)'
  const escaped = words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
  return `(?:${escaped.join('|')})`
}
