import { formatList } from '../../language/list.ts'
import { formatMoney } from '../../language/money.ts'
import type { Text } from '../../diagnostics/text.ts'
import type { Translator } from '../../language/translate.ts'
import type { DerivedFacts, Report } from '../../report/types.ts'
import type { DrawnProjects } from './drawn-projects.ts'
import { countInWords } from './glance/words.ts'

/** At most this many names are listed one by one, more are counted. */
const MOST_NAMES = 3

/** Names in the order given, or how many there are: `DIRNA and ENGAGE`, `12 projects`. */
export function nameOrCount(translator: Translator, names: readonly string[], counted: string): string {
  if (names.length <= MOST_NAMES) return formatList(translator.rules, names)
  return translator.translate(counted, { count: names.length }).value
}

/** Acronyms of projects by slug, in the order of `slugs`. */
export function acronymsOf({ projects }: Report, slugs: readonly string[]): string[] {
  const acronyms = new Map(projects.map(({ slug, value }) => [slug, value.acronym]))
  return slugs.map((slug) => acronyms.get(slug) ?? slug)
}

/** An amount of the records' currency in the language's form. */
export function writeMoney(translator: Translator, { budget }: DerivedFacts, amount: number): string {
  const place = { file: 'data/projects', line: 1, column: 1 }
  return formatMoney(translator, { amount, currency: budget.currency }, place).value
}

/** A stretch of years in the language's form: 2022–2024; one year alone stands by itself. */
export function writeYears(translator: Translator, { first, last }: DrawnProjects['years']): string {
  if (first === last) return String(first)
  return translator.translate('language:dates.years', { start: String(first), end: String(last) }).value
}

/** The finding on the budgets: the least and the largest that are stated. */
export function budgetTitle(translator: Translator, facts: DerivedFacts): Text {
  const amounts = facts.projects.flatMap(({ budget }) => budget ?? [])
  if (amounts.length === 0) return translator.translate('figures:budgets.title.none')
  const [least, largest] = [Math.min(...amounts), Math.max(...amounts)].map((amount) =>
    writeMoney(translator, facts, amount),
  )
  if (least === undefined || largest === undefined || least === largest) {
    const values = { count: amounts.length, amount: least ?? '' }
    return translator.translate('figures:budgets.title.single', values)
  }
  return translator.translate('figures:budgets.title.range', { least, largest })
}

/** The finding on the periods: how many projects there are between the first and the last year that are stated. */
export function periodFinding(
  translator: Translator,
  report: Report,
  { projects, years }: DrawnProjects,
): string {
  const count = projects.length
  const number = countInWords(report, translator, count)
  const values = { count, number, years: writeYears(translator, years) }
  const key = projects.every(({ period }) => period.end) ? 'title' : 'title_of_stated'
  return translator.translate(`figures:periods.${key}`, values).value
}

/** A title and the sentences that follow it, those that are empty left out. */
export function speak(translator: Translator, title: string, sentences: readonly string[]): string {
  return [translator.translate('figures:sentence', { title }).value, ...sentences]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** Where the numbers of a chart of the projects stand for those who do not see it. */
export function sayTable(translator: Translator): string {
  return sayData(translator, translator.translate('figures:label.table', { number: 1 }).value)
}

function sayData(translator: Translator, table: string): string {
  return translator.translate('figures:data', { table }).value
}
