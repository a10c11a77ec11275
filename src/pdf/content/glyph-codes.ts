import { hexDigit } from '../objects/characters.ts'
import { Lexer, type Token } from '../objects/lexer.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'

/** What is called for each piece of the operand of a text operator: nothing is made for a glyph. */
export interface CodeSink {
  glyph(code: number): void
  /** Moves back by this many thousandths of the letter size. */
  shift(thousandths: number): void
}

const HEX_STRING = 0x3c

/**
 * Reads the operand of `Tj` or `TJ`, from `start` up to `end`, with codes of `codeLength` bytes.
 * @throws {PdfSyntaxError} if the last code is not whole, or an array holds other things than strings and numbers.
 */
export function readCodes(
  bytes: Buffer,
  start: number,
  end: number,
  codeLength: number,
  sink: CodeSink,
): void {
  if (bytes[start] === HEX_STRING) readHexCodes(bytes, start + 1, end - 1, codeLength, sink)
  else readOtherCodes(new Lexer(bytes, start, end), codeLength, sink)
}

function readHexCodes(bytes: Buffer, from: number, to: number, codeLength: number, sink: CodeSink): void {
  let code = 0
  let digits = 0
  for (let at = from; at < to; at += 1) {
    const digit = hexDigit(bytes[at])
    if (digit < 0) continue
    code = code * 16 + digit
    digits += 1
    if (digits === codeLength * 2) {
      sink.glyph(code)
      code = 0
      digits = 0
    }
  }
  if (digits > 0) throw new PdfSyntaxError(from - 1, `expected codes of ${codeLength} bytes`)
}

function readOtherCodes(lexer: Lexer, codeLength: number, sink: CodeSink): void {
  for (let token = lexer.next(); token.type !== 'end'; token = lexer.next()) {
    if (token.type === 'number') sink.shift(token.value)
    else if (token.type !== 'string' && !isBracket(token)) {
      throw new PdfSyntaxError(token.start, 'expected strings and numbers')
    }
    if (token.type !== 'string') continue
    if (token.bytes.length % codeLength !== 0) {
      throw new PdfSyntaxError(token.start, `expected codes of ${codeLength} bytes`)
    }
    for (let at = 0; at < token.bytes.length; at += codeLength) {
      const high = codeLength === 2 ? (token.bytes[at] ?? 0) * 256 : 0
      sink.glyph(high + (token.bytes[at + codeLength - 1] ?? 0))
    }
  }
}

/** Of the array itself. */
function isBracket(token: Token): boolean {
  return (token.type === 'open' || token.type === 'close') && token.of === 'array'
}
