import type { LanguageRules } from './rules.ts'

const NUMBER = /\{\{\s*number\s*\}\}/u

/**
 * Writes the ordinal of a whole number from 0, or of a stretch that ends with one: 24-cü, 2022–2024-cü; 24th.
 * @param written the number as it stands in the text.
 * @throws {RangeError} for anything but a safe whole number from 0.
 */
export function formatOrdinal(rules: LanguageRules, value: number, written: string): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number from 0: ${value}`)
  const { ordinals } = rules.record
  if (ordinals === 'module') return `${written}${rules.module.ordinalEnding?.(value) ?? ''}`
  const form = ordinals[rules.ordinals.select(value)] ?? ''
  return form.replace(NUMBER, () => written)
}
