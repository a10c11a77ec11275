import { formatMillions, formatNumber } from '../../../language/number.ts'
import type { Translator } from '../../../language/translate.ts'
import type { Report } from '../../../report/types.ts'
import type { Text } from '../../../diagnostics/text.ts'
import { HOME } from './home.ts'
import { countedText } from './words.ts'

/** A large figure with what it counts. `missing`: the value says that nothing is stated. */
export interface KeyFigure {
  readonly value: Text
  readonly missing: boolean
  /** Whether it has too many digits for its column at full size. */
  readonly long: boolean
  readonly label: Text
}

type Made = Parameters<typeof countedText>[2]

/** From this amount on a sum is written in millions. */
const MILLION = 1_000_000
/** Characters that the column of a key figure holds at full size (page design 4). */
const MOST_CHARACTERS = 5

/** The four figures over the chapter: projects, sum of the stated budgets, organisations, countries. */
export function viewKeyFigures(report: Report, translator: Translator): KeyFigure[] {
  const { projects, budget, participations, organisations, countries } = report.facts
  const say = (key: string, values = {}): Text => translator.translate(`glance:key_figures.${key}`, values)
  const figure = (value: string, made: Made, label: Text, stated = 1): KeyFigure => {
    const missing = stated === 0
    const words = missing ? translator.translate('glance:missing') : countedText(report, value, made)
    return { value: words, missing, long: !missing && value.length > MOST_CHARACTERS, label }
  }
  const count = (number: number): string => formatNumber(translator.rules, number)

  const inMillions = budget.amount >= MILLION
  const sum = inMillions ? formatMillions(translator.rules, budget.amount) : count(budget.amount)
  const home = countries.get(HOME)?.organisations ?? 0
  const origins = {
    count: organisations.size,
    home: countedText(report, count(home), 'count'),
    abroad: countedText(report, count(organisations.size - home), 'count'),
  }
  const { stated } = participations
  return [
    figure(count(projects.length), 'projects', say('projects', { count: projects.length })),
    figure(sum, `budgets ${budget.stated}`, say(inMillions ? 'budget_in_millions' : 'budget'), budget.stated),
    figure(count(organisations.size), `organisations ${stated}`, say('organisations', origins), stated),
    figure(count(countries.size), `countries ${stated}`, say('countries', { count: countries.size }), stated),
  ]
}
