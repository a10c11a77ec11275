import type { Language } from '../report/types.ts'

const formats = {
  az: new Intl.ListFormat('az', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
} as const

/** Joins words as a sentence does: `A, B və C`, `A, B and C`. */
export function formatList(language: Language, items: readonly string[]): string {
  return (language === 'az' ? formats.az : formats.en).format(items)
}
