import { formatNumber } from '../../../language/number.ts'
import type { Translator } from '../../../language/translate.ts'
import type { Place } from '../../../diagnostics/place.ts'
import type { Path, Report } from '../../../report/types.ts'
import { Text } from '../../../diagnostics/text.ts'
import { viewProject } from '../view.ts'
import { type Cell, cell } from './cell.ts'
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
  readonly months: Cell
  readonly organisations: Cell
  readonly budget: Cell
}

/** The projects with their facts, and the totals of what is stated. */
export interface ProjectTable {
  readonly label: Text
  readonly scope: Text
  readonly rows: readonly ProjectRow[]
  readonly organisations: Cell
  readonly budget: Cell
  /** Whether a cell says that something is not stated. */
  readonly hasGaps: boolean
  readonly note: Text
}

/** Puts all projects' records into one table. `other` speaks the edition's other language, if there is one. */
export function viewProjectTable(
  report: Report,
  translator: Translator,
  other: Translator | undefined,
  label: Text,
): ProjectTable {
  const { projects, budget, participations, organisations } = report.facts
  const counted = (value: number): Text => countedText(report, formatNumber(translator.rules, value))
  // A zero in digits would look like a gap.
  const amount = (euros: number, place: (path: Path) => Place): Text =>
    euros === 0
      ? countInWords(report, translator, 0)
      : Text.plain(formatNumber(translator.rules, euros), place(['budget', 'amount']))
  const rows = report.projects.map((project, index): ProjectRow => {
    const { slug, value: record, place } = project
    const facts = projects[index]
    if (!facts) throw new Error(`no facts of the project “${slug}”`)
    const { number, acronym, coordinator, period } = viewProject(
      report,
      project,
      index + 1,
      translator,
      other,
      false,
    )
    const isStated = (fact: string): boolean => !facts.gaps.some((gap) => gap.fact === fact)
    return {
      number,
      id: `${translator.language}-project-${slug}`,
      acronym,
      coordinator: cell(
        translator,
        coordinator.missing
          ? undefined
          : translator.translate('glance:projects.coordinator', {
              name: coordinator.value,
              country: coordinator.country,
            }),
      ),
      period: period.value,
      gap: period.gap && translator.translate('glance:missing_end'),
      note: record.notes?.period ?? '',
      months: cell(
        translator,
        facts.span.months === undefined
          ? undefined
          : Text.plain(String(facts.span.months), place(['period'])),
      ),
      organisations: cell(
        translator,
        isStated('participants')
          ? Text.plain(formatNumber(translator.rules, facts.participations.length), place(['partners']))
          : undefined,
      ),
      budget: cell(translator, facts.budget === undefined ? undefined : amount(facts.budget, place)),
    }
  })
  return {
    label,
    scope: translator.translate('glance:projects.scope', {
      count: projects.length,
      projects: countInWords(report, translator, projects.length),
    }),
    rows,
    organisations: cell(translator, participations.stated > 0 ? counted(participations.total) : undefined),
    budget: cell(translator, budget.stated > 0 ? counted(budget.amount) : undefined),
    hasGaps: rows.some((row) =>
      [row.coordinator, row.months, row.organisations, row.budget].some(({ missing }) => missing),
    ),
    note: translator.translate('glance:projects.note', {
      participations: counted(participations.total),
      organisations: counted(organisations.size),
    }),
  }
}
