import { formatNumber } from '../../../language/number.ts'
import { Text } from '../../../diagnostics/text.ts'
import { sum } from '../../figures/scale.ts'
import type { Caption } from '../captions.ts'
import { codeText, countedText } from '../glance/words.ts'
import type { ViewInputs } from '../view-inputs.ts'
import { countriesFinding } from './finding.ts'
import type { TablesPlan } from './plan.ts'

/** A cell: a number, nothing where nobody is from there, or words where no participants are stated. */
interface CountCell {
  readonly value: Text | ''
  readonly missing: boolean
  /** Whether the coordinator is from there. */
  readonly coordinator: boolean
}

interface CountRow {
  /** Of a project. */
  readonly number: number | ''
  readonly name: Text
  readonly cells: readonly CountCell[]
}

/** A table of countries and projects, or a part of it. */
interface CountTable extends Omit<TablesPlan, 'parts' | 'landscape'> {
  readonly id: string
  readonly label: Text
  readonly title: Text
  readonly scope: Text
  readonly wide: boolean
  readonly head: Text
  readonly columns: readonly Text[]
  readonly rows: readonly CountRow[]
  /** What the codes at the heads of a turned table mean. */
  readonly codes: Text | ''
}

/** How many organisations of each project are from each country, with the totals of both. */
export function tabulateCountries(
  inputs: ViewInputs,
  id: string,
  plan: TablesPlan,
): { caption: Caption; tables: CountTable[] } {
  const { translator } = inputs
  const { parts, landscape, ...form } = plan
  const caption = inputs.caption('table', id, countriesFinding(inputs))
  const say = (key: string, values = {}): Text => translator.translate(`figures:country_table.${key}`, values)
  const tables = parts.map((countries, index): CountTable => {
    const isLast = index === parts.length - 1
    return {
      ...form,
      ...caption,
      id: index === 0 ? id : `${id}-${index + 1}`,
      label:
        parts.length === 1
          ? caption.label
          : say('part', { table: caption.label, part: index + 1, parts: parts.length }),
      apart: plan.apart && index === 0,
      wide: landscape,
      scope: say('scope'),
      ...(plan.turned ? turned(inputs, countries, isLast) : upright(inputs, countries)),
    }
  })
  return { caption, tables }
}

type Content = Pick<CountTable, 'head' | 'columns' | 'rows' | 'codes'>

/** Countries down, projects across. */
function upright(inputs: ViewInputs, countries: readonly string[]): Content {
  const { translator, report } = inputs
  const { projects } = report.facts
  const total = translator.translate('figures:country_table.total')
  return {
    head: translator.translate('labels:participants.country'),
    columns: [...acronyms(inputs), total],
    rows: [
      ...countries.map((country): CountRow => {
        const cells = projects.map((project) => countCell(inputs, project, country))
        const all = sum(projects.map((project) => project.countries.get(country) ?? 0))
        return {
          number: '',
          name: nameOf(inputs, country),
          cells: [...cells, numberCell(inputs, all, 'in_line')],
        }
      }),
      {
        number: '',
        name: total,
        cells: [...projects.map((project) => totalCell(inputs, project)), grandTotal(inputs)],
      },
    ],
    codes: '',
  }
}

/** Projects down, the codes of countries across; the last part has the totals of the projects. */
function turned(inputs: ViewInputs, countries: readonly string[], isLast: boolean): Content {
  const { report, translator } = inputs
  const { projects } = report.facts
  const total = translator.translate('figures:country_table.total')
  const names = acronyms(inputs)
  const meaning = (country: string): Text =>
    translator.translate('figures:country_table.code', { country, name: nameOf(inputs, country) })
  const rows = projects.map((project, index): CountRow => {
    const cells = countries.map((country) => countCell(inputs, project, country))
    const name = names[index] ?? total
    return { number: index + 1, name, cells: isLast ? [...cells, totalCell(inputs, project)] : cells }
  })
  const sums = countries.map((country) =>
    numberCell(inputs, sum(projects.map((project) => project.countries.get(country) ?? 0)), 'in_line'),
  )
  const codes = countries.map((country) => codeText(report, country))
  return {
    head: translator.translate('figures:country_table.project'),
    columns: isLast ? [...codes, total] : codes,
    rows: [...rows, { number: '', name: total, cells: isLast ? [...sums, grandTotal(inputs)] : sums }],
    codes: Text.joined(countries.map(meaning), '; '),
  }
}

type Facts = ViewInputs['report']['facts']['projects'][number]

function countCell(inputs: ViewInputs, project: Facts, country: string): CountCell {
  if (project.participations.length === 0) return { value: '', missing: true, coordinator: false }
  const count = project.countries.get(country) ?? 0
  if (count === 0) return { value: '', missing: false, coordinator: false }
  return { ...numberCell(inputs, count, 'in_project'), coordinator: project.coordinatedFrom === country }
}

function totalCell(inputs: ViewInputs, { participations }: Facts): CountCell {
  if (participations.length === 0) return { value: '', missing: true, coordinator: false }
  return numberCell(inputs, participations.length, 'in_line')
}

function grandTotal(inputs: ViewInputs): CountCell {
  const { total, stated } = inputs.report.facts.participations
  return numberCell(inputs, total, `participations ${stated}`)
}

function numberCell(
  { report, translator }: ViewInputs,
  number: number,
  made: Parameters<typeof countedText>[2],
): CountCell {
  const value = countedText(report, formatNumber(translator.rules, number), made)
  return { value, missing: false, coordinator: false }
}

function acronyms({ report }: ViewInputs): Text[] {
  return report.projects.map(({ value, place }) => Text.plain(value.acronym, place(['acronym'])))
}

function nameOf({ translator }: ViewInputs, country: string): Text {
  return translator.translate(`countries:${country}`)
}
