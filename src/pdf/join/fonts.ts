import { type ContentFont, readContentFont } from '../content/font.ts'
import { entry, expectType } from '../objects/entry.ts'
import type { PdfDictionary } from '../objects/types.ts'
import type { JoinedDocument } from './document.ts'
import type { PrintedPart } from './part.ts'

/** A font of the joined document. */
export interface JoinedFont {
  /** Object that stands for it in all parts. */
  readonly number: number
  readonly font: ContentFont
}

/** The font that a page calls by this name. */
export type FontNamed = (name: string) => JoinedFont

/** Reads each font once, however many parts have it. */
export function createFontReader(
  document: JoinedDocument,
): (part: PrintedPart, page: PdfDictionary) => FontNamed {
  const known = new Map<number, JoinedFont>()
  return ({ file, base }, page) =>
    (name) => {
      const resources = entry(file, page, 'Resources', 'dictionary')
      const to = entry(file, entry(file, resources, 'Font', 'dictionary'), name, 'reference')
      const number = document.standIn(to.number + base)
      const earlier = known.get(number)
      if (earlier) return earlier
      const font = readContentFont(file, expectType(file.get(to), 'dictionary', 'a font'))
      const read = { number, font }
      known.set(number, read)
      return read
    }
}
