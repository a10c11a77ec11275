import type { Translator } from '../../../language/translate.ts'
import type { Text } from '../../../diagnostics/text.ts'

/** A cell of a table: a value, or in words that none is stated; and the id of the editorial note that stands at it. */
export interface Cell {
  readonly value: Text
  readonly missing: boolean
  /** Empty if there is none. */
  readonly note: string
}

/** A cell with a value, or with words for one that is not stated: the short ones unless others are given. */
export function cell(
  translator: Translator,
  value: Text | undefined,
  note = '',
  missing = 'glance:missing',
): Cell {
  return value
    ? { value, missing: false, note }
    : { value: translator.translate(missing), missing: true, note }
}
