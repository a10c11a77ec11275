import type { LanguageRules } from './rules.ts'

/** Joins words as a sentence does: `A, B və C`, `A, B and C`. */
export function formatList({ list }: LanguageRules, items: readonly string[]): string {
  return list.format(items)
}
