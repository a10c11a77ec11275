import { formatNumber } from '../../../language/number.ts'
import type { Translator } from '../../../language/translate.ts'
import type { Place } from '../../../diagnostics/place.ts'
import type { Path, Report } from '../../../report/types.ts'
import { Text } from '../../../diagnostics/text.ts'
import { budgetTitle } from '../caption-words.ts'
import type { Caption, NumberCaption } from '../captions.ts'
import { viewProject } from '../view.ts'
import { type Cell, cell } from './cell.ts'
import { describeProjects } from './project-notes.ts'
import { describeScales, type Scales } from './scales.ts'
import { HOME } from './home.ts'
import { tableNotes } from './row-notes.ts'
import { countedText, countInWords } from './words.ts'

interface ProjectRow {
  readonly number: number
  /** Id of the project's chapter. */
  readonly id: string
  readonly acronym: Text
  readonly coordinator: Cell
  readonly period: Text
  /** The short words that no end is stated, after the start; empty if one is. */
  readonly gap: Text | ''
  /** Id of the editorial note at the period; empty if there is none. */
  readonly note: string
  readonly organisations: Cell
  readonly budget: Cell
  /** Names of the drawings of its bars. */
  readonly bars: { readonly period: string; readonly budget: string }
}

/** The projects with their facts, and the totals of what is stated. */
export interface ProjectTable extends Caption {
  readonly scope: Text
  readonly scales: readonly Text[]
  /** Id of the note that all budgets share; empty if there is none. */
  readonly note: string
  readonly rows: readonly ProjectRow[]
  readonly organisations: Cell
  readonly budget: Cell
  /** What stands below the table, in sentences. */
  readonly notes: readonly Text[]
}

/** Puts all projects' records into one table. `other` speaks the edition's other language, if there is one. */
export function viewProjectTable(
  report: Report,
  translator: Translator,
  other: Translator | undefined,
  { number: numberCaption, id, scales }: { number: NumberCaption; id: string; scales: Scales },
): ProjectTable {
  const { projects, budget, participations } = report.facts
  const counted = (value: number, what: 'participations' | 'budgets', of: number): Text =>
    countedText(report, formatNumber(translator.rules, value), `${what} ${of}`)
  // A zero in digits would look like a gap.
  const amount = (euros: number, place: (path: Path) => Place): Text =>
    euros === 0
      ? countInWords(report, translator, 0)
      : Text.plain(formatNumber(translator.rules, euros), place(['budget', 'amount']))
  const notes = tableNotes(report)
  const whole = 'labels:missing.not_stated'
  const rows = report.projects.map((project, index): ProjectRow => {
    const { slug, value: record, place } = project
    const [facts, marks] = [projects[index], notes.rows[index]]
    if (!facts || !marks) throw new Error(`no facts of the project “${slug}”`)
    const { number, acronym, coordinator, period } = viewProject(
      report,
      project,
      index + 1,
      translator,
      other,
      false,
    )
    const members = facts.participations.length
    return {
      number,
      id: `${translator.language}-project-${slug}`,
      acronym,
      coordinator: cell(
        translator,
        coordinator.missing ? undefined : coordinatorOf(report, translator, record.coordinator, coordinator),
        marks.coordinator,
        whole,
      ),
      period: period.value,
      gap: period.gap && translator.translate('glance:missing_end'),
      note: marks.period,
      organisations: cell(
        translator,
        participations.missing.includes(slug)
          ? undefined
          : Text.plain(formatNumber(translator.rules, members), place(['partners'])),
      ),
      budget: cell(
        translator,
        facts.budget === undefined ? undefined : amount(facts.budget, place),
        marks.budget,
        whole,
      ),
      bars: { period: `period-${number}`, budget: `budget-${number}` },
    }
  })
  return {
    ...numberCaption('table', id, budgetTitle(translator, report.facts)),
    scope: translator.translate('glance:projects.scope', {
      count: projects.length,
      projects: countInWords(report, translator, projects.length),
    }),
    scales: describeScales(report, translator, scales),
    note: notes.head,
    rows,
    organisations: cell(
      translator,
      participations.stated > 0
        ? counted(participations.total, 'participations', participations.stated)
        : undefined,
    ),
    budget: cell(
      translator,
      budget.stated > 0 ? counted(budget.amount, 'budgets', budget.stated) : undefined,
    ),
    notes: describeProjects(report, translator),
  }
}

/** The coordinator's name, with its country unless that is the one that the report is about. */
function coordinatorOf(
  { organisations }: Report,
  translator: Translator,
  id: string,
  { value, country }: { readonly value: Text; readonly country: Text },
): Text {
  if (organisations.value[id]?.country === HOME) return value
  return translator.translate('glance:projects.coordinator', { name: value, country })
}
