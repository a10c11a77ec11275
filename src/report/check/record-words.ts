import { type Diagnostic, warning } from '../../diagnostics/diagnostic.ts'
import type { Sheet } from '../sheet.ts'
import { typographyMistakes, usualQuotes } from './typed-quotes.ts'
import type { Path } from '../types.ts'

/**
 * Looks at words of a record that are printed as they are, in both languages and at many places: quotation marks,
 * apostrophes and spaces that the report prints otherwise. They are reported once, at the record.
 */
export function checkRecordWords(
  record: Sheet<unknown>,
  words: readonly (readonly [path: Path, text: string])[],
): Diagnostic[] {
  return words.flatMap(([path, text]) =>
    record.sound(path)
      ? typographyMistakes(text, usualQuotes).map(({ code, message, hint, start, length }) =>
          warning(code, message, record.tree.placeInside(path, start, length), hint),
        )
      : [],
  )
}
