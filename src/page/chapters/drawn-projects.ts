import type { YearMonth } from '../../language/date.ts'
import type { Translator } from '../../language/translate.ts'
import type { DerivedFacts, Report } from '../../report/types.ts'
import type { Columns } from '../figures/columns.ts'
import { roundMaximum } from '../figures/scale.ts'
import type { MeasureText } from '../figures/text-width.ts'
import type { Period, Years } from '../figures/years.ts'

/** What the drawings of one language are made from. */
export interface DrawingInputs {
  readonly report: Report
  readonly translator: Translator
  /** Ids of the editorial notes that are printed. */
  readonly notes: readonly string[]
  readonly measure: MeasureText
  readonly columns: Columns
}

/** A project as the drawings show it. */
export interface DrawnProject {
  readonly slug: string
  readonly name: string
  readonly period: Period
  readonly span: DerivedFacts['projects'][number]['span']
  readonly amount: number | 'not-stated'
  /** Whether a note is printed that says what another source gives for the period. */
  readonly disputed: boolean
}

/** The projects in printing order, and the scales that all drawings share (page design 8.2). */
export interface DrawnProjects {
  readonly projects: readonly DrawnProject[]
  /** First and last year of all periods. */
  readonly years: Years
  /** The next round value above the largest budget, in whole euros. */
  readonly maximum: number
}

/** @throws {RangeError} for a report without projects; the checks let none pass. */
export function drawnProjects({ report, notes }: DrawingInputs): DrawnProjects {
  const { facts } = report
  if (!facts.years) throw new RangeError('a report without projects')
  const projects = report.projects.map(({ slug, value }): DrawnProject => {
    const own = facts.projects.find((each) => each.slug === slug)
    if (!own) throw new RangeError(`no facts of “${slug}”`)
    const { span, budget } = own
    const period = { start: endOf(span.start), end: span.end && endOf(span.end) }
    return {
      slug,
      name: value.acronym,
      period,
      span,
      amount: budget ?? 'not-stated',
      disputed: notes.includes(value.notes?.period ?? ''),
    }
  })
  return { projects, years: facts.years, maximum: roundMaximum([facts.budget.largest]) }
}

function endOf({ year, month, monthStated }: DrawnProject['span']['start']): YearMonth {
  return monthStated ? { year, month } : { year }
}
