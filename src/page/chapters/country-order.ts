import { compareText } from '../../language/sort.ts'
import type { Translator } from '../../language/translate.ts'
import { HOME } from './glance/home.ts'
import type { ViewInputs } from './view-inputs.ts'

/** The language whose alphabet orders countries: its own, side by side that of the first language. */
export function orderOf({ edition, translator, translators }: ViewInputs): Translator {
  const [first] = edition.languages
  return edition.layout === 'beside' && first !== undefined ? translators(first) : translator
}

/** Codes of the countries of all organisations: the one that the report is about, then the others by the alphabet. */
export function rankedByName(inputs: ViewInputs): string[] {
  const order = orderOf(inputs)
  const nameOf = (country: string): string => order.translate(`countries:${country}`).value
  return [...inputs.report.facts.countries.keys()].toSorted((a, b) => {
    if (a === HOME || b === HOME) return a === HOME ? -1 : 1
    return compareText(order.rules, nameOf(a), nameOf(b))
  })
}
