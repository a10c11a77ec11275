import { Bounds } from '../content/bounds.ts'
import { dictionaryOf } from '../content/operands.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { decodeText } from '../objects/text-string.ts'
import type { OperatorReader } from '../content/operator-reader.ts'
import type { ActualText, Bytes, Event, Piece } from './piece.ts'
import type { ShownText } from './shown-text.ts'

/** Follows the marked content of a stream (ISO 32000-1, 14.6): pieces with an MCID, and ActualTexts in a text object. */
export class MarkedPieces {
  readonly pieces = new Map<number, Piece>()
  readonly actualTexts: ActualText[] = []
  /** The piece that is open. */
  current: Piece | undefined
  readonly #stream: number
  readonly #page: number
  readonly #shown: ShownText
  readonly #events: Event[]
  #span: { opening: Bytes; text: string } | undefined

  constructor(stream: number, page: number, shown: ShownText, events: Event[]) {
    this.#stream = stream
    this.#page = page
    this.#shown = shown
    this.#events = events
  }

  /** Whether an ActualText is open. */
  get hasActualText(): boolean {
    return this.#span !== undefined
  }

  /** `BDC`, perhaps inside a text object or a path. */
  open(reader: OperatorReader, isInText: boolean, isInPath: boolean): void {
    const { start, end } = reader
    if (reader.operator === 'BMC') throw new PdfSyntaxError(start, 'expected marked content with an MCID')
    const { entries } = dictionaryOf(reader)
    const mcid = entries.get('MCID')
    const text = entries.get('ActualText')
    if (mcid?.type === 'number' && /^\d{1,7}$/.test(mcid.source) && !text) {
      if (this.current || isInText || isInPath) {
        throw new PdfSyntaxError(start, 'marked content with an MCID begins inside other content')
      }
      if (this.pieces.has(mcid.value))
        throw new PdfSyntaxError(start, `MCID ${mcid.value} is in this content twice`)
      this.current = newPiece(mcid.value, this.#stream, this.#page, [start, end])
      this.pieces.set(mcid.value, this.current)
      this.#shown.begin()
      this.#events.push({ kind: 'open', start, end, piece: this.current })
    } else if (text?.type === 'string' && !mcid && reader.name === 'Span') {
      if (!isInText || this.#span) {
        throw new PdfSyntaxError(start, 'an ActualText stands outside of a text object, or in another one')
      }
      this.#span = { opening: [start, end], text: decodeText(text) }
      this.#shown.beginActual(this.#span.text)
    } else throw new PdfSyntaxError(start, 'expected marked content with an MCID or an ActualText')
  }

  /** `EMC`, perhaps inside a text object or a path. */
  close({ start, end }: OperatorReader, isInText: boolean, isInPath: boolean): void {
    if (this.#span) {
      this.actualTexts.push({ ...this.#span, closing: [start, end], ...this.#shown.endActual(end) })
      this.#span = undefined
      return
    }
    if (!this.current) throw new PdfSyntaxError(start, '"EMC" closes nothing that is open')
    if (isInText || isInPath) throw new PdfSyntaxError(start, 'marked content ends inside other content')
    this.current.closing = [start, end]
    this.#shown.end(this.current)
    this.#events.push({ kind: 'close', start, end })
    this.current = undefined
  }

  /** The content ends at this byte. */
  end(at: number): void {
    if (this.current ?? this.#span) throw new PdfSyntaxError(at, 'expected "EMC", found the end')
  }
}

function newPiece(mcid: number, stream: number, page: number, opening: Bytes): Piece {
  return {
    mcid,
    stream,
    page,
    opening,
    closing: opening,
    text: '',
    hasPath: false,
    hasImage: false,
    bounds: new Bounds(),
    first: undefined,
    last: undefined,
    gaps: [],
    dropped: false,
  }
}
