import { classOf, DELIMITER, hexDigit, REGULAR, showByte, WHITE_SPACE } from './characters.ts'
import { readHexString, readLiteralString } from './strings.ts'
import { latin1Text, wholeText } from './words.ts'
import { PdfSyntaxError } from './syntax-error.ts'

/** One token; it lies in the bytes from `start` up to, not including, `end`. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly type: 'number'; readonly value: number; readonly source: string }
  | { readonly type: 'name'; readonly value: string }
  | { readonly type: 'string'; readonly bytes: Uint8Array }
  /** A word without a slash: `obj`, `true`, `R`, or an operator of a content stream. */
  | { readonly type: 'keyword'; readonly word: string }
  | { readonly type: 'open' | 'close'; readonly of: 'array' | 'dictionary' }
  | { readonly type: 'end' }
)

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
const LONGEST_NUMBER = 64
const LONGEST_KEYWORD = 32

/**
 * Splits bytes into tokens (ISO 32000-1, 7.2), one at each `next()`: those of a file, or of a decoded
 * content stream. Comments are refused: the browser writes none but the two lines at the head of the file.
 */
export class Lexer {
  readonly bytes: Buffer
  /** No byte is read from here on. */
  readonly limit: number
  /** The byte that `next()` begins at. May be moved, as for the data of a stream or an inline image. */
  position: number

  constructor(bytes: Uint8Array, start = 0, limit = bytes.length) {
    this.bytes = Buffer.isBuffer(bytes)
      ? bytes
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.position = start
    this.limit = limit
  }

  /** @throws {PdfSyntaxError} where the bytes are no token. */
  next(): Token {
    const start = this.#skipWhiteSpace()
    if (start >= this.limit) return { type: 'end', start, end: start }
    const byte = this.bytes[start]
    const token = classOf(byte) === DELIMITER ? this.#delimited(start) : this.#word(start)
    this.position = token.end
    return token
  }

  #skipWhiteSpace(): number {
    while (this.position < this.limit && classOf(this.bytes[this.position]) === WHITE_SPACE)
      this.position += 1
    return this.position
  }

  #delimited(start: number): Token {
    const second = start + 1 < this.limit ? this.bytes[start + 1] : undefined
    switch (this.bytes[start]) {
      case 0x2f:
        return this.#name(start)
      case 0x5b:
        return { type: 'open', of: 'array', start, end: start + 1 }
      case 0x5d:
        return { type: 'close', of: 'array', start, end: start + 1 }
      case 0x28:
        return { type: 'string', start, ...readLiteralString(this.bytes, start, this.limit) }
      case 0x3c:
        if (second === 0x3c) return { type: 'open', of: 'dictionary', start, end: start + 2 }
        return { type: 'string', start, ...readHexString(this.bytes, start, this.limit) }
      case 0x3e:
        if (second === 0x3e) return { type: 'close', of: 'dictionary', start, end: start + 2 }
    }
    throw new PdfSyntaxError(start, `expected an object, found ${showByte(this.bytes[start])}`)
  }

  #name(start: number): Token {
    const end = this.#regularEnd(start + 1)
    const written = latin1Text(this.bytes, start + 1, end)
    if (!written.includes('#')) return { type: 'name', start, end, value: written }
    let value = ''
    for (let at = start + 1; at < end; at += 1) {
      let code = this.bytes[at] ?? 0
      if (code === 0x23) {
        const high = at + 1 < end ? hexDigit(this.bytes[at + 1]) : -1
        const low = at + 2 < end ? hexDigit(this.bytes[at + 2]) : -1
        if (high < 0 || low < 0)
          throw new PdfSyntaxError(at, 'expected two hexadecimal digits after "#" in a name')
        code = high * 16 + low
        at += 2
      }
      value += String.fromCharCode(code)
    }
    return { type: 'name', start, end, value }
  }

  #word(start: number): Token {
    const end = this.#regularEnd(start)
    const first = this.bytes[start] ?? 0
    const numeric = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e
    if (end - start > (numeric ? LONGEST_NUMBER : LONGEST_KEYWORD)) {
      throw new PdfSyntaxError(
        start,
        `expected a ${numeric ? 'number' : 'keyword'}, found ${end - start} bytes`,
      )
    }
    const whole = this.#wholeNumber(start, end)
    if (whole !== undefined) return { type: 'number', start, end, value: whole, source: wholeText(whole) }
    const source = latin1Text(this.bytes, start, end)
    if (!numeric) return { type: 'keyword', start, end, word: source }
    if (!NUMBER.test(source)) throw new PdfSyntaxError(start, `expected a number, found "${source}"`)
    return { type: 'number', start, end, value: Number(source), source }
  }

  /** The value of digits without a leading zero, for speed: most tokens of a file are of this kind. */
  #wholeNumber(start: number, end: number): number | undefined {
    if (end - start > 9 || (this.bytes[start] === 0x30 && end - start > 1)) return undefined
    let value = 0
    for (let at = start; at < end; at += 1) {
      const digit = (this.bytes[at] ?? 0) - 0x30
      if (digit < 0 || digit > 9) return undefined
      value = value * 10 + digit
    }
    return value
  }

  #regularEnd(start: number): number {
    let end = start
    while (end < this.limit && classOf(this.bytes[end]) === REGULAR) end += 1
    return end
  }
}

/** A token in the words of a message. */
export function showToken(token: Token): string {
  switch (token.type) {
    case 'end':
      return 'the end'
    case 'number':
      return token.source
    case 'keyword':
      return `"${token.word}"`
    case 'name':
      return `/${token.value}`
    case 'string':
      return 'a string'
    case 'open':
      return token.of === 'array' ? '"["' : '"<<"'
    default:
      return token.of === 'array' ? '"]"' : '">>"'
  }
}
