import { formatPeriod, formatOpenPeriod, formatSharedPeriod } from '../../language/date.ts'
import { formatSharedMoney } from '../../language/money.ts'
import type { Translator } from '../../language/translate.ts'
import type { Report } from '../../report/types.ts'
import type { Text } from '../../diagnostics/text.ts'
import type { CoverKind, CoverProject } from '../figures/cover-drawing.ts'
import { openEnds } from '../figures/years.ts'
import { acronymsOf, nameOrCount, periodFinding, sayTable, speak, writeMoney } from './caption-words.ts'
import type { DrawnProject, DrawnProjects } from './drawn-projects.ts'
import { countInWords } from './glance/words.ts'

/** Between the words of two languages. */
const SLASH = ' / '

/** The projects of the cover with their words: in a form that all its languages read, if there are several. */
export function coverProjects(
  { facts }: Report,
  { projects }: DrawnProjects,
  speakers: readonly Translator[],
): CoverProject[] {
  const [translator, ...others] = speakers
  if (!translator) throw new RangeError('a cover without a language')
  const isShared = others.length > 0
  const missing = isShared
    ? [...new Set(speakers.map((each) => each.translate('labels:missing.not_stated').value))].join(SLASH)
    : translator.translate('figures:cover.not_stated').value
  return projects.map(({ name, period, amount }) => ({
    name,
    period,
    dates: isShared ? formatSharedPeriod(period.start, period.end) : writePeriod(translator, period),
    ...(amount === 'not-stated'
      ? { amount: missing }
      : {
          budget: amount,
          amount: isShared
            ? writeShared(facts.budget.currency, amount)
            : writeMoney(translator, facts, amount),
        }),
  }))
}

function writePeriod(translator: Translator, { start, end }: DrawnProject['period']): string {
  const place = translator.translate('figures:cover.not_stated').place
  return (end ? formatPeriod(translator, start, end, place) : formatOpenPeriod(translator, start)).value
}

function writeShared(currency: string, amount: number): string {
  return formatSharedMoney({ amount, currency }, { file: '', line: 1, column: 1 }).value
}

/** The sentences that explain the drawing. */
export function coverLegend(
  report: Report,
  { projects }: DrawnProjects,
  kind: CoverKind,
  translator: Translator,
): Text[] {
  const { facts } = report
  const missing = kind === 'bars' ? acronymsOf(report, facts.budget.missing) : []
  const endless = projects.filter(({ period }) => !period.end).map(({ name }) => name)
  const hasGaps = projects.some(({ period, amount }) => {
    const { start, end } = openEnds(period)
    return (start || end) && (kind === 'rows' || amount !== 'not-stated')
  })
  const say = (key: string): Text => translator.translate(`figures:cover.${key}`)
  const sayOf = (key: string, names: readonly string[]): Text[] => {
    if (names.length === 0) return []
    const values = { count: names.length, projects: nameOrCount(translator, names, 'figures:projects') }
    return [translator.translate(`figures:cover.${key}`, values)]
  }
  return [
    say(kind === 'lines' ? 'lines' : kind === 'bars' && facts.budget.stated > 0 ? 'legend' : 'rows'),
    ...sayOf('missing', missing),
    ...(kind !== 'lines' && hasGaps ? [say('years_only')] : []),
    ...sayOf('endless', endless),
  ]
}

/** What the drawing shows, for those who do not see it: of few projects each one. */
export function coverAlternative(
  report: Report,
  drawn: DrawnProjects,
  projects: readonly CoverProject[],
  kind: CoverKind,
  translator: Translator,
): string {
  const count = projects.length
  const number = countInWords(report, translator, count)
  const shown = kind === 'bars' ? 'bars' : 'periods'
  const title = translator.translate(`figures:cover.${shown}`, { count, number }).value
  const hasTable = report.chapters.some(({ view }) => view === 'glance')
  return speak(translator, title, [
    ...(kind === 'bars'
      ? projects.map(
          ({ name, dates, amount }) =>
            translator.translate('figures:cover.project', { name, period: dates, budget: amount }).value,
        )
      : [speak(translator, periodFinding(translator, report, drawn), [])]),
    hasTable ? sayTable(translator) : '',
  ])
}
