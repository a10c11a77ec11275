import {
  type Chapter,
  files,
  type Point,
  type ProjectRecord,
  type ProjectText,
  type Register,
} from './azerbaijani-files.ts'

/**
 * One block of the source as the files of the report say it: where, and in which typography it is compared.
 * - `text`: letter by letter
 * - `run-in`: the label before the first colon without regard to capitals, the rest letter by letter
 * - `heading`, `fact`: without regard to capitals
 */
export interface PrintedBlock {
  readonly key: string
  readonly style: 'text' | 'run-in' | 'heading' | 'fact'
  readonly text: string
  /** The number that the source writes before the heading. */
  readonly number?: number
}

const { labels } = files

/** All that the source says, put together from records and locale files in the order of the source. */
export function printedBlocks(): PrintedBlock[] {
  const { foreword, introduction, overview, achievements, challenges, lessons, recommendations } = files
  return [
    heading('labels.report.title', labels.report.title),
    ...chapter('foreword', foreword),
    ...chapter('introduction', introduction),
    heading('overview.title', overview.title),
    heading('overview.participation', overview.participation.label),
    ...texts('overview.participation', overview.participation.paragraphs),
    heading('overview.focus', overview.focus.label),
    ...texts('overview.focus', overview.focus.paragraphs),
    ...points('overview.strands', overview.strands),
    heading('labels.projects.part', labels.projects.part),
    ...files.records.flatMap((record, index) => project(record, files.projects[index], index)),
    ...register('achievements', achievements),
    ...register('challenges', challenges),
    ...register('lessons', lessons),
    ...register('recommendations', recommendations),
  ]
}

function project(record: ProjectRecord, text: ProjectText | undefined, index: number): PrintedBlock[] {
  const key = files.slugs[index] ?? ''
  if (!text) throw new Error(`no text of ${key}`)
  const { facts, sections } = labels
  return [
    { key: `${key}.title`, style: 'text', text: `${text.title} (${record.acronym})`, number: index + 1 },
    fact(`${key}.id`, facts.id, record.id),
    { key: `${key}.aim`, style: 'run-in', text: `${facts.aim}: ${text.aim}` },
    ...(record.budget === 'not-stated' ? [] : [fact(`${key}.budget`, facts.budget, money(record.budget))]),
    heading('labels.sections.activities', sections.activities),
    ...texts(`${key}.activities`, text.activities),
    heading('labels.sections.summary', sections.summary),
    { key: `${key}.summary.opening`, style: 'text', text: text.summary.opening },
    ...points(`${key}.summary`, text.summary.points),
    { key: `${key}.summary.closing`, style: 'text', text: text.summary.closing },
    heading('labels.sections.results', sections.results),
    ...texts(`${key}.results`, text.results),
    ...participants(key, record, text),
    fact(`${key}.period`, facts.period, `${month(record.period.start)}–${month(record.period.end)}`),
    fact(`${key}.website`, facts.website, website(record.website)),
  ]
}

function participants(key: string, record: ProjectRecord, text: ProjectText): PrintedBlock[] {
  if (record.partners === 'not-stated') return []
  const written = (id: string): string => {
    return `${text.names?.[id] ?? files.names.az[id]} (${files.organisations[id]?.country})`
  }
  const { coordinator, participants: label } = labels.facts
  return [
    heading('labels.facts.participants', label),
    { key: `${key}.coordinator`, style: 'run-in', text: `${coordinator}: ${written(record.coordinator)}` },
    ...record.partners.map((id) => ({ key: `${key}.${id}`, style: 'text', text: written(id) }) as const),
  ]
}

function register(key: string, { part, title, items }: Register): PrintedBlock[] {
  return [
    ...(part === undefined ? [] : [heading(`${key}.part`, part)]),
    heading(`${key}.title`, title),
    ...items.flatMap((item, index) => [
      { ...heading(`${key}.${index}`, item.head), number: index + 1 },
      ...points(`${key}.${index}`, item.points),
    ]),
  ]
}

function chapter(key: string, { title, paragraphs }: Chapter): PrintedBlock[] {
  return [heading(`${key}.title`, title), ...texts(key, paragraphs)]
}

function points(key: string, list: readonly (string | Point)[]): PrintedBlock[] {
  return list.flatMap((point, index) =>
    typeof point === 'string'
      ? { key: `${key}.${index}`, style: 'text', text: point }
      : { key: `${key}.${index}`, style: 'run-in', text: `${point.label}: ${point.text}` },
  )
}

function texts(key: string, list: readonly string[]): PrintedBlock[] {
  return list.map((text, index) => ({ key: `${key}.${index}`, style: 'text', text }))
}

function heading(key: string, text: string): PrintedBlock {
  return { key, style: 'heading', text }
}

function fact(key: string, label: string, value: string): PrintedBlock {
  return { key, style: 'fact', text: `${label}: ${value}` }
}

function money({ amount, currency }: { amount: number; currency: string }): string {
  return `${amount} ${currency}`
}

function month(value: number | string): string {
  const [year = '', number] = String(value).split('-')
  return number === undefined ? year : `${labels.months[String(Number(number))]} ${year}`
}

function website(value: string): string {
  return value === 'to-be-announced' ? labels.missing.to_be_announced : value
}
