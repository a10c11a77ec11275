import { Bounds } from '../content/bounds.ts'
import type { Box } from '../content/box.ts'
import type { TextCursor } from '../content/text-cursor.ts'
import type { UsedFont } from './fonts.ts'
import type { Bytes, Piece, TextPlace, DrawnHyphen } from './piece.ts'
import { lacksSpace, standsApart } from './text-gap.ts'

/** Heights of a line over and under its baseline, in parts of the letter size: no font is asked. */
const ASCENT = 0.8
const DESCENT = 0.25
/** So much of the text before a fault is kept for its message. */
const WORDS = 40
/** So much of the text before a line's end tells whether a space belongs there. */
const LONGEST = 200
const SOFT_HYPHEN = '\u00ad'
const HYPHEN = /^[-‐]$/u

/**
 * Follows what is shown: what glyphs mean, where a space was left out at a line's end. Pages have thousands of glyphs, so
 * nothing is made for one: places are kept as bare numbers.
 */
export class ShownText {
  readonly #unmapped: (font: UsedFont, code: number, before: string) => void
  readonly #cursor: TextCursor
  /** What one unit upwards measures on the page, and where it leads. */
  #rise = 1
  #upX = 0
  #upY = 1
  /** Where the text ended that was shown last; whether that was in the same piece. */
  #hasLast = false
  /** Whether nothing was shown since the text was placed anew: what one text shows is spaced by its letters alone. */
  #isPlaced = true
  /** How far the letters of the last text stand apart by themselves: `letter-spacing`. */
  #spacing = 0
  #lastX = 0
  #lastY = 0
  #lastSize = 0
  #lastEnd = 0
  #lastFont: UsedFont | undefined
  #actual: { text: string; codes: number[]; font: number; shows: Bytes[]; written: boolean } | undefined
  /** Whether the last text was a soft hyphen: a hyphen after it is one that the browser put at a line's end. */
  #isSoft = false
  #isLineEnd = false
  #hyphens: DrawnHyphen[] = []
  /** Code of the last glyph. */
  #lastCode = 0
  /** The text of the piece, or outside of pieces; joined in the end, as a string that grows by letters takes much memory. */
  #parts: string[] = []
  /** Characters of the parts. */
  #length = 0
  readonly #bounds = new Bounds()

  /** `cursor` stands after the glyph that is shown. */
  constructor(cursor: TextCursor, sink: { unmapped(font: UsedFont, code: number, before: string): void }) {
    this.#cursor = cursor
    this.#unmapped = (font, code, before) => sink.unmapped(font, code, before)
  }

  /** A piece begins: what came before is no neighbour of its text. */
  begin(): void {
    this.#hasLast = false
    this.#isSoft = false
    this.#spacing = 0
    this.#clear()
  }

