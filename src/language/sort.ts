import type { Language } from '../report/types.ts'

const collators = {
  az: new Intl.Collator('az', { numeric: true }),
  en: new Intl.Collator('en-GB', { numeric: true }),
} as const

/** Compares by the language's alphabet: in Azerbaijani … e ə f g ğ h x ı i j k q l …, foreign w last. */
export function compareText(language: Language, a: string, b: string): number {
  return (language === 'az' ? collators.az : collators.en).compare(a, b)
}
