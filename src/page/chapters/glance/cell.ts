import type { Translator } from '../../../language/translate.ts'
import type { Text } from '../../../diagnostics/text.ts'

/** A cell of a table: a value, or in words that none is stated. */
export interface Cell {
  readonly value: Text
  readonly missing: boolean
}

/** A cell with a value, or with the short words for a value that is not stated. */
export function cell(translator: Translator, value: Text | undefined): Cell {
  return value ? { value, missing: false } : { value: translator.translate('glance:missing'), missing: true }
}
