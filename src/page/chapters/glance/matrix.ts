import { formatNumber } from '../../../language/number.ts'
import { compareText } from '../../../language/sort.ts'
import type { Translator } from '../../../language/translate.ts'
import type { DerivedFacts, Report } from '../../../report/types.ts'
import { Text } from '../../../diagnostics/text.ts'
import { type Cell, cell } from './cell.ts'
import type { ColumnPlan } from './columns.ts'
import { HOME } from './home.ts'
import { countedText, countInWords } from './words.ts'

type Matrix = NonNullable<ReturnType<DerivedFacts['matrices']['get']>>

/** A table of organisations and projects: who takes part in what, and as what. */
export interface MatrixView {
  readonly label: Text
  /** Empty where the heading of its chapter stands right above it and says the same. */
  readonly title: Text | ''
  readonly scope: Text
  /** Whether it may go over pages. */
  readonly divided: boolean
  /** Acronyms of the projects. */
  readonly columns: readonly Text[]
  readonly rows: readonly {
    readonly name: Text
    /** `role` names the mark, and is empty where there is none; `missing`: the project states no participants. */
    readonly cells: readonly { readonly role: 'coordinator' | 'partner' | ''; readonly missing: boolean }[]
    readonly total: Text
  }[]
  readonly totals: readonly Cell[]
  readonly total: Text
}

/**
 * The matrix of the country that the report is about, in parts of the projects that one table holds.
 * Organisations with most projects come first, equal ones by the alphabet. There is no table if nobody takes part.
 */
export function viewMatrix(
  report: Report,
  translator: Translator,
  label: Text,
  { landscape, divided, parts }: ColumnPlan,
): MatrixView[] {
  const matrix = report.facts.matrices.get(HOME)
  if (!matrix) return []
  return parts.map((columns, index) =>
    viewPart(report, translator, matrix, columns, {
      label:
        parts.length === 1
          ? label
          : translator.translate('glance:table_part', { table: label, part: index + 1, parts: parts.length }),
      title: landscape && index === 0 ? '' : translator.translate('glance:matrix.title'),
      divided,
      isWhole: parts.length === 1,
    }),
  )
}

function viewPart(
  report: Report,
  translator: Translator,
  matrix: Matrix,
  columns: readonly number[],
  { isWhole, ...caption }: Pick<MatrixView, 'label' | 'title' | 'divided'> & { readonly isWhole: boolean },
): MatrixView {
  const { rules } = translator
  const say = (key: string, values = {}): Text => translator.translate(`glance:matrix.${key}`, values)
  const counted = (value: number): Text => countedText(report, formatNumber(rules, value))
  const isStated = (column: number): boolean => matrix.columns[column]?.stated ?? false
  const rows = matrix.rows
    .map(({ organisation, roles }) => {
      const own = columns.map((column) => roles[column] ?? 'none')
      const name = translator.translate(`organisations:${organisation}`)
      return { name, roles: own, total: own.filter((role) => role !== 'none').length }
    })
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total || compareText(rules, a.name.value, b.name.value))
  const totalOf = (column: number, index: number): Cell => {
    if (!isStated(column)) return cell(translator, undefined)
    const total = rows.filter(({ roles }) => roles[index] !== 'none').length
    return { value: total === 0 ? say('none') : counted(total), missing: false }
  }
  const organisations = say('organisations', { count: rows.length, number: counted(rows.length) })
  const projects = say('projects', {
    count: columns.length,
    number: countInWords(report, translator, columns.length),
  })
  const [first = 0, last = 0] = [columns.at(0), columns.at(-1)]
  return {
    ...caption,
    scope: isWhole
      ? say('scope', { organisations, projects })
      : say('scope_of_part', { organisations, first: first + 1, last: last + 1 }),
    columns: columns.map((column) => acronymOf(report, column)),
    rows: rows.map(({ name, roles, total }) => ({
      name,
      cells: roles.map((role, index) => ({
        role: role === 'none' ? '' : role,
        missing: role === 'none' && !isStated(columns[index] ?? -1),
      })),
      total: counted(total),
    })),
    totals: columns.map(totalOf),
    total: counted(rows.reduce((sum, { total }) => sum + total, 0)),
  }
}

function acronymOf(report: Report, column: number): Text {
  const project = report.projects[column]
  if (!project) throw new Error(`no project ${column}`)
  return Text.plain(project.value.acronym, project.place(['acronym']))
}
