import { mapBox, unite } from '../content/box.ts'
import type { Box } from '../content/box.ts'
import { multiply } from '../content/matrix.ts'
import type { Matrix } from '../content/matrix.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { UsedFont } from './fonts.ts'
import { MarkedPieces } from './marked-pieces.ts'
import { matrixOf } from '../content/operands.ts'
import { OperatorReader } from '../content/operator-reader.ts'
import { extendPath } from './path-outline.ts'
import type { PathOutline } from './path-outline.ts'
import type { ContentScan, Event } from './piece.ts'
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
  /** Of a page its type area, in pt: the first clip of its content. */
  readonly area: Box | undefined
  /** Text outside of the pieces. */
  readonly text: string
  /** Around all that is painted outside of the pieces. */
  readonly box: Box | undefined
}

interface State extends TextSettings {
  readonly matrix: Matrix
}

/** Graphics states may lie this deep in each other (ISO 19005-3, 6.1.13). */
const DEEPEST_STATE = 28
const PAINTING = new Set(['f', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh'])
const UNIT = { left: 0, bottom: 0, right: 1, top: 1 }

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
  const { numbers } = reader
  const marks = new MarkedPieces(stream, page)
  const shown = new ShownText(context)
  const events: Event[] = []
  const saved: State[] = []
  let state: State = { matrix, font: undefined, size: 0, scale: 1 }
  let path: PathOutline | undefined
  let textStart = -1
  let isClipped = false
  let area: Box | undefined
  let text = ''
  let box: Box | undefined

  const refuse = (what: string): never => {
    throw new PdfSyntaxError(reader.start, what)
  }
  const cover = (painted: Box | undefined): void => {
    const { current } = marks
    if (painted && current) current.box = current.box ? unite([current.box, painted]) : painted
    else if (painted) box = box ? unite([box, painted]) : painted
  }
  const paint = (from: number, margin?: number): void => {
    events.push({ kind: 'paint', start: from, end: reader.end, ...(margin !== undefined && { margin }) })
  }

  while (reader.next()) {
    const { operator, start, end } = reader
    if (textStart < 0 && (operator === 'Td' || operator === 'Tm' || operator === 'Tj' || operator === 'TJ')) {
      refuse(`"${operator}" stands outside of a text object`)
    }
    switch (operator) {
      case 'Td':
        shown.move(numbers[0] ?? 0, numbers[1] ?? 0)
        break
      case 'Tj':
      case 'TJ':
        shown.show(reader, state, marks.current)
        break
      case 'Tm':
        shown.place(multiply(matrixOf(reader), state.matrix))
        break
      case 'BT':
        if (textStart >= 0 || path) refuse('"BT" stands inside a text object or a path')
        textStart = start
        shown.place(state.matrix)
        break
      case 'ET':
        if (textStart < 0 || marks.hasActualText)
          refuse('"ET" closes no text object, or one with marked content open')
        paint(textStart, marks.current || isClipped ? undefined : shown.height)
        textStart = -1
        if (!marks.current) text += shown.takeText()
        cover(shown.takeBox())
        break
      case 'Tf':
        state = { ...state, font: context.font(reader.name, start), size: numbers[1] ?? 0 }
        break
      case 'Tz':
        state = { ...state, scale: (numbers[0] ?? 0) / 100 }
        break
      case 'q':
        if (saved.length === DEEPEST_STATE) refuse(`graphics states lie more than ${DEEPEST_STATE} deep`)
        saved.push(state)
        events.push({ kind: 'save', start, end })
        break
      case 'Q':
        state = saved.pop() ?? refuse('"Q" closes nothing that is open')
        events.push({ kind: 'restore', start, end })
        break
      case 'cm':
        state = { ...state, matrix: multiply(matrixOf(reader), state.matrix) }
        break
      case 'W':
      case 'W*':
        if (!isClipped) area = path?.box
        isClipped = true
        break
      case 'n':
        path = undefined
        break
      case 'Do': {
        const painted = context.paint(reader.name, start, state.matrix)
        if (painted.kind === 'tagged') break
        paint(start)
        if (painted.kind === 'plain') {
          cover(painted.box)
          if (marks.current) shown.append(painted.text)
          else text += painted.text
        } else cover(mapBox(state.matrix, UNIT))
        if (marks.current) marks.current.hasImage = true
        break
      }
      case 'BDC':
        marks.open(reader, textStart >= 0, path !== undefined, shown, events)
        break
      case 'EMC':
        marks.close(reader, textStart >= 0, path !== undefined, shown, events)
        break
      case 'BMC':
        refuse('expected marked content with an MCID')
        break
      default:
        if (PAINTING.has(operator)) {
          paint(path?.start ?? start)
          if (marks.current) marks.current.hasPath = true
          cover(path?.box)
          path = undefined
        } else path = extendPath(path, reader, state.matrix) ?? path
    }
  }
  const isOpen = marks.current ?? (marks.hasActualText || saved.length > 0 || textStart >= 0)
  if (isOpen) throw new PdfSyntaxError(content.length, 'expected the end of what is open, found the end')
  const { pieces, actualTexts } = marks
  return {
    stream,
    page,
    length: content.length,
    pieces,
    events,
    actualTexts,
    hyphens: shown.hyphens,
    area,
    text,
    box,
  }
}
