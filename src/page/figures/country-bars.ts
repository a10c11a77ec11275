import type { Element } from 'hast'
import { formatNumber } from '../../language/number.ts'
import { compareText } from '../../language/sort.ts'
import type { LanguageRules } from '../../language/rules.ts'
import type { Columns } from './columns.ts'
import { textStyles } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'
import { valueBars } from './value-bars.ts'
import type { Wording } from './words.ts'

/** How many organisations a country has; with words if coordinators are among them. */
export interface CountryRow {
  readonly name: string
  readonly organisations: number
  /** Stands after the coordinator's square: `2 coordinators`, `2`. */
  readonly coordinator?: Wording
}

export interface CountryBarsOptions {
  readonly rules: LanguageRules
  /** The finding and the range in words, for those who do not see the chart. */
  readonly alternative: string
  readonly measure: MeasureText
  readonly columns: Columns
}

/** Organisations by country: the most first, equal ones by the alphabet. */
export function countryBars(
  countries: readonly CountryRow[],
  { rules, alternative, measure, columns }: CountryBarsOptions,
): Element {
  const rows = countries
    .toSorted((a, b) => b.organisations - a.organisations || compareText(rules, a.name, b.name))
    .map(({ name, organisations, coordinator }) => ({
      name,
      value: { amount: organisations, label: formatNumber(rules, organisations) },
      ...(coordinator && { coordinator }),
    }))
  return valueBars(rows, {
    alternative,
    style: textStyles.category,
    missing: { long: '', short: '' },
    measure,
    columns,
  })
}
