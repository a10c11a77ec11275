import { Bounds } from '../content/bounds.ts'
import { type Box, mapBox, UNIT } from '../content/box.ts'
import { ContentWalk } from '../content/content-walk.ts'
import { initialState } from '../content/graphics-state.ts'
import type { Matrix } from '../content/matrix.ts'
import type { UsedFont } from './fonts.ts'
import { MarkedPieces } from './marked-pieces.ts'
import type { ContentScan, Event } from './piece.ts'
import { ShownText } from './shown-text.ts'

/** What the names in a content stream stand for, and what is called for what is seen on the way. */
export interface ScanContext {
  font(name: string, offset: number): UsedFont
  /** Paints an object of the resources with the matrix that holds. */
  paint(name: string, offset: number, matrix: Matrix): PaintedObject
  /** A glyph without a text, or the font's box for a missing letter; `before` is the text before it. */
  unmapped(font: UsedFont, code: number, before: string): void
}

/** What `Do` painted: an image; a form whose own pieces are scanned apart; or a form that is all one content. */
export type PaintedObject =
  | { readonly kind: 'image' | 'tagged' }
  | { readonly kind: 'plain'; readonly text: string; readonly box: Box | undefined }

export interface ScannedContent extends ContentScan {
  /** Of a page its type area, in pt: the first clip of its content. */
  readonly area: Box | undefined
  /** Text outside of the pieces. */
  readonly text: string
  /** Around all that is painted outside of the pieces. */
  readonly box: Box | undefined
}

interface Place {
  /** Object of the page or form. */
  readonly stream: number
  /** Page of the file, from 1. */
  readonly page: number
  readonly matrix: Matrix
}

/** Where nothing is clipped: what is cut off by a clip is no matter of the structure. */
const EVERYWHERE: Box = { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity }

/**
 * Goes through a decoded content stream.
 * @throws {PdfSyntaxError} for whatever the browser does not write.
 */
export function scanContent(content: Uint8Array, place: Place, context: ScanContext): ScannedContent {
  const walk = new PieceWalk(content, place, context)
  walk.run()
  return walk.scanned
}

/** Finds the pieces of marked content, and what is painted outside of them. */
class PieceWalk extends ContentWalk<UsedFont> {
  readonly #place: Place
  readonly #context: ScanContext
  readonly #marks: MarkedPieces
  readonly #shown: ShownText
  readonly #events: Event[] = []
  /** Around what is painted outside of the pieces, and its text. */
  readonly #bounds = new Bounds()
  #text = ''
  #area: Box | undefined
  #isClipped = false

  constructor(content: Uint8Array, place: Place, context: ScanContext) {
    super(content, initialState(place.matrix, EVERYWHERE))
    this.#place = place
    this.#context = context
    this.#shown = new ShownText(this.cursor, context)
    this.#marks = new MarkedPieces(place.stream, place.page, this.#shown, this.#events)
  }

  get scanned(): ScannedContent {
    const { stream, page } = this.#place
    const { pieces, actualTexts } = this.#marks
    return {
      stream,
      page,
      length: this.reader.bytes.length,
      pieces,
      events: this.#events,
      actualTexts,
      hyphens: this.#shown.hyphens,
      area: this.#area,
      text: this.#text,
      box: this.#bounds.box,
    }
  }

  protected font(name: string): UsedFont {
    return this.#context.font(name, this.reader.start)
  }

  protected override show(font: UsedFont): void {
    const { start, end } = this.reader
    this.#shown.begins([start, end])
    super.show(font)
    this.#shown.ends([start, end], font)
  }

  protected glyph(code: number, font: UsedFont, x: number, y: number): void {
    this.#shown.glyph(code, font, this.state.fontSize, x, y, this.#marks.current)
  }

  protected override placed(): void {
    this.#shown.place()
  }

  protected override endText(): void {
    if (this.#marks.hasActualText) this.refuse('"ET" stands inside marked content')
    this.#paints(this.textStart, this.#marks.current || this.#isClipped ? undefined : this.#shown.height)
    if (!this.#marks.current) this.#text += this.#shown.takeText()
    this.#cover(this.#shown.takeBox())
  }

  protected override saved(): void {
    this.#tell('save')
  }

  protected override restored(): void {
    this.#tell('restore')
  }

  protected override clipped(box: Box | undefined): void {
    if (!this.#isClipped) this.#area = box
    this.#isClipped = true
  }

  protected paint(): void {
    this.#paints(this.path.start ?? this.reader.start)
    if (this.#marks.current) this.#marks.current.hasPath = true
    this.#cover(this.path.box)
  }

  protected paintObject(): void {
    const { reader, state } = this
    const painted = this.#context.paint(reader.name, reader.start, state.matrix)
    if (painted.kind === 'tagged') return
    this.#paints(reader.start)
    const { current } = this.#marks
    if (painted.kind === 'plain') {
      this.#cover(painted.box)
      if (current) this.#shown.append(painted.text)
      else this.#text += painted.text
    } else this.#cover(mapBox(state.matrix, UNIT))
    if (current) current.hasImage = true
  }

  protected openMark(): void {
    this.#marks.open(this.reader, this.textStart >= 0, this.path.start !== undefined)
  }

  protected closeMark(): void {
    this.#marks.close(this.reader, this.textStart >= 0, this.path.start !== undefined)
  }

  protected finish(end: number): void {
    this.#marks.end(end)
  }

  #tell(kind: 'save' | 'restore'): void {
    this.#events.push({ kind, start: this.reader.start, end: this.reader.end })
  }

  #paints(start: number, margin?: number): void {
    const { end } = this.reader
    this.#events.push({ kind: 'paint', start, end, ...(margin !== undefined && { margin }) })
  }

  #cover(painted: Box | undefined): void {
    if (painted) (this.#marks.current?.bounds ?? this.#bounds).coverBox(painted)
  }
}
