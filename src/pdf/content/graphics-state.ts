import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { type Box, intersect } from './box.ts'
import type { ContentFont } from './font.ts'
import { type Matrix, multiply } from './matrix.ts'
import { matrixOf, numberAt } from './operands.ts'
import type { OperatorReader } from './operator-reader.ts'
import type { Colour } from './page-content.ts'

/** What `q` keeps and `Q` brings back (ISO 32000-1, 8.4), as far as it shows where something is painted. */
export interface GraphicsState {
  readonly matrix: Matrix
  readonly clip: Box
  readonly fill: Colour
  readonly stroke: Colour
  readonly lineWidth: number
  readonly font: ContentFont | undefined
  readonly fontSize: number
  /** `Tz`: 1 is the letters' own width. */
  readonly textScale: number
}

export function initialState(matrix: Matrix, clip: Box): GraphicsState {
  const black = [0, 0, 0] as const
  return {
    matrix,
    clip,
    fill: black,
    stroke: black,
    lineWidth: 1,
    font: undefined,
    fontSize: 0,
    textScale: 1,
  }
}

/** The state within one more clip. */
export function clipTo(state: GraphicsState, box: Box | undefined): GraphicsState {
  const { left, bottom } = state.clip
  const nothing = { left, bottom, right: left, top: bottom }
  return { ...state, clip: (box && intersect(state.clip, box)) ?? nothing }
}

/** The state after an operation that changes it. @throws {PdfSyntaxError} for an operation that does not. */
export function changeState(operation: OperatorReader, state: GraphicsState): GraphicsState {
  switch (operation.operator) {
    case 'cm':
      return { ...state, matrix: multiply(matrixOf(operation), state.matrix) }
    case 'w':
      return { ...state, lineWidth: numberAt(operation, 0) }
    case 'Tz':
      return { ...state, textScale: numberAt(operation, 0) / 100 }
    case 'rg':
    case 'g':
      return { ...state, fill: colourOf(operation) }
    case 'RG':
    case 'G':
      return { ...state, stroke: colourOf(operation) }
    case 'cs':
    case 'scn':
      return { ...state, fill: undefined }
    case 'CS':
    case 'SCN':
      return { ...state, stroke: undefined }
    // Line ends, dashes and transparency change no place and no colour.
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
