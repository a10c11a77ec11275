import type { Bounds } from '../content/bounds.ts'

/** Bytes of a decoded content stream, from the first up to, not including, the second. */
export type Bytes = readonly [start: number, end: number]

/** Where a text begins or ends on the page, in pt. */
export interface TextPlace {
  readonly x: number
  readonly y: number
  /** Direction of the line. */
  readonly directionX: number
  readonly directionY: number
  /** Size of the letters on the page. */
  readonly size: number
}

/** A place in the content where a space can be put without moving anything: after the last glyph of a text. */
export interface SpacePlace {
  readonly at: number
  /** What is to be put there; undefined if the font has no space. */
  readonly space: string | undefined
}

/** A line end where the browser left out a space, which `index` of the text of its piece has. */
export interface Gap extends SpacePlace {
  readonly index: number
}

/** A marked content sequence with an MCID: what an element of the structure tree owns. */
export interface Piece {
  readonly mcid: number
  /** Object of the page or of the form whose content holds it. */
  readonly stream: number
  /** Page of the file, from 1. */
  readonly page: number
  readonly opening: Bytes
  closing: Bytes
  text: string
  hasPath: boolean
  hasImage: boolean
  /** Around all that is painted, in pt. */
  readonly bounds: Bounds
  first: TextPlace | undefined
  last: (TextPlace & SpacePlace) | undefined
  /** Line ends inside where the browser left out the space. */
  readonly gaps: Gap[]
  /** Becomes an artifact. */
  dropped: boolean
}

/** An ActualText inside a text object. */
export interface ActualText {
  readonly opening: Bytes
  readonly closing: Bytes
  readonly text: string
  /** Codes drawn in it, all of one font. */
  readonly codes: readonly number[]
  readonly font: number
  /** The operators that draw them, without the one that moves. */
  readonly shows: readonly Bytes[]
  /** Whether it is a hyphen that the browser put at the end of a line, after a soft hyphen. */
  readonly isLineEnd: boolean
}

/** What happens in a content stream, for finding what lies outside of every piece. */
export type Event =
  | { readonly kind: 'save' | 'restore' | 'close'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'paint'
      readonly start: number
      readonly end: number
      /** Height of a running head or foot over the page's bottom in pt: text before the clip to the page's content. */
      readonly margin?: number
    }
  | { readonly kind: 'open'; readonly start: number; readonly end: number; readonly piece: Piece }

/** The content of a page or form, gone through once; the content itself is not kept. */
export interface ContentScan {
  /** Object of the page or form. */
  readonly stream: number
  readonly page: number
  /** Bytes of the decoded content. */
  readonly length: number
  readonly pieces: Map<number, Piece>
  readonly events: Event[]
  readonly actualTexts: readonly ActualText[]
  /** Hyphens of the browser's at the end of a line, without an ActualText. */
  readonly hyphens: readonly DrawnHyphen[]
}

/** A hyphen that the browser put at the end of a line. */
export interface DrawnHyphen {
  /** The operator that draws it. */
  readonly show: Bytes
  /** Object of its font, and its code there. */
  readonly font: number
  readonly code: number
}
