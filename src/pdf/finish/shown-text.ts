import { boxAround, unite } from '../content/box.ts'
import type { Box } from '../content/box.ts'
import { identity } from '../content/matrix.ts'
import type { Matrix } from '../content/matrix.ts'
import { hexDigit } from '../objects/characters.ts'
import { Lexer } from '../objects/lexer.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { UsedFont } from './fonts.ts'
import type { OperatorReader } from './operator-reader.ts'
import type { Bytes, Piece, SpacePlace, TextPlace } from './piece.ts'
import { lacksSpace, standsApart } from './text-gap.ts'

/** Heights of a line over and under its baseline, in parts of the letter size: no font is asked. */
const ASCENT = 0.8
const DESCENT = 0.25
/** So much of the text before a fault is kept for its message. */
const WORDS = 40

/** Follows the text operators: where glyphs stand, what they mean, where a space was left out at a line's end. */
export class ShownText {
  readonly #unmapped: (font: UsedFont, code: number, before: string) => void
  #matrix: Matrix = identity
  /** Advance since the last `Tm` or `Td`, in the units of the text. */
  #advance = 0
  #last: (TextPlace & SpacePlace) | undefined
  #actual: { text: string; codes: number[]; font: number; shows: Bytes[]; written: boolean } | undefined
  #text = ''
  #box: Box | undefined

  constructor(sink: { unmapped(font: UsedFont, code: number, before: string): void }) {
    this.#unmapped = (font, code, before) => sink.unmapped(font, code, before)
  }

  /** A piece begins: what came before is no neighbour of its text. */
  begin(): void {
    this.#last = undefined
  }

  place(matrix: Matrix): void {
    this.#matrix = matrix
    this.#advance = 0
  }

  move(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#matrix
    this.#matrix = [a, b, c, d, e + a * x + c * y, f + b * x + d * y]
    this.#advance = 0
  }

  /** Shows the operand of `Tj` or `TJ`. */
  show(reader: OperatorReader, font: UsedFont, size: number, scale: number, piece: Piece | undefined): void {
    const { bytes, operandStart, operandEnd } = reader
    this.#actual?.shows.push([reader.start, reader.end])
    if (bytes[operandStart] === 0x3c) this.#showHex(bytes, operandStart + 1, operandEnd - 1, font, size, scale, piece)
    else this.#showOther(bytes, operandStart, operandEnd, font, size, scale, piece)
    if (this.#last) this.#last = { ...this.#last, at: reader.end, space: spaceOf(font) }
    if (piece && this.#last) piece.last = this.#last
  }

  #showHex(
    bytes: Buffer,
    from: number,
    to: number,
    font: UsedFont,
    size: number,
    scale: number,
    piece: Piece | undefined,
  ): void {
    let code = 0
    let digits = 0
    for (let at = from; at < to; at += 1) {
      const digit = hexDigit(bytes[at])
      if (digit < 0) continue
      code = code * 16 + digit
      digits += 1
      if (digits === font.codeLength * 2) {
        this.#glyph(code, font, size, scale, piece)
        code = 0
        digits = 0
      }
    }
    if (digits > 0) throw new PdfSyntaxError(from, `expected codes of ${font.codeLength} bytes`)
  }

  #showOther(
    bytes: Buffer,
    from: number,
    to: number,
    font: UsedFont,
    size: number,
    scale: number,
    piece: Piece | undefined,
  ): void {
    const lexer = new Lexer(bytes, from, to)
    for (let token = lexer.next(); token.type !== 'end'; token = lexer.next()) {
      if (token.type === 'number') this.#advance -= (token.value / 1000) * size * scale
      if (token.type !== 'string') continue
      if (token.bytes.length % font.codeLength !== 0) {
        throw new PdfSyntaxError(token.start, `expected codes of ${font.codeLength} bytes`)
      }
      for (let at = 0; at < token.bytes.length; at += font.codeLength) {
        const high = font.codeLength === 2 ? (token.bytes[at] ?? 0) * 256 : 0
        this.#glyph(high + (token.bytes[at + font.codeLength - 1] ?? 0), font, size, scale, piece)
      }
    }
  }

  #glyph(code: number, font: UsedFont, size: number, scale: number, piece: Piece | undefined): void {
    const own = font.text.get(code)
    let text = own ?? ''
    if (this.#actual) {
      this.#actual.codes.push(code)
      this.#actual.font = font.number
      text = this.#actual.written ? '' : this.#actual.text
      this.#actual.written = true
    } else font.drawn[code] = (font.drawn[code] ?? 0) + 1
    const before = piece ? piece.text : this.#text
    if (code === 0 || own === undefined || /^[\0\ufeff\ufffe]/.test(own)) {
      this.#unmapped(font, code, before.slice(-WORDS))
    }
    const [a, b, c, d, e, f] = this.#matrix
    const letters = size * Math.hypot(c, d)
    const width = font.width(code) * size * scale
    const unit = Math.hypot(a, b) || 1
    const [startX, startY] = [e + a * this.#advance, f + b * this.#advance]
    this.#advance += width
    const [endX, endY] = [e + a * this.#advance, f + b * this.#advance]
    const start: TextPlace = { x: startX, y: startY, direction: [a / unit, b / unit], size: letters }
    if (piece) {
      piece.first ??= start
      if (this.#last?.at && standsApart(this.#last, start) && lacksSpace(piece.text, text)) {
        piece.gaps.push(this.#last)
        piece.text += ' '
      }
      piece.text += text
    } else this.#text += text
    this.#last = { ...start, x: endX, y: endY, at: 0, space: undefined }
    const [upX, upY] = [c / (Math.hypot(c, d) || 1), d / (Math.hypot(c, d) || 1)]
    // In the browser's text the second axis of a glyph points up on the page.
    this.#cover([
      [startX + upX * letters * ASCENT, startY + upY * letters * ASCENT],
      [endX - upX * letters * DESCENT, endY - upY * letters * DESCENT],
    ])
  }

  #cover(points: readonly (readonly [number, number])[]): void {
    const box = boxAround(points)
    if (box) this.#box = this.#box ? unite([this.#box, box]) : box
  }

  beginActual(text: string): void {
    this.#actual = { text, codes: [], font: 0, shows: [], written: false }
  }

  endActual(end: number, piece: Piece | undefined) {
    const actual = this.#actual ?? { codes: [], font: 0, shows: [] }
    this.#actual = undefined
    // A space belongs behind the marked content, not into it.
    if (this.#last) this.#last = { ...this.#last, at: end }
    if (piece && this.#last) piece.last = this.#last
    return actual
  }

  /** Height of the last line over the bottom of the page in pt. */
  get height(): number {
    return this.#last?.y ?? 0
  }

  /** The text outside of pieces since the last call. */
  takeText(): string {
    const text = this.#text
    this.#text = ''
    return text
  }

  takeBox(): Box | undefined {
    const box = this.#box
    this.#box = undefined
    return box
  }
}

function spaceOf({ space, codeLength }: UsedFont): string | undefined {
  return space === undefined ? undefined : ` <${space.toString(16).padStart(codeLength * 2, '0')}> Tj`
}
