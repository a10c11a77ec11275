import { formatMillions, formatNumber } from '../../../language/number.ts'
import type { Translator } from '../../../language/translate.ts'
import type { Report } from '../../../report/types.ts'
import type { Text } from '../../../diagnostics/text.ts'
import { HOME } from './home.ts'
import { countedText, describeBase } from './words.ts'

/** A large figure with what it counts and on what it rests. `missing`: the value says that nothing is stated. */
export interface KeyFigure {
  readonly value: Text
  readonly missing: boolean
  readonly label: Text
  readonly base: Text
}

/** From this amount on a sum is written in millions. */
const MILLION = 1_000_000

/** The four figures over the chapter: projects, sum of the stated budgets, organisations, countries. */
export function viewKeyFigures(report: Report, translator: Translator): KeyFigure[] {
  const { projects, budget, participations, organisations, countries } = report.facts
  const say = (key: string, values = {}): Text => translator.translate(`glance:key_figures.${key}`, values)
  const figure = (value: string, label: Text, base: Text, stated = 1): KeyFigure =>
    stated === 0
      ? { value: translator.translate('glance:missing'), missing: true, label, base }
      : { value: countedText(report, value), missing: false, label, base }

  const inMillions = budget.amount >= MILLION
  const sum = inMillions
    ? formatMillions(translator.rules, budget.amount)
    : formatNumber(translator.rules, budget.amount)
  const participants = describeBase(report, translator, 'participants')
  const home = countries.get(HOME)?.organisations ?? 0
  return [
    figure(
      formatNumber(translator.rules, projects.length),
      say('projects', { count: projects.length }),
      say('projects_base'),
    ),
    figure(
      sum,
      say(inMillions ? 'budget_in_millions' : 'budget'),
      describeBase(report, translator, 'budget'),
      budget.stated,
    ),
    figure(
      formatNumber(translator.rules, organisations.size),
      say('organisations', {
        count: organisations.size,
        home: countedText(report, formatNumber(translator.rules, home)),
        abroad: countedText(report, formatNumber(translator.rules, organisations.size - home)),
      }),
      participants,
      participations.stated,
    ),
    figure(
      formatNumber(translator.rules, countries.size),
      say('countries', { count: countries.size }),
      participants,
      participations.stated,
    ),
  ]
}
