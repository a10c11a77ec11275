import type { LanguageRules } from './rules.ts'

/** Compares by the language's alphabet: in Azerbaijani … e ə f g ğ h x ı i j k q l …, foreign w last. */
export function compareText({ order }: LanguageRules, a: string, b: string): number {
  return order.compare(a, b)
}
