import { wordsOf } from '../../diagnostics/text-markdown.ts'
import type { ExportedReport } from '../schema/export-schema.ts'
import type { Language, Project, Report } from '../types.ts'
import { isOpen } from '../types.ts'
import { valueAt } from '../value-at.ts'

type ExportedProject = ExportedReport['projects'][number]
type Texts = ExportedReport['title']

/** The report's data for programs: records with the names and titles in all languages, without Markdown. */
export function exportData(report: Report): ExportedReport {
  const settings = report.settings.value
  // In the language that the others are translated from.
  const words = report.publication.words[report.languages[0] ?? '']
  const organisations = Object.entries(report.organisations.value)
  const projects = report.projects.map(({ slug, value }) => exportProject(report, slug, value))
  return {
    title: textAt(report, 'labels', ['report', 'title']),
    date: settings.edition.date,
    identifier: stated(settings.edition.identifier),
    author: words?.author?.value ?? null,
    publisher: words?.publisher?.value ?? null,
    licence: words?.licence?.value ?? null,
    projects,
    organisations: organisations.map(([id, { country, kind, ror }]) => ({
      id,
      name: textAt(report, 'organisations', [id]),
      country,
      kind,
      ror: ror ?? null,
      coordinates: slugs(projects, (project) => project.coordinator === id),
      participates: slugs(
        projects,
        (project) => project.coordinator === id || (project.partners?.includes(id) ?? false),
      ),
    })),
    countries: Object.fromEntries(
      [...new Set(organisations.map(([, { country }]) => country))]
        .toSorted((one, other) => (one < other ? -1 : 1))
        .map((country) => [country, textAt(report, 'countries', [country])]),
    ),
  }
}

function exportProject(report: Report, slug: string, record: Project): ExportedProject {
  const missing: ExportedProject['missing'] = {}
  const value = <T>(fact: keyof ExportedProject['missing'], given: T | string) => {
    if (typeof given !== 'string' || !isOpen(given)) return given as T
    missing[fact] = given
    return null
  }
  return {
    slug,
    id: value<string>('id', record.id),
    acronym: record.acronym,
    title: textAt(report, `projects/${slug}`, ['title']),
    budget: value<Exclude<Project['budget'], string>>('budget', record.budget),
    start: String(record.period.start),
    end: value<string>('end', String(record.period.end)),
    website: value<string>('website', record.website),
    coordinator: value<string>('coordinator', record.coordinator),
    partners: value<string[]>('partners', record.partners),
    missing,
  }
}

function stated(value: string): string | null {
  return value === 'not-stated' ? null : value
}

function slugs(
  projects: readonly ExportedProject[],
  isMeant: (project: ExportedProject) => boolean,
): string[] {
  return projects.filter(isMeant).map(({ slug }) => slug)
}

/** A text of the locale files in each language, as it reads: without Markdown and note marks. */
function textAt(report: Report, namespace: string, path: readonly string[]): Texts {
  return Object.fromEntries(
    report.languages.map((language) => [language, wordsOf(lookUp(report, language, namespace, path)).trim()]),
  )
}

function lookUp(report: Report, language: Language, namespace: string, path: readonly string[]): string {
  const text = valueAt(report.locales[language]?.[namespace]?.value, path)
  if (typeof text !== 'string')
    throw new Error(`no text “${namespace}:${path.join('.')}” in the ${language} locale files`)
  return text
}
