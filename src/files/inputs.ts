import { type Dirent, lstatSync, opendirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { keyOf } from './cache.ts'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import { isPicture } from './pictures.ts'
import { readRegularFile, reasonOf, type RefusedFile, type RegularFile } from './regular-file.ts'

/** What has a place in the project: a file that was read or refused, a folder, or what nothing reads. */
export type Entry = RegularFile | 'folder' | 'unread'

/**
 * Everything that a report is made from, read once: what is checked is what is printed, and what the key of a kept
 * build is made from, whatever is saved meanwhile. Nothing is read or looked into through a link.
 */
export interface Inputs {
  /** Absolute folder of the project. */
  readonly root: string
  /** By their paths from there, with `/`, in the order of these. */
  readonly entries: ReadonlyMap<string, Entry>
}

/** What a report is made from stands in these folders of its project. */
export const FOLDERS = ['data', 'locales', 'templates']
/** Folders deeper than `locales/az/projects` are not looked into. */
const DEEPEST = 3
/** Bytes. The longest chapter has some 10 kB. */
const LARGEST_TEXT = 1_000_000
const LARGEST_PICTURE = 20_000_000
/** Files and folders, and their bytes, all together. A report of two thousand pages has a third of them. */
const MOST_ENTRIES = 5000
const MOST_BYTES = 200_000_000

const TEXT = /\.(?:yaml|hbs|css|made-from|known-wording)$/u
const STYLESHEET = /^templates\/styles\/.*\.css$/u
/** Kinds of files that a page may load. */
const KINDS: Readonly<Record<string, string>> = {
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
}

/**
 * Reads `data/`, `locales/` and `templates/` of the project in the folder `root` (absolute). What keeps a file or a
 * folder from being read is told by who needs it.
 * @throws {DiagnosticError} `inputs-too-large`
 */
export function readInputs(root: string): Inputs {
  const entries = new Map<string, Entry>()
  let size = 0
  const add = (path: string, entry: Entry): void => {
    if (entries.size === MOST_ENTRIES) throw tooLarge(path, `${MOST_ENTRIES} files and folders`)
    entries.set(path, entry)
    size += bytesOf(entry)?.length ?? 0
    if (size > MOST_BYTES) throw tooLarge(path, `${MOST_BYTES / 1_000_000} MB`)
  }
  const addFolder = (folder: string, depth: number): void => {
    const listed = listFolder(join(root, folder))
    add(folder, Array.isArray(listed) ? 'folder' : listed)
    for (const each of Array.isArray(listed) ? listed : []) {
      const path = `${folder}/${each.name}`
      if (!each.isDirectory()) add(path, readEntry(root, path, each))
      else if (depth < DEEPEST) addFolder(path, depth + 1)
      else add(path, 'unread')
    }
  }
  for (const folder of FOLDERS) {
    const about = lstatSync(join(root, folder), { throwIfNoEntry: false })
    if (about?.isDirectory()) addFolder(folder, 1)
    else if (about) add(folder, { refused: about.isSymbolicLink() ? 'link' : 'special' })
  }
  return { root, entries: new Map([...entries].toSorted(([one], [other]) => (one < other ? -1 : 1))) }
}

/** Paths of what stands in a folder, and in the folders in it, in their order. */
export function pathsIn({ entries }: Inputs, folder: string): string[] {
  return [...entries.keys()].filter((path) => path.startsWith(`${folder}/`))
}

/** The hash of all that was read, and of the names of what was not. */
export function keyOfInputs({ entries }: Inputs): string {
  return keyOf(...[...entries].flatMap(([path, entry]) => [path, bytesOf(entry) ?? JSON.stringify(entry)]))
}

/** A file that a page may load. */
export interface LoadedFile {
  readonly bytes: Buffer
  /** As `text/css`. */
  readonly type: string
}

/** The stylesheets and pictures, by their absolute paths. */
export function loadedFiles({ root, entries }: Inputs): Map<string, LoadedFile> {
  return new Map(
    [...entries].flatMap(([path, entry]) => {
      const bytes = bytesOf(entry)
      if (!bytes || !(isPicture(path) || STYLESHEET.test(path))) return []
      const type = KINDS[extname(path).slice(1).toLocaleLowerCase('en')] ?? ''
      return [[join(root, path), { bytes, type }] as const]
    }),
  )
}

function bytesOf(entry: Entry): Buffer | undefined {
  return typeof entry === 'object' && 'bytes' in entry ? entry.bytes : undefined
}

/** Nothing is asked of what the report has no use for, but that a link is one. */
function readEntry(root: string, path: string, about: Dirent): Entry {
  if (about.isSymbolicLink()) return { refused: 'link' }
  if (TEXT.test(path)) return readRegularFile(join(root, path), LARGEST_TEXT)
  return isPicture(path) ? readRegularFile(join(root, path), LARGEST_PICTURE) : 'unread'
}

/** What editors, office programs and systems put beside the files. */
const PASSED_OVER = /^\.|^~\$|~$|^(?:thumbs\.db|desktop\.ini)$/iu

/** What is put beside the files by other programs is passed over. */
function listFolder(folder: string): Dirent[] | RefusedFile {
  const names: Dirent[] = []
  try {
    const open = opendirSync(folder)
    try {
      for (let each = open.readSync(); each && names.length <= MOST_ENTRIES; each = open.readSync()) {
        if (!PASSED_OVER.test(each.name)) names.push(each)
      }
    } finally {
      open.closeSync()
    }
    return names.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  } catch (cause) {
    return { refused: 'unreadable', reason: reasonOf(cause) }
  }
}

function tooLarge(path: string, limit: string): DiagnosticError {
  const message = `The folders ${FOLDERS.join(', ')} hold more than ${limit}.`
  const hint = 'Move out of them what does not belong to the report.'
  return new DiagnosticError([error('inputs-too-large', message, { file: path, line: 1, column: 1 }, hint)])
}
