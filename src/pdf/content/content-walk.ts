import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { Box } from './box.ts'
import type { ContentFont } from './font.ts'
import { readCodes } from './glyph-codes.ts'
import { changeState, clipTo, type GraphicsState } from './graphics-state.ts'
import { type Matrix, multiply } from './matrix.ts'
import { matrixOf, numberAt } from './operands.ts'
import { OperatorReader } from './operator-reader.ts'
import { Path } from './path.ts'
import { TextCursor } from './text-cursor.ts'

/** Graphics states may lie this deep in each other (ISO 19005-3, 6.1.13). */
const DEEPEST_STATE = 28

/**
 * Goes through a content stream once, operator by operator, and keeps what each of them leaves behind: graphics state,
 * path, and the place of the next glyph. What is to be done with it is said by whoever extends it: the page check gathers
 * what a page shows, the finishing looks for what must be changed.
 */
export abstract class ContentWalk<Font extends ContentFont> {
  /** The operator that is being gone through. */
  protected readonly reader: OperatorReader
  protected readonly cursor = new TextCursor()
  protected state: GraphicsState<Font>
  protected path = new Path()
  /** First byte of the text object that is open; -1 outside of one. */
  protected textStart = -1
  readonly #saved: GraphicsState<Font>[] = []
  #willClip = false
  #isStopped = false

  constructor(content: Uint8Array, state: GraphicsState<Font>) {
    this.reader = new OperatorReader(content)
    this.state = state
  }

  /** The font of this name. */
  protected abstract font(name: string): Font
  /** One glyph. It begins at `x`, `y`; the cursor stands after it, `distance` further along the line. */
  protected abstract glyph(code: number, font: Font, x: number, y: number, distance: number): void
  /** The path is filled or stroked. */
  protected abstract paint(kind: 'fill' | 'stroke'): void
  /** `Do` */
  protected abstract paintObject(): void
  /** `BMC` and `BDC` */
  protected abstract openMark(): void
  /** `EMC` */
  protected abstract closeMark(): void
  /** All has been gone through; `end` is the number of bytes. */
  protected abstract finish(end: number): void
  /** What is shown from here on does not go on with what was shown: another line, font or size, or another text. */
  protected parted(): void {}
  /** The text matrix is another one. */
  protected placed(): void {}
  /** `ET` */
  protected endText(): void {}
  /** `q` */
  protected saved(): void {}
  /** `Q` */
  protected restored(): void {}
  /** What follows is cut to this box. */
  protected clipped(_box: Box | undefined): void {}

  /** @throws {PdfSyntaxError} for whatever the browser does not write. */
  run(): void {
    const { reader } = this
    while (reader.next()) {
      this.#step(reader)
      if (this.#isStopped) return
    }
    const end = reader.bytes.length
    if (this.textStart >= 0) throw new PdfSyntaxError(end, 'expected "ET", found the end')
    if (this.#saved.length > 0) throw new PdfSyntaxError(end, 'expected "Q", found the end')
    this.finish(end)
  }

  /** Nothing more is gone through. */
  protected stop(): void {
    this.#isStopped = true
  }

  /** @throws {PdfSyntaxError} at the operator. */
  protected refuse(what: string): never {
    throw new PdfSyntaxError(this.reader.start, what)
  }

  /** `Tj` and `TJ` */
  protected show(font: Font): void {
    const { reader, cursor } = this
    const { fontSize, textScale } = this.state
    readCodes(reader.bytes, reader.operandStart, reader.operandEnd, font.codeLength, {
      glyph: (code) => {
        const { x, y } = cursor
        const distance = font.width(code) * fontSize * textScale
        cursor.advance(distance)
        this.glyph(code, font, x, y, distance)
      },
      shift: (thousandths) => cursor.advance((-thousandths / 1000) * fontSize * textScale),
    })
  }

  #step(reader: OperatorReader): void {
    const { operator } = reader
    switch (operator) {
      case 'Tj':
      case 'TJ':
        this.#needText()
        this.show(this.state.font ?? this.refuse('expected a font before text'))
        break
      case 'Td':
        this.#needText()
        if (numberAt(reader, 1) !== 0) this.parted()
        this.cursor.move(numberAt(reader, 0), numberAt(reader, 1))
        break
      case 'Tm':
        this.#needText()
        this.#place(multiply(matrixOf(reader), this.state.matrix))
        break
      case 'BT':
        if (this.textStart >= 0) this.refuse('"BT" stands inside "BT" and "ET"')
        this.textStart = reader.start
        this.#place(this.state.matrix)
        break
      case 'ET':
        this.#needText()
        this.parted()
        this.endText()
        this.textStart = -1
        break
      case 'Tf':
        this.parted()
        this.state = { ...this.state, font: this.font(reader.name), fontSize: numberAt(reader, 1) }
        break
      case 'Tz':
        this.parted()
        this.state = { ...this.state, textScale: numberAt(reader, 0) / 100 }
        break
      case 'q':
        if (this.#saved.length === DEEPEST_STATE)
          this.refuse(`graphics states lie more than ${DEEPEST_STATE} deep`)
        this.#saved.push(this.state)
        this.saved()
        break
      case 'Q':
        this.state = this.#saved.pop() ?? this.refuse('"Q" closes nothing that is open')
        this.restored()
        break
      case 'cm':
        if (this.textStart >= 0) this.refuse('"cm" stands inside "BT" and "ET"')
        this.state = { ...this.state, matrix: multiply(matrixOf(reader), this.state.matrix) }
        break
      case 'm':
      case 'l':
      case 'c':
      case 'h':
      case 're':
        this.path.add(reader, this.state.matrix)
        break
      case 'W':
      case 'W*':
        this.#willClip = true
        this.clipped(this.path.box)
        break
      case 'f':
      case 'f*':
      case 'B':
      case 'B*':
        this.#endPath('fill')
        break
      case 'S':
        this.#endPath('stroke')
        break
      case 'n':
        this.#endPath(undefined)
        break
      case 'BMC':
      case 'BDC':
        this.openMark()
        break
      case 'EMC':
        this.closeMark()
        break
      case 'Do':
        this.paintObject()
        break
      default:
        this.state = changeState(reader, this.state)
    }
  }

  #place(matrix: Matrix): void {
    this.parted()
    this.cursor.place(matrix)
    this.placed()
  }

  #needText(): void {
    if (this.textStart < 0) this.refuse(`"${this.reader.operator}" stands outside "BT" and "ET"`)
  }

  #endPath(kind: 'fill' | 'stroke' | undefined): void {
    if (kind) this.paint(kind)
    if (this.#willClip) this.state = clipTo(this.state, this.path.box)
    this.path = new Path()
    this.#willClip = false
  }
}
