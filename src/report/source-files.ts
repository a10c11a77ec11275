import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { type Inputs, pathsIn } from '../files/inputs.ts'
import { PICTURES } from '../files/pictures.ts'
import { readTextFile, tellRefused } from '../files/text-file.ts'
import { readLanguages, localeFolders } from './languages.ts'
import { isKnownWordingFile, type KnownWording, knownWordingFile, readKnownWording } from './known-wording.ts'
import { isMadeFromFile, type MadeFromLine, madeFromFile, readMadeFrom } from './made-from.ts'
import { isReviewNotesFile, readReviewNotes, type ReviewNotes, reviewNotesFile } from './review-notes.ts'
import { foldersOf, localeFolder, roleOf, settingsFile } from './layout.ts'
import type { Language } from './types.ts'

/** Everything that `data/` and `locales/` hold, in memory. Paths are from the project's folder, with `/`. */
export interface Sources {
  /** The report's languages, the source first. */
  readonly languages: readonly Language[]
  /** Languages that have a folder in `locales/`, but are not languages of the report. */
  readonly unlisted: readonly Language[]
  /** Text by path, in order of the paths. */
  readonly files: ReadonlyMap<string, string>
  /** The templates of chapters by their names; those that cannot be read are empty, and told by who prints them. */
  readonly templates: ReadonlyMap<string, string | undefined>
  /** The pictures of `data/pictures/` by the names of their files. */
  readonly pictures: ReadonlyMap<string, Buffer>
  /** What the translations of each language were made from. */
  readonly madeFrom: ReadonlyMap<Language, readonly MadeFromLine[]>
  /** Questions and comments on the texts of each language. */
  readonly reviewNotes: ReadonlyMap<Language, ReviewNotes>
  /** What the editors know of the wording of each language. */
  readonly knownWording: ReadonlyMap<Language, readonly KnownWording[]>
  /** Files and folders that are there but could not be read: they have their diagnostic, and no other should follow. */
  readonly unreadable: ReadonlySet<string>
  /** Files and folders that the report has no use for. */
  readonly unexpected: readonly string[]
  readonly found: readonly Diagnostic[]
}

/** The files of `data/` and `locales/` as texts. */
export function readSources(inputs: Inputs): Sources {
  const files = new Map<string, string>()
  const unreadable = new Set<string>()
  const unexpected: string[] = []
  const found: Diagnostic[] = []
  const settings = readTextFile(inputs, settingsFile)
  const languages = readLanguages(inputs, settings.source)
  const folders = foldersOf(languages)
  const unlisted = localeFolders(inputs).filter((language) => !languages.includes(language))
  for (const folder of [...folders, PICTURES, ...pathsIn(inputs, PICTURES)]) {
    const refused = tellRefused(inputs, folder)
    if (refused.length > 0) unreadable.add(folder)
    found.push(...refused)
  }
  for (const path of [...pathsIn(inputs, 'data'), ...pathsIn(inputs, 'locales')]) {
    // What lies in a folder that nothing reads is reported with the folder.
    if (
      folders.includes(path) ||
      path === PICTURES ||
      !folders.includes(path.slice(0, path.lastIndexOf('/')))
    )
      continue
    if (unlisted.some((language) => path === localeFolder(language))) continue
    if (isMadeFromFile(path) || isKnownWordingFile(path) || isReviewNotesFile(path)) continue
    if (!roleOf(path)) {
      unexpected.push(path)
      continue
    }
    const read = path === settingsFile ? settings : readTextFile(inputs, path)
    found.push(...read.found)
    if (read.source === undefined) unreadable.add(path)
    else files.set(path, read.source)
  }
  const templates = readTemplates(inputs)
  if (templates.size === 0 && tellRefused(inputs, TEMPLATES).length === 0) found.push(noTemplates())
  const pictures = readPictures(inputs)
  const madeFrom = new Map(
    languages.map((language) => {
      const file = madeFromFile(language)
      const read = inputs.entries.has(file) ? readTextFile(inputs, file) : undefined
      const remembered = readMadeFrom(file, read?.source ?? '')
      found.push(...(read?.found ?? []), ...remembered.found)
      return [language, remembered.lines] as const
    }),
  )
  const reviewNotes = new Map(
    languages.map((language) => {
      const file = reviewNotesFile(language)
      const read = inputs.entries.has(file) ? readTextFile(inputs, file) : undefined
      const remembered = readReviewNotes(file, read?.source ?? '')
      found.push(...(read?.found ?? []), ...remembered.found)
      return [language, remembered.notes] as const
    }),
  )
  const knownWording = new Map(
    languages.map((language) => {
      const file = knownWordingFile(language)
      const read = inputs.entries.has(file) ? readTextFile(inputs, file) : undefined
      found.push(...(read?.found ?? []))
      return [language, readKnownWording(read?.source ?? '')] as const
    }),
  )
  return {
    languages,
    unlisted,
    files,
    templates,
    pictures,
    madeFrom,
    reviewNotes,
    knownWording,
    unreadable,
    unexpected: unexpected.toSorted(),
    found,
  }
}

const TEMPLATES = 'templates'
const TEMPLATE = /^templates\/([^/]+)\.md\.hbs$/u

function readTemplates(inputs: Inputs): Map<string, string | undefined> {
  return new Map(
    pathsIn(inputs, TEMPLATES).flatMap((path) => {
      const name = TEMPLATE.exec(path)?.[1]
      return name === undefined ? [] : [[name, readTextFile(inputs, path).source] as const]
    }),
  )
}

function readPictures(inputs: Inputs): Map<string, Buffer> {
  return new Map(
    pathsIn(inputs, PICTURES).flatMap((path) => {
      const entry = inputs.entries.get(path)
      const isRead = typeof entry === 'object' && 'bytes' in entry
      return isRead ? [[path.slice(PICTURES.length + 1), entry.bytes] as const] : []
    }),
  )
}

function noTemplates(): Diagnostic {
  const message = 'The folder templates has no template of a chapter.'
  return error('missing-file', message, { file: TEMPLATES, line: 1, column: 1 }, 'Restore it from git.')
}
