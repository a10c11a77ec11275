import { formatMillions } from '../../language/number.ts'
import type { Translator } from '../../language/translate.ts'
import type { Report } from '../../report/types.ts'
import { writeMoney } from './caption-words.ts'

/** From this amount on the end of a scale is written in millions. */
const MILLION = 1_000_000

/** The end of the scale of all budgets, an amount in whole euros: 800 000 avro, EUR 1 million. */
export function writeScaleEnd({ facts }: Report, translator: Translator, amount: number): string {
  if (amount < MILLION) return writeMoney(translator, facts, amount)
  const millions = formatMillions(translator.rules, amount)
  return translator.translate('labels:facts.millions', { amount: millions }).value
}
