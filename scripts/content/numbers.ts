import { type Diagnostic, warning } from '../../src/diagnostics/diagnostic.ts'
import { formatPlace } from '../../src/diagnostics/place.ts'
import { textsOf } from '../../src/report/check/check-texts.ts'
import { TITLE_PARTS } from '../../src/report/check/check-title-parts.ts'
import type { Language, Report } from '../../src/report/types.ts'
import { valueAt } from '../../src/report/value-at.ts'

/** Digits of addresses and placeholders are no numbers of the text. */
const ADDRESS = /\]\([^)]*\)|\{\{[^}]*\}\}/gu
const GROUPS = /(?<=\d)[ \u00A0\u202F\u2009.,](?=\d{3}(?!\d))/gu

/** Texts that do not have the same numbers in both languages, each told at the second one. */
export function compareNumbers({ locales }: Report, source: Language, other: Language): Diagnostic[] {
  return Object.entries(locales[other] ?? {}).flatMap(([namespace, sheet]) => {
    const original = locales[source]?.[namespace]
    if (!original) return []
    return textsOf(sheet.value).flatMap(({ path, text }) => {
      // Each language divides its title by its own order of words; the parts are compared as the title.
      if (path.at(-2) === TITLE_PARTS) return []
      const from = valueAt(original.value, path)
      if (typeof from !== 'string' || numbersIn(from) === numbersIn(text)) return []
      const message =
        `The numbers here are ${numbersIn(text) || 'none'}, but ${numbersIn(from) || 'none'} ` +
        `in the text that this translates (${formatPlace(original.place(path))}).`
      return [
        warning(
          'numbers-differ',
          message,
          sheet.place(path),
          'Compare both texts, and correct the one that is wrong.',
        ),
      ]
    })
  })
}

/** Every number of a text in one form, the smallest first: groups closed, a point before decimals. */
function numbersIn(text: string): string {
  const digits = text.replace(ADDRESS, '').replace(GROUPS, '')
  return [...digits.matchAll(/\d+(?:[.,]\d+)*/gu)]
    .map(([number]) => number.replace(',', '.'))
    .toSorted((one, next) => Number(one) - Number(next) || (one < next ? -1 : 1))
    .join(', ')
}
