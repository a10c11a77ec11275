import { formatNumber, formatSharedNumber } from './number.ts'
import type { Translator } from './translate.ts'
import { Text } from '../diagnostics/text.ts'
import type { Place } from '../diagnostics/place.ts'

const NO_BREAK_SPACE = '\u00A0'

/** An amount in whole units of its currency (ISO 4217). */
export interface Money {
  readonly amount: number
  readonly currency: string
}

/** Writes money in the language's form: 633 292 avro, EUR 633 292 (Interinstitutional Style Guide 7.3.3). */
export function formatMoney(translator: Translator, { amount, currency }: Money, place: Place): Text {
  return translator
    .translate(`language:money.${currency}`, { amount: formatNumber(translator.rules, amount) })
    .at(place)
}

/** Writes money in a form that is read in every language, with the currency's code: 633 292 EUR (ISO 4217). */
export function formatSharedMoney({ amount, currency }: Money, place: Place): Text {
  return Text.plain(`${formatSharedNumber(amount)}${NO_BREAK_SPACE}${currency}`, place)
}
