import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { type Diagnostic, error, warning } from './diagnostics.ts'

/** Files of text are read up to this size, in bytes. The longest chapter has some 10 kB. */
const LARGEST_FILE = 1_000_000

const MARK = '\uFEFF'

/** A file that was read, or what is wrong with it; a byte order mark is a warning and taken off. */
export interface TextFile {
  readonly source?: string
  readonly found: readonly Diagnostic[]
}

/** Whether a path of the project leads out of the project's folder `root`, by a link; no if nothing is there. */
export async function leadsOut(root: string, path: string): Promise<boolean> {
  const real = await realpath(join(root, path)).catch(() => undefined)
  return real !== undefined && !real.startsWith((await realpath(root)) + sep)
}

/**
 * Reads a file of the project as UTF-8. Links that lead out of the project's folder `root` are not followed.
 * `file` is its path from there, with `/`.
 */
export async function readTextFile(root: string, file: string): Promise<TextFile> {
  const place = { file, line: 1, column: 1 }
  try {
    const real = await realpath(join(root, file))
    if (await leadsOut(root, file)) {
      const hint = 'Put the file itself in its place: only files of the project are read.'
      return { found: [error('file-outside', 'This is a link to a file outside the project.', place, hint)] }
    }
    const { size, ...about } = await stat(real).then((s) => ({ size: s.size, regular: s.isFile() }))
    if (!about.regular) {
      return {
        found: [error('file-unreadable', 'This is not a file.', place, 'Put the file itself in its place.')],
      }
    }
    if (size > LARGEST_FILE) {
      const message = `The file has ${Math.ceil(size / 1000)} kB; a file of text may have ${LARGEST_FILE / 1000} kB.`
      return {
        found: [error('file-too-large', message, place, 'Check whether something was pasted by mistake.')],
      }
    }
    return decode(file, await readFile(real))
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause)
    const hint = 'Check the file’s permissions, or where its link leads.'
    return { found: [error('file-unreadable', `The file cannot be read (${reason}).`, place, hint)] }
  }
}

/** Turns a file's bytes into text: UTF-8, without a byte order mark. */
function decode(file: string, bytes: Uint8Array): { source?: string; found: Diagnostic[] } {
  const wrong = firstWrongByte(bytes)
  if (wrong !== undefined) return { found: [notUtf8(file, bytes, wrong)] }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (!text.startsWith(MARK)) return { source: text, found: [] }
  const found = warning(
    'byte-order-mark',
    'The file begins with an invisible byte order mark.',
    { file, line: 1, column: 1 },
    'Save it again as “UTF-8”, not as “UTF-8 with BOM”.',
  )
  return { source: text.slice(MARK.length), found: [found] }
}

function notUtf8(file: string, bytes: Uint8Array, offset: number): Diagnostic {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset))
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const kind = wide
    ? 'it is UTF-16'
    : `the byte ${(bytes[offset] ?? 0).toString(16).padStart(2, '0')} is here`
  return error(
    'not-utf-8',
    `The file is not UTF-8 text: ${kind}.`,
    { file, line, column },
    'Open it in your editor with the encoding it was written in, and save it as UTF-8.',
  )
}

/** Offset of the first byte that breaks the text, found by halving: a prefix with it cannot be decoded. */
function firstWrongByte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes, false)) return undefined
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  return Math.min(good, bytes.length - 1)
}

function isUtf8(bytes: Uint8Array, unfinished: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: unfinished })
    return true
  } catch {
    return false
  }
}
