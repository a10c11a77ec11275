import type { Box } from './box.ts'
import type { ContentFont } from './font.ts'

/** Red, green and blue from 0 to 1; undefined where a pattern paints. */
export type Colour = readonly [red: number, green: number, blue: number] | undefined

/**
 * A piece of marked content that the structure tree can name: the object of the page, or of the form that has
 * numbers of its own, and its `/MCID` there.
 */
export interface PieceId {
  readonly holder: number
  readonly mcid: number
}

/** Larger than any `/MCID`. */
const MOST_MCIDS = 2 ** 24

/** One number for a piece, to look it up by. */
export function keyOfPiece({ holder, mcid }: PieceId): number {
  return holder * MOST_MCIDS + mcid
}

/** One shape of a font on the page. Positions are in pt on the page. */
export interface Glyph {
  readonly code: number
  /** What it stands for: `/ActualText` around it, all at the first of several glyphs; else as the font says. */
  readonly text: string
  /** What the font says it stands for; undefined where it does not say. */
  readonly own: string | undefined
  readonly x: number
  readonly y: number
  readonly width: number
}

/** Letters that are shown in one go: same font, size, baseline and piece. */
export interface Run {
  readonly font: ContentFont
  /** Size in pt on the page. */
  readonly size: number
  /** What one unit of the browser (1 CSS px) measures on the page, in pt: 0.75 unless the page was shrunk to fit. */
  readonly unit: number
  /** Whether its letters stand above each other, on a baseline that goes up or down. */
  readonly turned: boolean
  /** Left end of the baseline. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** From a little under the baseline to about the height of capitals: less than the line's height. */
  readonly box: Box
  readonly colour: Colour
  /** Where the structure tree finds it; without one it is an artifact, or was never marked. */
  readonly piece: PieceId | undefined
  /** What clips it: on a page, its type area. */
  readonly clip: Box
  readonly glyphs: readonly Glyph[]
  readonly text: string
}

/** A painted path or picture. */
export interface Painted {
  /** As far as it is not clipped. */
  readonly box: Box
  /** Whether its area is painted, not its outline. */
  readonly filled: boolean
  /** Undefined of a picture, and where a pattern paints. */
  readonly colour: Colour
  /** How many of its straight lines are slanted and parallel. */
  readonly slanted: number
  readonly piece: PieceId | undefined
  readonly clip: Box
}

/** Everything that a page shows, in the order in which it is painted. */
export interface PageContent {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  readonly painted: readonly Painted[]
}
