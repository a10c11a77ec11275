import { boxAround, mapBox, unite } from '../content/box.ts'
import type { Box } from '../content/box.ts'
import { apply, multiply } from '../content/matrix.ts'
import type { Matrix } from '../content/matrix.ts'
import { readOperands } from '../objects/parser.ts'
import { Lexer } from '../objects/lexer.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { decodeText } from '../objects/text-string.ts'
import type { PdfDictionary } from '../objects/types.ts'
import type { UsedFont } from './fonts.ts'
import { OperatorReader } from './operator-reader.ts'
import type { ActualText, Bytes, ContentScan, Event, Piece } from './piece.ts'
import { ShownText } from './shown-text.ts'
import type { TextSettings } from './shown-text.ts'

/** What the names in a content stream stand for, and where what is seen on the way is told. */
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
  /** Text outside of the pieces. */
  readonly text: string
  /** Around all that is painted. */
  readonly box: Box | undefined
}

interface State extends TextSettings {
  readonly matrix: Matrix
}

/** Graphics states may lie this deep in each other (ISO 19005-3, 6.1.13). */
const DEEPEST_STATE = 28

/**
 * Goes through a decoded content stream.
 * @throws {PdfSyntaxError} for whatever the browser does not write.
 */
export function scanContent(
  content: Uint8Array,
  { stream, page, matrix }: { readonly stream: number; readonly page: number; readonly matrix: Matrix },
  context: ScanContext,
): ScannedContent {
  const reader = new OperatorReader(content)
  const { bytes, numbers } = reader
  const pieces = new Map<number, Piece>()
  const events: Event[] = []
  const actualTexts: ActualText[] = []
  const saved: State[] = []
  let state: State = { matrix, font: undefined, size: 0, scale: 1 }
  let piece: Piece | undefined
  let outside = ''
  let outsideBox: Box | undefined
  let path: { start: number; box: Box | undefined } | undefined
  let textStart = -1
  let clipped = false
  let span: { opening: Bytes; text: string } | undefined
  const shown = new ShownText(context)

  const nameHere = (): string => bytes.toString('latin1', reader.nameStart, reader.nameEnd)
  const refuse = (what: string): never => {
    throw new PdfSyntaxError(reader.start, what)
  }
  const matrixHere = (): Matrix => [
    numbers[0] ?? 0,
    numbers[1] ?? 0,
    numbers[2] ?? 0,
    numbers[3] ?? 0,
    numbers[4] ?? 0,
    numbers[5] ?? 0,
  ]
  const cover = (box: Box | undefined): void => {
    if (!box) return
    if (piece) piece.box = piece.box ? unite([piece.box, box]) : box
    else outsideBox = outsideBox ? unite([outsideBox, box]) : box
  }
  const extendPath = (box: Box | undefined): void => {
    path ??= { start: reader.start, box: undefined }
    if (box) path.box = path.box ? unite([path.box, box]) : box
  }

  while (reader.next()) {
    switch (reader.operator) {
      case 'Td':
        if (textStart < 0) refuse('"Td" stands outside of a text object')
        shown.move(numbers[0] ?? 0, numbers[1] ?? 0)
        break
      case 'Tj':
      case 'TJ':
        if (textStart < 0) refuse('a text is shown outside of a text object')
        shown.show(reader, state, piece)
        break
      case 'Tm':
        if (textStart < 0) refuse('"Tm" stands outside of a text object')
        shown.place(multiply(matrixHere(), state.matrix))
        break
      case 'BT':
        if (textStart >= 0 || path) refuse('"BT" stands inside a text object or a path')
        textStart = reader.start
        shown.place(state.matrix)
        break
      case 'ET':
        if (textStart < 0 || span) refuse('"ET" closes no text object, or one with marked content open')
        events.push({
          kind: 'paint',
          start: textStart,
          end: reader.end,
          ...(!piece && !clipped && { margin: shown.height }),
        })
        textStart = -1
        if (!piece) outside += shown.takeText()
        cover(shown.takeBox())
        break
      case 'Tf':
        state = { ...state, font: context.font(nameHere(), reader.start), size: numbers[1] ?? 0 }
        break
      case 'Tz':
        state = { ...state, scale: (numbers[0] ?? 0) / 100 }
        break
      case 'q':
        if (saved.length === DEEPEST_STATE) refuse(`graphics states lie more than ${DEEPEST_STATE} deep`)
        saved.push(state)
        events.push({ kind: 'save', start: reader.start, end: reader.end })
        break
      case 'Q':
        state = saved.pop() ?? refuse('"Q" closes nothing that is open')
        events.push({ kind: 'restore', start: reader.start, end: reader.end })
        break
      case 'cm':
        state = { ...state, matrix: multiply(matrixHere(), state.matrix) }
        break
      case 're': {
        const [x = 0, y = 0, width = 0, height = 0] = numbers
        extendPath(mapBox(state.matrix, { left: x, bottom: y, right: x + width, top: y + height }))
        break
      }
      case 'm':
      case 'l':
        extendPath(boxAround([apply(state.matrix, numbers[0] ?? 0, numbers[1] ?? 0)]))
        break
      case 'c':
        extendPath(
          boxAround([0, 2, 4].map((at) => apply(state.matrix, numbers[at] ?? 0, numbers[at + 1] ?? 0))),
        )
        break
      case 'v':
      case 'y':
        extendPath(boxAround([0, 2].map((at) => apply(state.matrix, numbers[at] ?? 0, numbers[at + 1] ?? 0))))
        break
      case 'W':
      case 'W*':
        clipped = true
        break
      case 'n':
        path = undefined
        break
      case 'f':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
      case 'sh':
        events.push({ kind: 'paint', start: path?.start ?? reader.start, end: reader.end })
        if (piece) piece.hasPath = true
        cover(path?.box)
        path = undefined
        break
      case 'Do': {
        const painted = context.paint(nameHere(), reader.start, state.matrix)
        if (painted.kind === 'tagged') break
        events.push({ kind: 'paint', start: reader.start, end: reader.end })
        if (painted.kind === 'image') cover(mapBox(state.matrix, { left: 0, bottom: 0, right: 1, top: 1 }))
        if (painted.kind === 'plain') {
          cover(painted.box)
          if (piece) piece.text += painted.text
          else outside += painted.text
        }
        if (piece) piece.hasImage = true
        break
      }
      case 'BDC': {
        const opening: Bytes = [reader.start, reader.end]
        const properties = propertiesOf(bytes, reader)
        const mcid = properties.entries.get('MCID')
        const text = properties.entries.get('ActualText')
        if (mcid?.type === 'number' && /^\d{1,7}$/.test(mcid.source) && !text) {
          if (piece || textStart >= 0 || path)
            refuse('marked content with an MCID begins inside other content')
          if (pieces.has(mcid.value)) refuse(`MCID ${mcid.value} is in this content twice`)
          piece = newPiece(mcid.value, stream, page, opening)
          pieces.set(mcid.value, piece)
          shown.begin()
          events.push({ kind: 'open', start: reader.start, end: reader.end, piece })
        } else if (text?.type === 'string' && !mcid && nameHere() === 'Span') {
          if (textStart < 0 || span)
            refuse('an ActualText stands outside of a text object, or in another one')
          span = { opening, text: decodeText(text) }
          shown.beginActual(span.text)
        } else refuse('expected marked content with an MCID or an ActualText')
        break
      }
      case 'EMC':
        if (span) {
          actualTexts.push({ ...span, closing: [reader.start, reader.end], ...shown.endActual(reader.end) })
          span = undefined
        } else if (piece) {
          if (textStart >= 0 || path) refuse('marked content ends inside other content')
          piece.closing = [reader.start, reader.end]
          shown.end(piece)
          events.push({ kind: 'close', start: reader.start, end: reader.end })
          piece = undefined
        } else refuse('"EMC" closes nothing that is open')
        break
      case 'BMC':
        refuse('expected marked content with an MCID')
    }
  }
  reader.start = content.length
  if (piece || span || saved.length > 0 || textStart >= 0)
    refuse('expected the end of what is open, found the end')
  return {
    stream,
    page,
    length: content.length,
    pieces,
    events,
    actualTexts,
    hyphens: shown.hyphens,
    text: outside,
    box: outsideBox,
  }
}

function propertiesOf(bytes: Buffer, reader: OperatorReader): PdfDictionary {
  const { operands } = readOperands(new Lexer(bytes, reader.operandStart, reader.operandEnd))
  const [properties] = operands
  if (properties?.type === 'dictionary') return properties
  throw new PdfSyntaxError(reader.operandStart, 'expected a dictionary')
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
    box: undefined,
    first: undefined,
    last: undefined,
    gaps: [],
    dropped: false,
  }
}
