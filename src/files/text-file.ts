import { isUtf8 } from 'node:buffer'
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import type { Inputs } from './inputs.ts'
import type { RefusedFile } from './regular-file.ts'

/** The byte order mark in UTF-8; the decoder takes it off. */
const MARK = [0xef, 0xbb, 0xbf]
const decoder = new TextDecoder('utf-8')

/** A file that was read, or what is wrong with it; a byte order mark is a warning and taken off. */
export interface TextFile {
  readonly source?: string
  readonly found: readonly Diagnostic[]
}

/** A file of the project as UTF-8. `file` is its path from the project's folder, with `/`. */
export function readTextFile({ entries }: Inputs, file: string): TextFile {
  const entry = entries.get(file)
  if (typeof entry === 'object' && 'bytes' in entry) return decode(file, entry.bytes)
  return { found: [refusedFile(file, typeof entry === 'object' ? entry : { refused: 'special' })] }
}

/** What keeps a file or folder with this path from being read, if it is there. */
export function tellRefused({ entries }: Inputs, path: string): Diagnostic[] {
  const entry = entries.get(path)
  return typeof entry === 'object' && 'refused' in entry ? [refusedFile(path, entry)] : []
}

function refusedFile(file: string, { refused, size = 0, limit = 0, reason = '' }: RefusedFile): Diagnostic {
  const place = { file, line: 1, column: 1 }
  switch (refused) {
    case 'link': {
      const hint = 'Put the file or folder itself in its place: what links lead to is not read.'
      return error('file-outside', 'This is a link to something else.', place, hint)
    }
    case 'large': {
      const message = `The file has ${Math.ceil(size / 1000)} kB; it may have ${limit / 1000} kB.`
      return error('file-too-large', message, place, 'Check whether something was pasted by mistake.')
    }
    case 'special':
      return error('file-unreadable', 'This is not a file.', place, 'Put the file itself in its place.')
    case 'unreadable': {
      const hint = 'Check the file’s permissions.'
      return error('file-unreadable', `It cannot be read (${reason}).`, place, hint)
    }
  }
}

/** Turns a file's bytes into text: UTF-8, without a byte order mark. */
function decode(file: string, bytes: Uint8Array): { source?: string; found: Diagnostic[] } {
  if (isWide(bytes) || isArchive(bytes)) return { found: [notUtf8(file, bytes, 0)] }
  if (!isUtf8(bytes)) return { found: [notUtf8(file, bytes, firstWrongByte(bytes))] }
  const source = decoder.decode(bytes)
  if (!MARK.every((byte, index) => bytes[index] === byte)) return { source, found: [] }
  const found = warning(
    'byte-order-mark',
    'The file begins with an invisible byte order mark.',
    { file, line: 1, column: 1 },
    'Save it again as “UTF-8”, not as “UTF-8 with BOM”.',
  )
  return { source, found: [found] }
}

function notUtf8(file: string, bytes: Uint8Array, offset: number): Diagnostic {
  const before = decoder.decode(bytes.subarray(0, offset))
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  if (isArchive(bytes)) {
    const message = 'The file is not text: it is a document of Word or Excel, or a ZIP archive.'
    const hint = 'Copy its words into the file as it was, in an editor of plain text.'
    return error('not-utf-8', message, { file, line, column }, hint)
  }
  const kind = isWide(bytes)
    ? 'it is UTF-16'
    : `the byte ${(bytes[offset] ?? 0).toString(16).padStart(2, '0')} is here`
  return error(
    'not-utf-8',
    `The file is not UTF-8 text: ${kind}.`,
    { file, line, column },
    'Open it in your editor with the encoding it was written in, and save it as UTF-8.',
  )
}

/** UTF-16: with its mark, or with every fourth byte a zero, which no text in UTF-8 has. */
function isWide(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return marked || (bytes.includes(0) && bytes.filter((byte) => byte === 0).length * 4 > bytes.length)
}

/** A ZIP archive, which documents of Word and Excel are: APPNOTE.TXT of PKWARE, section 4.3.7. */
function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** Offset of the first byte that breaks the text, found by halving: a prefix with it cannot be decoded. */
function firstWrongByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isBeginning(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return Math.min(good, bytes.length - 1)
}

/** Whether more bytes can make UTF-8 of these. */
function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
