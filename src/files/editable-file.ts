import { isUtf8 } from 'node:buffer'
import { lstatSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import { readRegularFile, reasonOf } from './regular-file.ts'

/** A file that may be written. */
export interface EditableFile {
  /** Its whole text, a byte order mark and all; nothing if it is not there. */
  readonly text: string | undefined
  /** Its rights. */
  readonly mode?: number
}

/** The records and texts, what is remembered of these, and nothing hidden among them. */
const EDITABLE =
  /^(?:(?:data|locales)(?:\/[\w-]+)*\/[\w-]+\.yaml|locales\/[\w-]+\.(?:made-from|known-wording|review\.yaml))$/u
/** Bytes, as for what is read. */
const LARGEST = 1_000_000

/**
 * Looks at a file of the project before it is written: only in `data/` and `locales/`, never through a link of any kind.
 * @param root the project's folder, absolute; @param path from there, with `/`.
 * @throws {DiagnosticError} `edit-outside`
 */
export function editableFile(root: string, path: string): EditableFile {
  if (!EDITABLE.test(path)) throw outside(path, 'it is no file of records or texts')
  const folder = join(root, dirname(path))
  const own = lstatSync(folder, { throwIfNoEntry: false })
  if (own?.isFile()) throw outside(path, 'a file stands in the place of its folder')
  const above = own ? folder : dirname(folder)
  if (realPath(above) !== join(realPath(root) ?? '', above.slice(root.length)))
    throw outside(path, 'its folder is a link to another place')
  const about = lstatSync(join(root, path), { throwIfNoEntry: false })
  if (!about) return { text: undefined }
  if (about.isSymbolicLink()) throw outside(path, 'it is a link to another file')
  if (!about.isFile()) throw outside(path, 'it is not a file')
  if (about.nlink > 1) throw outside(path, 'another file is the same one (a hard link)')
  const read = readRegularFile(join(root, path), LARGEST)
  if ('refused' in read) throw outside(path, `it cannot be read (${read.reason ?? read.refused})`)
  if (!isUtf8(read.bytes)) throw outside(path, 'it is not UTF-8 text')
  return { text: read.bytes.toString('utf8'), mode: about.mode & 0o777 }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch (cause) {
    if (reasonOf(cause) === 'ENOENT') return undefined
    throw cause
  }
}

function outside(path: string, why: string): DiagnosticError {
  const message = `Nothing is written here: ${why}.`
  const hint = 'Put the file itself in its place in the project’s folder.'
  return new DiagnosticError([error('edit-outside', message, { file: path, line: 1, column: 1 }, hint)])
}
