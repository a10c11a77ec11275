import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { type Box, intersect } from './box.ts'
import type { ContentFont } from './font.ts'
import type { Matrix } from './matrix.ts'
import { numberAt } from './operands.ts'
import type { OperatorReader } from './operator-reader.ts'
import type { Colour } from './page-content.ts'

/** What `q` keeps and `Q` brings back (ISO 32000-1, 8.4), as far as it shows where something is painted. */
export interface GraphicsState<Font extends ContentFont = ContentFont> {
  readonly matrix: Matrix
  readonly clip: Box
  readonly fill: Colour
  readonly stroke: Colour
  readonly lineWidth: number
  readonly font: Font | undefined
  readonly fontSize: number
  /** `Tz`: 1 is the letters' own width. */
  readonly textScale: number
}

export function initialState<Font extends ContentFont>(matrix: Matrix, clip: Box): GraphicsState<Font> {
  return {
    matrix,
    clip,
    fill: [0, 0, 0],
    stroke: [0, 0, 0],
    lineWidth: 1,
    font: undefined,
    fontSize: 0,
    textScale: 1,
  }
}

/** The state within one more clip. */
export function clipTo<Font extends ContentFont>(
  state: GraphicsState<Font>,
  box: Box | undefined,
): GraphicsState<Font> {
  const { left, bottom } = state.clip
  const nothing = { left, bottom, right: left, top: bottom }
  return { ...state, clip: (box && intersect(state.clip, box)) ?? nothing }
}

/** The state after an operation that changes no more than colours and lines. @throws {PdfSyntaxError} for an operation that does not. */
export function changeState<Font extends ContentFont>(
  operation: OperatorReader,
  state: GraphicsState<Font>,
): GraphicsState<Font> {
  switch (operation.operator) {
    case 'w':
      return { ...state, lineWidth: numberAt(operation, 0) }
    case 'rg':
    case 'g':
      return { ...state, fill: colourOf(operation) }
    case 'cs':
    case 'scn':
      return { ...state, fill: undefined }
    case 'RG':
    case 'G':
      return { ...state, stroke: colourOf(operation) }
    case 'CS':
    case 'SCN':
      return { ...state, stroke: undefined }
    // Ends of lines and dashes, and transparency change no place and no letter.
    case 'J':
    case 'j':
    case 'M':
    case 'd':
    case 'gs':
      return state
    default:
      throw new PdfSyntaxError(operation.start, `"${operation.operator}" changes no graphics state`)
  }
}

function colourOf(operation: OperatorReader): Colour {
  const first = numberAt(operation, 0)
  if (operation.count === 1) return [first, first, first]
  return [first, numberAt(operation, 1), numberAt(operation, 2)]
}
