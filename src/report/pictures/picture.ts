import type { Element } from 'hast'

/** A picture of `data/pictures/` that may be printed. */
export interface Picture {
  /** An SVG drawing of its width and height, without a text alternative, which comes from the locale files. */
  readonly drawing: Element
}

/** What keeps a picture from being printed, and where in its file. */
export class PictureError extends Error {
  readonly hint: string
  /** From 0, in UTF-16 code units; of a file that is no text, nothing. */
  readonly offset: number | undefined

  constructor(message: string, hint: string, offset?: number) {
    super(message)
    this.hint = hint
    this.offset = offset
  }
}
