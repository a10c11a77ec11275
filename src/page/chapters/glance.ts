import type { Element } from 'hast'
import type { Translator } from '../../language/translate.ts'
import type { Text } from '../../diagnostics/text.ts'
import type { DrawingInputs } from './drawn-projects.ts'
import { roleMark } from '../figures/role-mark.ts'
import { planColumns } from './glance/columns.ts'
import { type KeyFigure, viewKeyFigures } from './glance/key-figures.ts'
import { type MatrixView, viewMatrix } from './glance/matrix.ts'
import { type ProjectTable, viewProjectTable } from './glance/project-table.ts'

/** Size of the heads of a table in pt (page design 4). */
const HEAD_SIZE = 8

/** What the chapter “At a glance” prints: everything in it is derived from the records. */
export interface GlanceView {
  readonly keyFigures: readonly KeyFigure[]
  readonly projects: ProjectTable
  /** The tables of organisations and projects; several if one page cannot hold all projects side by side. */
  readonly matrices: readonly MatrixView[]
  /** Whether these tables need landscape pages. */
  readonly landscape: boolean
}

/** Counts and sums the records for the chapter “At a glance”. `other` speaks the edition's other language, if there is one; `labels` are those of the tables. */
export function viewGlance(
  { report, translator, measure }: DrawingInputs,
  other: Translator | undefined,
  labels: { readonly projects: Text; readonly roles: Text },
): GlanceView {
  const gap = Math.max(
    ...[translator, ...(other ? [other] : [])].flatMap((each) =>
      each
        .translate('labels:missing.not_stated')
        .value.split(' ')
        .map((word) => measure(word, 'italic', HEAD_SIZE)),
    ),
  )
  // A column holds its acronym, or the words of a gap, whole.
  const widths = report.projects.map(({ slug, value }) =>
    Math.max(
      measure(value.acronym, 'semibold', HEAD_SIZE),
      report.facts.participations.missing.includes(slug) ? gap : 0,
    ),
  )
  const plan = planColumns(widths)
  const matrices = viewMatrix(report, translator, labels.roles, plan)
  return {
    keyFigures: viewKeyFigures(report, translator),
    projects: viewProjectTable(report, translator, other, labels.projects),
    matrices,
    landscape: plan.landscape && matrices.length > 0,
  }
}

/** The marks of the matrix: each says the role to those who do not see it. */
export function roleMarks(translator: Translator): ReadonlyMap<string, Element> {
  const say = (key: string): string => translator.translate(key).value
  return new Map([
    ['coordinator', roleMark('coordinator', say('labels:participants.coordinator'))],
    ['partner', roleMark('partner', say('glance:matrix.partner'))],
  ])
}
