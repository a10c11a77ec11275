import { type Diagnostic, error, warning } from '../diagnostics.ts'

/** Files of text are read up to this size. The longest chapter has some 10 kB. */
export const LARGEST_FILE = 1_000_000

const MARK = '\uFEFF'

/** Turns a file's bytes into text: UTF-8, without a byte order mark. */
export function decode(file: string, bytes: Uint8Array): { source?: string; found: Diagnostic[] } {
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
    : `the byte ${(bytes[offset] ?? 0).toString(16).padStart(2, '0')} stands here`
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
