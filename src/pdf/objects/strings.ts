import { classOf, hexDigit, showByte, WHITE_SPACE } from './characters.ts'
import { PdfSyntaxError } from './syntax-error.ts'

const ESCAPES = new Map(
  Object.entries({ n: 10, r: 13, t: 9, b: 8, f: 12, '(': 40, ')': 41, '\\': 92 }).map(([letter, code]) => [
    letter.charCodeAt(0),
    code,
  ]),
)

interface Lexeme {
  readonly bytes: Uint8Array
  /** The byte after the closing bracket. */
  readonly end: number
}

/** Reads `(…)` (ISO 32000-1, 7.3.4.2); `start` is the opening bracket. Nothing is read from `limit` on. */
export function readLiteralString(source: Uint8Array, start: number, limit: number): Lexeme {
  const bytes: number[] = []
  let depth = 1
  let at = start + 1
  while (at < limit) {
    const byte = source[at] ?? 0
    if (byte === 0x5c) {
      at = readEscape(source, at, limit, bytes)
      continue
    }
    if (byte === 0x28) depth += 1
    else if (byte === 0x29) depth -= 1
    at += 1
    if (depth === 0) return { bytes: Uint8Array.from(bytes), end: at }
    // The standard reads a bare line end as one line feed; the browser escapes it, so this is a foreign file.
    if (byte === 13) throw new PdfSyntaxError(at - 1, 'a string holds a bare carriage return')
    bytes.push(byte)
  }
  throw new PdfSyntaxError(start, 'expected ")" to close this string, found the end')
}

function readEscape(source: Uint8Array, at: number, limit: number, bytes: number[]): number {
  const code = at + 1 < limit ? source[at + 1] : undefined
  const meaning = code === undefined ? undefined : ESCAPES.get(code)
  if (meaning !== undefined) {
    bytes.push(meaning)
    return at + 2
  }
  let value = 0
  let end = at + 1
  while (end < limit && end < at + 4 && ((source[end] ?? 0) & 0xf8) === 0x30) {
    value = value * 8 + (source[end] ?? 0) - 0x30
    end += 1
  }
  if (end === at + 1 || value > 255) {
    throw new PdfSyntaxError(at, `expected an escape of a string, found "\\" and ${showByte(code)}`)
  }
  bytes.push(value)
  return end
}

/** Reads `<…>` (ISO 32000-1, 7.3.4.3); `start` is the opening bracket. The digits must be pairs. */
export function readHexString(source: Uint8Array, start: number, limit: number): Lexeme {
  const pairs = readPairs(source, start, limit)
  if (pairs) return pairs
  const bytes: number[] = []
  let high = -1
  for (let at = start + 1; at < limit; at += 1) {
    const byte = source[at]
    const digit = hexDigit(byte)
    if (digit >= 0) {
      if (high >= 0) bytes.push(high * 16 + digit)
      high = high >= 0 ? -1 : digit
    } else if (byte === 0x3e && high < 0) {
      return { bytes: Uint8Array.from(bytes), end: at + 1 }
    } else if (classOf(byte) !== WHITE_SPACE) {
      throw new PdfSyntaxError(at, `expected a hexadecimal digit, found ${showByte(byte)}`)
    }
  }
  throw new PdfSyntaxError(start, 'expected ">" to close this string, found the end')
}

/** Digits in pairs and nothing else, which is all that the browser writes; nothing for any other string. */
function readPairs(source: Uint8Array, start: number, limit: number): Lexeme | undefined {
  const close = source.indexOf(0x3e, start + 1)
  const length = (close - start - 1) / 2
  if (close < 0 || close >= limit || !Number.isInteger(length)) return undefined
  const bytes = new Uint8Array(length)
  for (let index = 0; index < length; index += 1) {
    const high = hexDigit(source[start + 1 + index * 2])
    const low = hexDigit(source[start + 2 + index * 2])
    if (high < 0 || low < 0) return undefined
    bytes[index] = high * 16 + low
  }
  return { bytes, end: close + 1 }
}
