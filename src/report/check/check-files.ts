import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import { checkLanguageFolders } from './check-language-folders.ts'
import { unusedText } from './unused-text.ts'
import { checkProjectFiles, type ProjectPart, partFile } from './check-project-files.ts'
import {
  foldersOf,
  languageFile,
  localeFile,
  localeFolder,
  mapFile,
  organisationsFile,
  roleOf,
  settingsFile,
} from '../layout.ts'
import type { ChapterPlan } from '../chapters/plan-chapters.ts'
import type { Sheets } from '../sheets.ts'
import type { Sources } from '../source-files.ts'
import type { Language } from '../types.ts'

/** What is wrong with the files as such. `partial`: projects that lack a record or a text, which is reported. */
export interface CheckedFiles {
  readonly found: readonly Diagnostic[]
  readonly partial: ReadonlySet<string>
}

/**
 * Files that are missing, and files that nothing reads. A missing file that was only misspelt is reported once, as the
 * file that nothing reads; a folder without any of its files is reported once.
 */
export function checkFiles(
  sources: Sources,
  { settings, texts }: Pick<Sheets, 'settings' | 'texts'>,
  plan: Pick<ChapterPlan, 'chapters' | 'isWhole'>,
): CheckedFiles {
  const { languages } = sources
  const there = new Set([...sources.files.keys(), ...sources.unreadable])
  const told = new Set(sources.unreadable)
  const isThere = (file: string): boolean => there.has(file) || [...told].some((folder) => isIn(file, folder))
  const slugs = new Set([...there].flatMap(slugOf))
  const listed = settings?.reachable(['projects']) ? [...settings.value.projects.entries()] : []
  const inList = new Map(
    listed.filter(([index]) => settings?.sound(['projects', index])).map(([i, s]) => [s, i]),
  )
  const all = [...slugs.union(new Set(inList.keys()))].toSorted()

  const needed = ['record', ...languages] as const
  const partial = new Set(all.filter((slug) => !needed.every((part) => isThere(partFile(slug, part)))))
  const missing = wantedFiles(languages, texts, all).filter((file) => !isThere(file))
  const strangers = [...sources.files.keys()].filter((file) => isStranger(file, texts))
  const unexpected = [...sources.unexpected, ...strangers].flatMap((path) => {
    const folder = folderMeant(path, languages, there)
    if (folder !== undefined) told.add(folder)
    const meant = folder ?? fileMeant(path, missing)
    if (meant !== undefined) there.add(meant)
    if (meant !== undefined || !strangers.includes(path)) return unexpectedFile(path, meant, languages)
    return plan.isWhole ? unusedText(path, sources) : []
  })
  const empty = emptyFolders(languages, texts, all, isThere)
  const isTold = (file: string): boolean =>
    isThere(file) || empty.some((folder) => file.startsWith(`${folder}/`))

  const parts = new Map(all.map((slug) => [slug, partsOf(languages, slug, isThere, inList.has(slug))]))
  const wanted = new Set<ProjectPart>([
    ...(settings?.sound(['projects']) ? (['list'] as const) : []),
    ...needed.filter((part) => !empty.some((folder) => isIn(partFile('', part), folder))),
  ])
  const found = [
    ...unexpected,
    ...commonFiles(languages, texts)
      .filter((file) => !isTold(file))
      .map(missingFile),
    ...empty.filter((folder) => !languages.map(localeFolder).includes(folder)).map(emptyFolder),
    ...checkLanguageFolders(
      sources,
      languages.filter((language) => empty.includes(localeFolder(language))),
      settings,
    ),
    ...checkProjectFiles({
      languages,
      parts,
      wanted,
      placeInList: (slug) => settings?.place(['projects', inList.get(slug) ?? 0]),
    }),
  ]
  return { found, partial }
}

/** Whether a file is a text that no chapter prints. */
function isStranger(file: string, texts: readonly string[]): boolean {
  const role = roleOf(file)
  return role?.kind === 'chapter' && !texts.includes(role.namespace)
}

