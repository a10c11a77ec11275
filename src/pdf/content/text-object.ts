import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { mapBox } from './box.ts'
import type { ContentFont } from './font.ts'
import type { GraphicsState } from './graphics-state.ts'
import type { MarkedContent } from './marked-content.ts'
import { type Matrix, multiply } from './matrix.ts'
import { readCodes } from './glyph-codes.ts'
import { matrixOf, numberAt } from './operands.ts'
import type { OperatorReader } from './operator-reader.ts'
import type { Glyph, Run } from './page-content.ts'

/** How far letters are taken to reach over and under the baseline, in font sizes: capitals, not accents. */
const RISE = 0.66
const FALL = 0.18

interface OpenRun {
  readonly run: Omit<Run, 'width' | 'box' | 'text'>
  readonly glyphs: Glyph[]
  /** From the space of the letters to the page. */
  readonly from: Matrix
}

/** `BT` … `ET`: moves along its lines and gathers what is shown into runs (ISO 32000-1, 9.4). */
export class TextObject {
  readonly runs: Run[] = []
  readonly #holder: number
  /** From the space of the line to the page; the line's beginning and the pen are kept apart, on the page. */
  #matrix: Matrix
  /** What one unit along the line measures on the page. */
  #unit: number
  #lineX: number
  #lineY: number
  #x: number
  #y: number
  #open: OpenRun | undefined

  constructor(holder: number, { matrix }: GraphicsState) {
    this.#holder = holder
    this.#matrix = matrix
    this.#unit = Math.hypot(matrix[0], matrix[1])
    this.#x = this.#lineX = matrix[4]
    this.#y = this.#lineY = matrix[5]
  }

  /** `Tm` */
  place(operation: OperatorReader, state: GraphicsState): void {
    this.close()
    this.#matrix = multiply(matrixOf(operation), state.matrix)
    this.#unit = Math.hypot(this.#matrix[0], this.#matrix[1])
    this.#x = this.#lineX = this.#matrix[4]
    this.#y = this.#lineY = this.#matrix[5]
  }

  /** `Td` */
  move(operation: OperatorReader): void {
    const [right, up] = [numberAt(operation, 0), numberAt(operation, 1)]
    if (up !== 0) this.close()
    const [a, b, c, d] = this.#matrix
    this.#x = this.#lineX += right * a + up * c
    this.#y = this.#lineY += right * b + up * d
  }

  /** `Tj` and `TJ` */
  show(operation: OperatorReader, state: GraphicsState, marks: MarkedContent): void {
    const { font, fontSize, textScale } = state
    if (!font) throw new PdfSyntaxError(operation.start, 'expected a font before text')
    const { bytes, operandStart, operandEnd } = operation
    readCodes(bytes, [operandStart, operandEnd], font.codeLength, {
      glyph: (code) => this.#showGlyph(code, font, state, marks, operation),
      shift: (thousandths) => this.#advance((-thousandths / 1000) * fontSize * textScale),
    })
  }

  /** Ends the run: what follows has another font, piece, colour or line. */
  close(): void {
    if (!this.#open) return
    const { run, glyphs, from } = this.#open
    this.#open = undefined
    const last = glyphs.at(-1)
    // Along the line, which may be turned.
    const width = last ? Math.hypot(last.x - run.x, last.y - run.y) + last.width : 0
    const unit = Math.hypot(from[0], from[1]) || 1
    const box = mapBox(from, { left: 0, right: width / unit, bottom: -FALL, top: RISE })
    this.runs.push({ ...run, width, box, text: glyphs.map(({ text }) => text).join('') })
  }

  #showGlyph(
    code: number,
    font: ContentFont,
    state: GraphicsState,
    marks: MarkedContent,
    at: OperatorReader,
  ): void {
    const { piece } = marks
    const open = this.#open
    const continues =
      open && open.run.font === font && open.run.piece === piece && open.run.colour === state.fill
    if (!continues) this.close()
    const { glyphs } = (this.#open ??= this.#openRun(font, state, piece))
    const [x, y] = [this.#x, this.#y]
    const distance = font.width(code) * state.fontSize * state.textScale
    this.#advance(distance)
    const own = font.text.get(code)
    const text = marks.textOf(own ?? '')
    const width = Math.abs(distance) * this.#unit
    glyphs.push({ code, own, text, x, y, width, start: at.start, end: at.end })
  }

  #openRun(font: ContentFont, state: GraphicsState, piece: Run['piece']): OpenRun {
    const { fontSize, textScale, matrix, clip, fill } = state
    const [a, b, c, d] = this.#matrix
    // From the space of the letters, where 1 is the font size, to the page (ISO 32000-1, 9.4.4).
    const from = multiply([fontSize * textScale, 0, 0, fontSize, 0, 0], [a, b, c, d, this.#x, this.#y])
    const glyphs: Glyph[] = []
    const run = {
      font,
      size: Math.hypot(from[2], from[3]),
      unit: Math.hypot(matrix[2], matrix[3]),
      x: this.#x,
      y: this.#y,
      colour: fill,
      piece,
      clip,
      glyphs,
      holder: this.#holder,
    }
    return { run, glyphs, from }
  }

  #advance(distance: number): void {
    this.#x += distance * this.#matrix[0]
    this.#y += distance * this.#matrix[1]
  }
}
