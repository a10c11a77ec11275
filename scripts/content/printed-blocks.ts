import type { Place } from '../../src/diagnostics/place.ts'
import type { Chapter, Labels, Overview, Point, ProjectText, Register } from './text-shapes.ts'
import type { Path, Placed, Project, Report } from '../../src/report/types.ts'
import { valueAt } from '../../src/report/value-at.ts'

/**
 * One block of the source as the files of the report say it: where, and in which typography it is compared.
 * - `text`: letter by letter
 * - `run-in`: the label before the first colon without regard to capitals, the rest letter by letter
 * - `heading`, `fact`: without regard to capitals
 */
export interface PrintedBlock {
  /** Where its words stand. */
  readonly place: Place
  readonly style: 'text' | 'run-in' | 'heading' | 'fact'
  readonly text: string
  /** The number that the source writes before the heading. */
  readonly number?: number
}

/** A locale file of the source's language, with the shape that its schema has checked. */
function namespace<T>(report: Report, name: string): Placed<T> {
  const found = report.locales[report.languages[0] ?? '']?.[name]
  if (!found) throw new Error(`there is no ${name}`)
  return found as unknown as Placed<T>
}

/** All that the source says, put together from records and locale files in the order of the source. */
export function printedBlocks(report: Report): PrintedBlock[] {
  const labels = namespace<Labels>(report, 'labels')
  const overview = namespace<Overview>(report, 'overview')
  return [
    heading(labels, ['report', 'title']),
    ...chapter(namespace(report, 'foreword')),
    ...chapter(namespace(report, 'introduction')),
    heading(overview, ['title']),
    heading(overview, ['participation', 'label']),
    ...texts(overview, ['participation', 'paragraphs']),
    heading(overview, ['focus', 'label']),
    ...texts(overview, ['focus', 'paragraphs']),
    ...points(overview, ['strands']),
    heading(labels, ['projects', 'part']),
    ...report.projects.flatMap((record, index) => project(report, labels, record, index)),
    ...['achievements', 'challenges', 'lessons', 'recommendations'].flatMap((name) =>
      register(namespace(report, name)),
    ),
  ]
}

function project(
  report: Report,
  labels: Placed<Labels>,
  record: Report['projects'][number],
  index: number,
): PrintedBlock[] {
  const text = namespace<ProjectText>(report, `projects/${record.slug}`)
  const { budget, id, period, website, acronym } = record.value
  const { facts } = labels.value
  const { title, aim } = text.value
  return [
    { place: text.place(['title']), style: 'text', text: `${title} (${acronym})`, number: index + 1 },
    ...(id === 'not-stated' ? [] : [fact(record, ['id'], facts.id, id)]),
    { place: text.place(['aim']), style: 'run-in', text: `${facts.aim}: ${aim}` },
    ...(budget === 'not-stated'
      ? []
      : [fact(record, ['budget'], facts.budget, `${budget.amount} ${budget.currency}`)]),
    heading(labels, ['sections', 'activities']),
    ...texts(text, ['activities']),
    heading(labels, ['sections', 'summary']),
    plain(text, ['summary', 'opening']),
    ...points(text, ['summary', 'points']),
    plain(text, ['summary', 'closing']),
    heading(labels, ['sections', 'results']),
    ...texts(text, ['results']),
    ...participants(report, labels, record, text),
    fact(
      record,
      ['period'],
      facts.period,
      period.end === 'not-stated'
        ? month(report, period.start)
        : `${month(report, period.start)}–${month(report, period.end)}`,
    ),
    ...(website === 'not-stated'
      ? []
      : [
          fact(
            record,
            ['website'],
            facts.website,
            website === 'to-be-announced' ? labels.value.missing.to_be_announced : website,
          ),
        ]),
  ]
}

function participants(
  report: Report,
  labels: Placed<Labels>,
  record: Placed<Project>,
  { value: { names } }: Placed<ProjectText>,
): PrintedBlock[] {
  const { coordinator, partners } = record.value
  if (partners === 'not-stated') return []
  const common = namespace<Record<string, string>>(report, 'organisations').value
  const written = (id: string): string =>
    `${names?.[id] ?? common[id]} (${report.organisations.value[id]?.country})`
  const { facts } = labels.value
  return [
    heading(labels, ['facts', 'participants']),
    ...(coordinator === 'not-stated'
      ? []
      : [runIn(record, ['coordinator'], `${facts.coordinator}: ${written(coordinator)}`)]),
    ...partners.map((id, index): PrintedBlock => {
      return { place: record.place(['partners', index]), style: 'text', text: written(id) }
    }),
  ]
}

function register(sheet: Placed<Register>): PrintedBlock[] {
  return [
    ...(sheet.value.part === undefined ? [] : [heading(sheet, ['part'])]),
    heading(sheet, ['title']),
    ...sheet.value.items.flatMap((_, index) => [
      { ...heading(sheet, ['items', index, 'head']), number: index + 1 },
      ...points(sheet, ['items', index, 'points']),
    ]),
  ]
}

function chapter(sheet: Placed<Chapter>): PrintedBlock[] {
  return [heading(sheet, ['title']), ...texts(sheet, ['paragraphs'])]
}

function points(sheet: Placed<unknown>, path: Path): PrintedBlock[] {
  return (valueAt(sheet.value, path) as readonly (string | Point)[]).map((point, index) => ({
    place: sheet.place([...path, index]),
    ...(typeof point === 'string'
      ? { style: 'text', text: point }
      : { style: 'run-in', text: `${point.label}: ${point.text}` }),
  }))
}

function texts(sheet: Placed<unknown>, path: Path): PrintedBlock[] {
  return (valueAt(sheet.value, path) as readonly string[]).map((_, index) => plain(sheet, [...path, index]))
}

function plain(sheet: Placed<unknown>, path: Path): PrintedBlock {
  return { place: sheet.place(path), style: 'text', text: String(valueAt(sheet.value, path)) }
}

function heading(sheet: Placed<unknown>, path: Path): PrintedBlock {
  return { place: sheet.place(path), style: 'heading', text: String(valueAt(sheet.value, path)) }
}

function runIn(record: Placed<Project>, path: Path, text: string): PrintedBlock {
  return { place: record.place(path), style: 'run-in', text }
}

function fact(record: Placed<Project>, path: Path, label: string, value: string): PrintedBlock {
  return { place: record.place(path), style: 'fact', text: `${label}: ${value}` }
}

function month({ languages: [source = ''], languageRecords }: Report, value: number | string): string {
  const [year = '', number] = String(value).split('-')
  return number === undefined
    ? year
    : `${languageRecords[source]?.value.dates.months[Number(number) - 1]} ${year}`
}
