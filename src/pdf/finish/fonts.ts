import { expectType } from '../objects/entry.ts'
import type { PdfReference } from '../objects/types.ts'
import { readContentFont } from '../content/font.ts'
import type { ContentFont } from '../content/font.ts'
import { deflate } from '../objects/deflate.ts'
import type { PdfDocument } from './document.ts'
import { writeUnicodeMap } from './unicode-map.ts'
import { name, stream } from '../objects/make.ts'

/** A font and how the pages use it. */
export interface UsedFont extends ContentFont {
  /** Number of its object. */
  readonly number: number
  /** How often each code was drawn with its own text, not with an ActualText. */
  readonly drawn: Uint32Array
  /** Texts that an ActualText gives to a single code, with the number of times. */
  readonly renamed: Map<number, Map<string, number>>
  /** Codes that draw a hyphen at the end of a line, where the word goes on in the next one. */
  readonly softened: Set<number>
  /** Code of the space, if the font has one. */
  readonly space: number | undefined
}

/** Reads each font of the document once. */
export function createFontReader(document: PdfDocument): (to: PdfReference) => UsedFont {
  const known = new Map<number, UsedFont>()
  return (to) => {
    const earlier = known.get(to.number)
    if (earlier) return earlier
    const font = readContentFont(document.file, expectType(document.get(to), 'dictionary', 'a font'))
    const used = {
      ...font,
      number: to.number,
      drawn: new Uint32Array(font.codeLength === 2 ? 65_536 : 256),
      renamed: new Map<number, Map<string, number>>(),
      softened: new Set<number>(),
      space: [...font.text].find(([, text]) => text === ' ')?.[0],
    }
    known.set(to.number, used)
    return used
  }
}

/** Gives a font another map from codes to text. */
export function replaceUnicodeMap(
  document: PdfDocument,
  font: UsedFont,
  map: ReadonlyMap<number, string>,
): void {
  const holder = expectType(
    document.get({ number: font.number, offset: 0, type: 'reference' }),
    'dictionary',
    'a font',
  )
  const raw = deflate(writeUnicodeMap(map, font.codeLength))
  const entries = new Map(holder.entries)
  entries.set('ToUnicode', document.add(stream({ Filter: name('FlateDecode') }, raw)))
  document.set(font.number, { ...holder, entries })
}
