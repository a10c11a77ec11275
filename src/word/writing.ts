import type { Element } from 'hast'
import type { Language } from '../report/types.ts'

/** A drawing as a picture: PNG, and how wide and high it stands, in CSS px. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** The picture of a drawing; nothing where it is not shown. */
export type PictureOf = (drawing: Element) => Picture | undefined

/** What the parts of a document ask for while it is written. */
export interface Writing {
  readonly pictureOf: PictureOf
  /** Another number each time. */
  readonly count: () => number
  /** What Word calls a language. */
  readonly tagOf: (language: Language) => string
  /** The name of the bookmark for an id of this chapter, if anything leads there. */
  readonly bookmark: (id: string) => string | undefined
  /** What the next paragraph takes: names of bookmarks of what began before it, and a new page for a chapter. */
  readonly owed: { names: string[]; page: boolean }
  /** The name of the bookmark that a link leads to. @throws {Error} for a link to nowhere. */
  readonly anchor: (id: string) => string
}
