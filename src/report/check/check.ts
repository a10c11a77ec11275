import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../diagnostics/place.ts'
import { planChapters } from '../chapters/plan-chapters.ts'
import { checkBlocks } from './check-blocks.ts'
import { checkChapters } from './check-chapters.ts'
import { checkCopies } from './check-copies.ts'
import { checkEditions } from './check-editions.ts'
import { checkFiles } from './check-files.ts'
import { checkGroups } from './check-groups.ts'
import { checkLanguageRecord } from './check-language-record.ts'
import { checkLogos } from './check-logos.ts'
import { checkLocales } from './check-locales.ts'
import { checkMap } from './check-map.ts'
import { checkNames, checkOwnNames } from './check-names.ts'
import { checkOrganisations } from './check-organisations.ts'
import { checkProjects } from './check-projects.ts'
import { checkReportWords } from './check-report-words.ts'
import { checkSettings } from './check-settings.ts'
import { checkTitleParts } from './check-title-parts.ts'
import { checkTypedNumbers } from './check-typed-numbers.ts'
import { OpenPictures } from './open-pictures.ts'
import { inOrder } from './diagnostic-order.ts'
import { foldersOf, roleOf, settingsFile } from '../layout.ts'
import { mapSchema, organisationsSchema, projectSchema, settingsSchema } from '../schema/schema.ts'
import { languageSchema } from '../schema/language-schema.ts'
import { projectTextSchema, textSchemas, type TextSchema } from '../schema/locale-schema.ts'
import { checkSchema } from '../schema/schema-check.ts'
import { withSourceTexts } from './blank-texts.ts'
import type { Sheet } from '../sheet.ts'
import type { Sheets } from '../sheets.ts'
import type { Sources } from '../source-files.ts'
import type { LocaleTree } from '../types.ts'
import { parseFile } from '../yaml/yaml-file.ts'

/** Checks everything that was read, without touching the disk. Diagnostics come sorted by file and place. */
export function checkSources(sources: Sources): { sheets: Sheets; found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [...sources.found]
  const { languages } = sources
  const sheets: Sheets = {
    languages,
    chapters: [],
    texts: [],
    pictures: new Map(),
    logoSizes: [],
    projects: new Map(),
    languageRecords: new Map(),
    toTranslate: new Map(),
    locales: new Map(),
  }
  const report = sources.files.get(settingsFile)
  if (report !== undefined) found.push(...openFile(sheets, settingsFile, report, new Map()))
  const plan = planChapters(sheets.settings, sources.templates, textsIn(sources))
  const schemas = textSchemas(plan.chapters)
  sheets.chapters = plan.chapters
  sheets.texts = [...schemas.keys()]
  found.push(...plan.found)
  // The source first: its texts stand for those of other languages that have no value yet.
  const files = [...sources.files].filter(([file]) => file !== settingsFile)
  const isSource = ([file]: readonly [string, string]): boolean => file.startsWith(`locales/${languages[0]}/`)
  for (const [file, source] of [...files.filter(isSource), ...files.filter((each) => !isSource(each))])
    found.push(...openFile(sheets, file, source, schemas))

  const { settings, organisations, map, projects } = sheets
  const wanted = checkFiles(sources, sheets, plan)
  const slugs = new Set([...sources.files.keys(), ...sources.unreadable].flatMap(projectSlug))
  const recordsWhole =
    wanted.partial.size === 0 &&
    !foldersOf(languages).some((folder) => sources.unreadable.has(folder)) &&
    [organisations, ...[...slugs].map((slug) => projects.get(slug))].every((each) => each?.whole)
  found.push(...wanted.found)
  for (const [language, sheet] of sheets.languageRecords) found.push(...checkLanguageRecord(language, sheet))
  if (settings) found.push(...checkSettings(settings), ...checkEditions(settings))
  if (settings && plan.isWhole)
    found.push(...checkChapters(settings, sheets), ...checkGroups(settings, sheets))
  if (organisations) {
    found.push(...checkOrganisations(organisations), ...checkNames(sheets, organisations, recordsWhole))
  }
  const opened = new OpenPictures(sources.pictures)
  if (settings) {
    const logos = checkLogos(settings, opened)
    sheets.logoSizes = logos.sizes
    found.push(...logos.found)
  }
  if (map) found.push(...checkMap(map, organisations))
  found.push(
    ...checkBlocks(sheets, opened),
    ...checkProjects(projects),
    ...checkOwnNames(sheets),
    ...checkCopies(sheets),
    ...checkReportWords(sheets),
    ...checkTitleParts(sheets),
    ...checkLocales(sheets, slugs, recordsWhole && plan.isWhole, wanted.partial),
  )
  sheets.pictures = opened.pictures
  if (!found.some(({ severity }) => severity === 'error')) found.push(...checkTypedNumbers(sheets))
  return { sheets, found: inOrder(found) }
}