  /** A piece ends: it learns where its text ends. */
  end(piece: Piece): void {
    piece.text = this.takeText()
    if (!this.#hasLast) return
    piece.last = { ...this.#lastPlace(), at: this.#lastEnd, space: spaceOf(this.#lastFont) }
    this.#hasLast = false
  }

  /** The text is placed anew. */
  place(): void {
    const [, , c, d] = this.#cursor.matrix
    this.#rise = Math.hypot(c, d)
    this.#upX = this.#rise > 0 ? c / this.#rise : 0
    this.#upY = this.#rise > 0 ? d / this.#rise : 0
    this.#isPlaced = true
  }

  /** An operator that shows a text begins. */
  begins(operator: Bytes): void {
    this.#actual?.shows.push(operator)
  }

  /** An operator that shows a text ends. */
  ends(operator: Bytes, font: UsedFont): void {
    if (this.#isLineEnd && !this.#actual)
      this.#hyphens.push({ show: operator, font: font.number, code: this.#lastCode })
    if (!this.#actual) this.#isLineEnd = false
    this.#lastEnd = operator[1]
    this.#lastFont = font
  }

  /** One glyph, from a place on the page to where the cursor stands. */
  glyph(
    code: number,
    font: UsedFont,
    size: number,
    startX: number,
    startY: number,
    piece: Piece | undefined,
  ): void {
    this.#lastCode = code
    const own = font.text.get(code)
    let text = own ?? ''
    if (this.#actual) {
      this.#actual.codes.push(code)
      this.#actual.font = font.number
      text = this.#actual.written ? '' : this.#actual.text
      this.#actual.written = true
    } else font.drawn[code] = (font.drawn[code] ?? 0) + 1
    if (code === 0 || own === undefined || isNoText(own)) {
      this.#unmapped(font, code, this.#tail(WORDS))
    }
    const letters = size * this.#rise
    const { x: endX, y: endY } = this.#cursor
    if (text !== '') {
      if (this.#isSoft && HYPHEN.test(text)) this.#isLineEnd = true
      this.#isSoft = text === SOFT_HYPHEN
    }
    if (piece) {
      piece.first ??= this.#place(startX, startY, letters)
      if (this.#hasLast && this.#mayBeApart(startX, startY, letters))
        this.#fillGap(piece, text, startX, startY, letters)
      else if (!this.#isPlaced) this.#spacing = 0
    }
    this.#isPlaced = false
    if (text !== '') this.append(text)
    this.#hasLast = true
    this.#lastX = endX
    this.#lastY = endY
    this.#lastSize = letters
    const upX = this.#upX * letters
    const upY = this.#upY * letters
    this.#bounds.cover(startX + upX * ASCENT, startY + upY * ASCENT)
    this.#bounds.cover(endX - upX * DESCENT, endY - upY * DESCENT)
  }

  /** Most glyphs follow the one before them: that is found out fast. */
  #mayBeApart(x: number, y: number, size: number): boolean {
    const near = 0.1 * size
    return Math.abs(x - this.#lastX) > near || Math.abs(y - this.#lastY) > near
  }

  #fillGap(piece: Piece, text: string, x: number, y: number, size: number): void {
    if (!this.#isPlaced && this.#parts.at(-1) !== ' ') this.#spacing = Math.max(0, this.#distanceAlong(x, y))
    // Within one operand nothing can be put in.
    if (this.#lastEnd === 0) return
    if (!standsApart(this.#lastPlace(), this.#place(x, y, size)) || !lacksSpace(this.#tail(LONGEST), text))
      return
    piece.gaps.push({ at: this.#lastEnd, space: spaceOf(this.#lastFont), index: this.#length })
    this.append(' ')
  }

  /** Where the last text ended, with the room that follows each of its letters. */
  #lastPlace(): TextPlace {
    const end = this.#place(this.#lastX, this.#lastY, this.#lastSize)
    const { x, y, directionX, directionY } = end
    return { ...end, x: x + directionX * this.#spacing, y: y + directionY * this.#spacing }
  }

  /** How far a place lies from the end of the last text, along the line. */
  #distanceAlong(x: number, y: number): number {
    const { directionX, directionY } = this.#place(x, y, 0)
    return (x - this.#lastX) * directionX + (y - this.#lastY) * directionY
  }

  #place(x: number, y: number, size: number): TextPlace {
    const { matrix, unit } = this.#cursor
    return { x, y, directionX: matrix[0] / (unit || 1), directionY: matrix[1] / (unit || 1), size }
  }

  beginActual(text: string): void {
    this.#actual = { text, codes: [], font: 0, shows: [], written: false }
  }

  /** `end` is the byte after the marked content: a space belongs behind it, not into it. */
  endActual(end: number) {
    const { codes, font, shows } = this.#actual ?? { codes: [], font: 0, shows: [] }
    const isLineEnd = this.#isLineEnd
    this.#actual = undefined
    this.#isLineEnd = false
    this.#lastEnd = end
    return { codes, font, shows, isLineEnd }
  }

  /** Hyphens of the browser's at the end of a line, without an ActualText. */
  get hyphens(): readonly DrawnHyphen[] {
    return this.#hyphens
  }

  /** Height of the last line over the bottom of the page in pt. */
  get height(): number {
    return this.#lastY
  }

  /** Adds a text, also one that was shown otherwise. */
  append(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }

  #clear(): void {
    this.#parts = []
    this.#length = 0
  }

  #tail(length: number): string {
    return this.#parts.slice(-length).join('')
  }

  /** The text since the last call. */
  takeText(): string {
    const text = this.#parts.join('')
    this.#clear()
    return text
  }

  /** The box around all glyphs since the last call. */
  takeBox(): Box | undefined {
    return this.#bounds.take()
  }
}

function isNoText(text: string): boolean {
  const first = text.charCodeAt(0)
  return first === 0 || first === 0xfeff || first === 0xfffe
}

function spaceOf(font: UsedFont | undefined): string | undefined {
  if (font?.space === undefined) return undefined
  return ` <${font.space.toString(16).padStart(font.codeLength * 2, '0')}> Tj`
}
