import { readInputs } from '../../../src/files/inputs.ts'
import { createTranslators, type Translators } from '../../../src/language/translate.ts'
import { deriveFacts } from '../../../src/report/facts/derived.ts'
import { loadReport } from '../../../src/report/load.ts'
import type {
  Language,
  LocaleTree,
  Organisation,
  Placed,
  Project,
  Report,
} from '../../../src/report/types.ts'
import { root } from '../../frozen-report.ts'

const { report: real } = await loadReport(readInputs(root))

/** 120 letters in words, and 120 letters in one word. */
export const longName =
  'Ali təhsildə potensialın gücləndirilməsi və dayanıqlı, qlobal iqtisadi inkişaf üzrə regional universitetlər şəbəkəsi yy'
export const longWord = 'Ə'.repeat(120)

const acronyms = ['DIRNA', 'ENGAGE', 'REFRESH', '3E-Partnership', 'BE-OPEN', 'BEAUCOUP']
const countries = ['AZ', 'GE', 'UA', 'EE', 'AZ', 'SI', 'AZ', 'ES']

export interface GeneratedReport {
  readonly report: Report
  readonly translators: Translators
}

/** The real report with other projects and organisations. */
export function reportOf(
  projects: readonly { readonly slug: string; readonly value: Project }[],
  organisations: Readonly<Record<string, Organisation>>,
  names: Readonly<Record<string, string>>,
): GeneratedReport {
  const locales = { az: localesOf('az'), en: localesOf('en') }
  function localesOf(language: Language) {
    const texts = projects.map(({ slug }) => [
      `projects/${slug}`,
      placed(`locales/${language}/x.yaml`, { title: slug }),
    ])
    return {
      ...real.locales[language],
      ...Object.fromEntries(texts),
      organisations: placed<LocaleTree>(`locales/${language}/organisations.yaml`, names),
    }
  }
  const records = {
    projects: projects.map(({ slug, value }) => ({ slug, ...placed(`data/projects/${slug}.yaml`, value) })),
    organisations: placed('data/organisations.yaml', organisations),
  }
  const report = { ...real, ...records, locales, facts: deriveFacts(records) }
  return { report, translators: createTranslators(report) }
}

function placed<T>(file: string, value: T): Placed<T> {
  return { file, value, place: () => ({ file, line: 1, column: 1 }) }
}

/**
 * A report with so many projects. Among them are such without budget, one with a budget of nothing, such without
 * participants, organisations with long names, and a project in which nobody from Azerbaijan takes part.
 */
export function generateReport(count: number): GeneratedReport {
  const ids = Array.from({ length: 8 + count }, (_, index) => `organisation-${index}`)
  const organisations = Object.fromEntries(
    ids.map((id, index): [string, Organisation] => [
      id,
      { country: countries[index % countries.length] ?? 'AZ', kind: 'university' },
    ]),
  )
  const names = Object.fromEntries(
    ids.map((id, index) => [
      id,
      index === 0 ? longName : index === 4 ? longWord : `Dövlət Universiteti, ${index + 1} nömrəli filial`,
    ]),
  )
  const projects = Array.from({ length: count }, (_, index) => ({
    slug: `project-${index}`,
    value: generateProject(index, ids),
  }))
  return reportOf(projects, organisations, names)
}

/** The real projects with their organisations, over and over, without marks of notes. */
export function repeatReport(count: number): GeneratedReport {
  const projects = Array.from({ length: count }, (_, index) => {
    const project = real.projects[index % real.projects.length]
    if (!project) throw new Error('no project')
    const round = Math.floor(index / real.projects.length) + 1
    const { notes: _notes, ...value } = project.value
    const acronym = round === 1 ? value.acronym : `${value.acronym} ${round}`
    return { slug: `${project.slug}-${round}`, value: { ...value, acronym } }
  })
  const names = real.locales['az']?.['organisations']?.value as Readonly<Record<string, string>>
  return reportOf(projects, real.organisations.value, names)
}

function generateProject(index: number, ids: readonly string[]): Project {
  const acronym = acronyms[index % acronyms.length] ?? ''
  const start = 2015 + (index % 9)
  const isSilent = index % 7 === 2
  const members = Array.from(
    { length: 3 + (index % 5) },
    (_, each) => ids[(index + each * 3) % ids.length] ?? '',
  )
  const abroad =
    index === 7 ? members.filter((id) => countries[ids.indexOf(id) % countries.length] !== 'AZ') : members
  const [coordinator = '', ...partners] = abroad
  return {
    id: String(101_000_000 + index),
    acronym: index < acronyms.length ? acronym : `${acronym} ${index + 1}`,
    budget: isSilent
      ? 'not-stated'
      : { amount: index === 4 ? 0 : 100_000 + ((index * 7919) % 90) * 10_000, currency: 'EUR' },
    period: { start: index % 3 > 0 ? `${start}-0${1 + (index % 9)}` : start, end: start + (index % 4) },
    website: 'to-be-announced',
    coordinator: isSilent ? 'not-stated' : coordinator,
    partners: isSilent ? 'not-stated' : partners,
  }
}
