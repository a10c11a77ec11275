import { type Box, intersect } from './box.ts'
import type { ContentFont } from './font.ts'
import type { Matrix } from './matrix.ts'
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
  return { matrix, clip, fill: black, stroke: black, lineWidth: 1, font: undefined, fontSize: 0, textScale: 1 }
}

/** The state within one more clip. */
export function clipTo(state: GraphicsState, box: Box | undefined): GraphicsState {
  const { left, bottom } = state.clip
  const nothing = { left, bottom, right: left, top: bottom }
  return { ...state, clip: (box && intersect(state.clip, box)) ?? nothing }
}