/** The texts that at least one language has. */
function textsIn({ files, unreadable }: Sources): ReadonlySet<string> {
  return new Set(
    [...files.keys(), ...unreadable].flatMap((file) => {
      const role = roleOf(file)
      return role?.kind === 'chapter' ? [role.namespace] : []
    }),
  )
}

function projectSlug(file: string): string[] {
  const role = roleOf(file)
  return role?.kind === 'project' ? [role.slug] : []
}

/** Parses a file, checks it against its schema, and puts it into its place among the sheets; `schemas` of the texts. */
function openFile(
  sheets: Sheets,
  file: string,
  source: string,
  schemas: ReadonlyMap<string, TextSchema>,
): readonly Diagnostic[] {
  const role = roleOf(file)
  const ofText = role?.kind === 'chapter' ? schemas.get(role.namespace)?.schema : projectTextSchema
  // A text that no chapter prints is reported by its file alone.
  if (!ofText) return []
  const { tree, found, spaces } = parseFile(file, source)
  if (!tree || !role) return isWrong(found) && spaces.length > 0 ? spaces : found
  const keep = <T>(
    checked: { sheet: Sheet<T>; found: Diagnostic[] },
    put: (sheet: Sheet<T>) => void,
  ): readonly Diagnostic[] => {
    if (spaces.length > 0 && isWrong([...found, ...checked.found])) return spaces
    if (checked.sheet.reachable([])) put(checked.sheet)
    return [...found, ...checked.found.filter((each) => !found.some((before) => repeats(each, before)))]
  }
  switch (role.kind) {
    case 'settings':
      return keep(checkSchema(tree, settingsSchema), (sheet) => (sheets.settings = sheet))
    case 'organisations':
      return keep(checkSchema(tree, organisationsSchema), (sheet) => (sheets.organisations = sheet))
    case 'map':
      return keep(checkSchema(tree, mapSchema), (sheet) => (sheets.map = sheet))
    case 'project':
      return keep(checkSchema(tree, projectSchema), (sheet) => sheets.projects.set(role.slug, sheet))
    case 'language':
      return keep(checkSchema(tree, languageSchema), (sheet) =>
        sheets.languageRecords.set(role.language, sheet),
      )
    default: {
      const filled = withSourceTexts(tree, role, sheets)
      const checked = checkSchema(filled.tree, ofText)
      for (const path of filled.blank) checked.sheet.fault(path)
      // What is not written in the source yet cannot be translated: that is told there.
      const unwritten = new Set(filled.unwritten.map((path) => formatPlace(tree.place(path))))
      const own = checked.found.filter(
        ({ code, place }) => code !== 'empty-value' || !place || !unwritten.has(formatPlace(place)),
      )
      return keep({ ...checked, found: own }, (sheet) => sheets.locales.set(file, sheet as Sheet<LocaleTree>))
    }
  }
}

function isWrong(found: readonly Diagnostic[]): boolean {
  return found.some(({ severity }) => severity === 'error')
}

/** A value with a mistake in how it is written has its diagnostic; what the schema says of it repeats that. */
function repeats(schema: Diagnostic, written: Diagnostic): boolean {
  const [value, sign] = [schema.place, written.place]
  if (!value || !sign || value.line !== sign.line) return false
  if (written.code.startsWith('yaml-')) return true
  return value.column <= sign.column && sign.column < value.column + (value.length ?? 1)
}
