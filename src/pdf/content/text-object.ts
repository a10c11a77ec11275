import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { mapBox } from './box.ts'
import type { ContentFont } from './font.ts'
import type { GraphicsState } from './graphics-state.ts'
import type { MarkedContent } from './marked-content.ts'
import { apply, identity, type Matrix, multiply } from './matrix.ts'
import { numberAt, shownBy } from './operands.ts'
import type { Operation } from './operations.ts'
import type { Glyph, Run } from './page-content.ts'

/** How far letters are taken to reach over and under the baseline, in font sizes: capitals, not accents. */
const RISE = 0.66
const FALL = 0.18

/** `BT` … `ET`: moves along its lines and gathers what is shown into runs (ISO 32000-1, 9.4). */
export class TextObject {
  readonly runs: Run[] = []
  readonly #holder: number
  #line: Matrix = identity
  #matrix: Matrix = identity
  #open: { run: Omit<Run, 'width' | 'box' | 'text'>; glyphs: Glyph[]; from: Matrix } | undefined

  constructor(holder: number) {
    this.#holder = holder
  }

  place(matrix: Matrix): void {
    this.close()
    this.#line = this.#matrix = matrix
  }

  move(operation: Operation): void {
    this.#line = this.#matrix = multiply(
      [1, 0, 0, 1, numberAt(operation, 0), numberAt(operation, 1)],
      this.#line,
    )
  }

  show(operation: Operation, state: GraphicsState, marks: MarkedContent): void {
    const { font, fontSize, textScale } = state
    if (!font) throw new PdfSyntaxError(operation.start, 'expected a font before text')
    for (const shown of shownBy(operation)) {
      if (shown.type === 'number') this.#advance((-shown.value / 1000) * fontSize * textScale)
      else if (shown.type === 'string') {
        for (const code of codesOf(shown.bytes, font, shown.offset)) {
          this.#showGlyph(code, font, state, marks, operation)
        }
      } else throw new PdfSyntaxError(shown.offset, 'expected strings and numbers')
    }
  }

  /** Ends the run: what follows has another font, piece, colour or line. */
  close(): void {
    const open = this.#open
    this.#open = undefined
    if (!open) return
    const { run, glyphs, from } = open
    const last = glyphs.at(-1)
    const end = last ? last.x + last.width : run.x
    // Measured along the line; a turned line has its box from both ends.
    const length = Math.hypot(this.#end[0] - run.x, this.#end[1] - run.y)
    const width = from[1] === 0 ? Math.max(end - run.x, 0) : length
    const scale = Math.hypot(from[0], from[1]) || 1
    const box = mapBox(from, { left: 0, right: width / scale, bottom: -FALL, top: RISE })
    this.runs.push({ ...run, width, box, text: glyphs.map(({ text }) => text).join('') })
  }

  #end: readonly [number, number] = [0, 0]

  #showGlyph(code: number, font: ContentFont, state: GraphicsState, marks: MarkedContent, at: Operation): void {
    const { fontSize, textScale } = state
    // From the space of the letters, where 1 is the font size, to the page (ISO 32000-1, 9.4.4).
    const toPage = multiply([fontSize * textScale, 0, 0, fontSize, 0, 0], multiply(this.#matrix, state.matrix))
    const width = font.width(code)
    const [x, y] = [toPage[4], toPage[5]]
    this.#end = apply(toPage, width, 0)
    const piece = marks.piece
    const open = this.#open
    if (!open || open.run.font !== font || open.run.piece !== piece || open.run.colour !== state.fill) {
      this.close()
      const size = Math.hypot(toPage[2], toPage[3])
      const unit = Math.hypot(state.matrix[2], state.matrix[3])
      const glyphs: Glyph[] = []
      this.#open = {
        from: toPage,
        glyphs,
        run: { font, size, unit, x, y, colour: state.fill, piece, clip: state.clip, glyphs, holder: this.#holder },
      }
    }
    const own = font.text.get(code)
    this.#open?.glyphs.push({
      code,
      own,
      text: marks.textOf(own ?? ''),
      x,
      width: this.#end[0] - x,
      start: at.start,
      end: at.end,
    })
    this.#advance(width * fontSize * textScale)
  }

  #advance(distance: number): void {
    this.#matrix = multiply([1, 0, 0, 1, distance, 0], this.#matrix)
  }
}

function codesOf(bytes: Uint8Array, font: ContentFont, offset: number): number[] {
  if (font.codeLength === 1) return [...bytes]
  if (bytes.length % 2 !== 0) throw new PdfSyntaxError(offset, 'expected codes of two bytes')
  const codes: number[] = []
  for (let at = 0; at < bytes.length; at += 2) codes.push((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0))
  return codes
}
