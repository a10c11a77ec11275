import { type Diagnostic, stopOnError } from '../diagnostics/diagnostic.ts'
import { checkSources } from './check/check.ts'
import type { Inputs } from '../files/inputs.ts'
import { localeFile } from './locale-file.ts'
import { deriveFacts } from './facts/derived.ts'
import { publicationOf } from './facts/publication.ts'
import { editionsOf } from './editions.ts'
import { roleOf } from './layout.ts'
import type { Sheet } from './sheet.ts'
import type { Sheets } from './sheets.ts'
import { withoutSoftHyphens } from './check/soft-hyphens.ts'
import { readSources, type Sources } from './source-files.ts'
import type { Language, LocaleFile, Placed, Report, ReportChapter } from './types.ts'

/**
 * Checks `data/` and `locales/` of the project.
 * @throws {DiagnosticError} with every mistake of all files together, sorted by file and place.
 */
export async function loadReport(
  inputs: Inputs,
): Promise<{ report: Report; warnings: readonly Diagnostic[] }> {
  const sources = readSources(inputs)
  const { sheets, found } = checkSources(sources)
  const warnings = stopOnError(found)
  return { report: assemble(sheets, sources), warnings }
}

function assemble(
  sheets: Sheets,
  { madeFrom, reviewNotes, knownWording }: Pick<Sources, 'madeFrom' | 'reviewNotes' | 'knownWording'>,
): Report {
  const { settings, chapters, pictures, organisations, map, projects } = sheets
  if (!settings || !organisations || !map)
    throw new Error('the checks let a report without its settings pass')
  const locales: Record<Language, Record<string, LocaleFile>> = Object.create(null)
  for (const [file, sheet] of sheets.locales) {
    const role = roleOf(file)
    if (!role || !('namespace' in role)) continue
    const ofLanguage = (locales[role.language] ??= Object.create(null) as Record<string, LocaleFile>)
    ofLanguage[role.namespace] = localeFile(sheet)
  }
  const records = {
    organisations: record(organisations),
    projects: inGroups(
      chapters,
      settings.value.projects.flatMap((slug) => {
        const project = projects.get(slug)
        return project ? [{ slug, ...record(project) }] : []
      }),
    ),
  }
  const languageRecords = Object.fromEntries(
    sheets.languages.flatMap((language) => {
      const sheet = sheets.languageRecords.get(language)
      return sheet ? [[language, placed(sheet)]] : []
    }),
  )
  const editions = editionsOf(settings.value)
  return {
    languages: sheets.languages,
    editions,
    settings: record(settings),
    publication: publicationOf(record(settings), sheets.languages, editions, sheets.logoSizes),
    chapters,
    pictures,
    ...records,
    map: placed(map),
    locales,
    languageRecords,
    toTranslate: Object.fromEntries(sheets.toTranslate),
    madeFrom: Object.fromEntries(madeFrom),
    reviewNotes: Object.fromEntries(reviewNotes),
    knownWording: Object.fromEntries(knownWording),
    facts: deriveFacts(records),
  }
}

/** Projects in the order in which they are printed: group by group, in each as the list has them. */
function inGroups(chapters: readonly ReportChapter[], projects: Report['projects']): Report['projects'] {
  const groups = chapters.flatMap(({ group }) => group ?? [])
  return groups.length === 0
    ? projects
    : groups.flatMap((group) => projects.filter(({ value }) => value.group === group))
}

function record<T>(sheet: Sheet<T>): Placed<T> {
  return { ...placed(sheet), value: withoutSoftHyphens(sheet.value) }
}

function placed<T>(sheet: Sheet<T>): Placed<T> {
  return { file: sheet.file, value: sheet.value, place: (path) => sheet.place(path) }
}