/** The files that the report has in these languages, but for its projects. */
function commonFiles(languages: readonly Language[], texts: readonly string[]): string[] {
  return [
    settingsFile,
    organisationsFile,
    mapFile,
    ...languages.flatMap((language) => [
      languageFile(language),
      ...texts.map((name) => localeFile(language, name)),
    ]),
  ]
}

function wantedFiles(
  languages: readonly Language[],
  texts: readonly string[],
  slugs: readonly string[],
): string[] {
  return [
    ...commonFiles(languages, texts),
    ...slugs.flatMap((slug) => (['record', ...languages] as const).map((part) => partFile(slug, part))),
  ]
}

/** The locale files that a language must have. */
export function wantedLocales(
  language: Language,
  texts: readonly string[],
  slugs: ReadonlySet<string>,
): string[] {
  const namespaces = [...texts, ...[...slugs].map((slug) => `projects/${slug}`)]
  return namespaces.map((namespace) => localeFile(language, namespace))
}

function slugOf(file: string): string[] {
  const role = roleOf(file)
  return role && 'slug' in role ? [role.slug] : []
}

function partsOf(
  languages: readonly Language[],
  slug: string,
  isThere: (file: string) => boolean,
  isListed: boolean,
): Set<ProjectPart> {
  const files = (['record', ...languages] as const).filter((part) => isThere(partFile(slug, part)))
  return new Set<ProjectPart>(isListed ? ['list', ...files] : files)
}

/** The folder with this name but for capital letters, if nothing of it is there. */
function folderMeant(
  path: string,
  languages: readonly Language[],
  there: ReadonlySet<string>,
): string | undefined {
  const folder = foldersOf(languages).find((each) => each !== path && each === path.toLocaleLowerCase('en'))
  return folder !== undefined && ![...there].some((file) => isIn(file, folder)) ? folder : undefined
}

/** The missing file that a file was meant to be: with another ending or spelling, or in a folder below. */
function fileMeant(path: string, missing: readonly string[]): string | undefined {
  const named = path.replace(/\.ya?ml\.\w+$/iu, '.yaml')
  const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/'))]
  return (
    missing.find((file) => file === named || (isIn(file, folder) && file.endsWith(name))) ??
    suggest(path, missing)
  )
}

/** Folders, the outermost, in which several files belong and none is. */
function emptyFolders(
  languages: readonly Language[],
  texts: readonly string[],
  slugs: readonly string[],
  isThere: (file: string) => boolean,
): string[] {
  const files = wantedFiles(languages, texts, slugs)
  const empty = foldersOf(languages).filter((folder) => {
    const wanted = files.filter((file) => isIn(file, folder))
    return wanted.length > 1 && !wanted.some(isThere)
  })
  return empty.filter((folder) => !empty.some((outer) => isIn(folder, outer)))
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}

function emptyFolder(folder: string): Diagnostic {
  const place = { file: folder, line: 1, column: 1 }
  const message = `The folder ${folder} has none of the files that belong there.`
  return error('missing-file', message, place, 'Restore it from git.')
}

function missingFile(file: string): Diagnostic {
  const hint = file.startsWith('locales/')
    ? 'Copy the file of the other language and translate it.'
    : 'Write it, or restore it from git.'
  return error('missing-file', 'The file is missing.', { file, line: 1, column: 1 }, hint)
}

function unexpectedFile(path: string, meant: string | undefined, languages: readonly Language[]): Diagnostic {
  const place = { file: path, line: 1, column: 1 }
  if (meant !== undefined) {
    return error(
      'unexpected-file',
      `Nothing reads this ${foldersOf(languages).includes(meant) ? 'folder' : 'file'}, and another is missing.`,
      place,
      `Did you mean \`${meant}\`?`,
    )
  }
  const message = 'Nothing reads this: it is not one of the report’s files.'
  const hint = 'Correct its name, or move it out of this folder.'
  return /\.ya?ml$/u.test(path)
    ? error('unexpected-file', message, place, hint)
    : warning('unexpected-file', message, place, hint)
}
