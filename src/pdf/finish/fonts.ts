import { entry, expectType, item, optionalEntry } from '../objects/entry.ts'
import { decodeStream } from '../objects/inflate.ts'
import type { PdfArray, PdfDictionary, PdfReference } from '../objects/types.ts'
import type { PdfDocument } from './document.ts'
import { readUnicodeMap } from './unicode-map.ts'
import type { UnicodeMap } from './unicode-map.ts'

const CODES = 65_536

/** A font as the content of pages uses it. */
export interface Font {
  /** Number of its object. */
  readonly number: number
  /** Name without the subset tag, for messages. */
  readonly name: string
  /** Bytes of a character code: 2 in a composite font, 1 in a Type 3 font. */
  readonly codeLength: 1 | 2
  /** Text of each code; empty if the font has no map. */
  readonly unicode: UnicodeMap
  /** Object of the map in the file. */
  readonly mapNumber?: number
  /** Advance of a code in thousandths of the font size. */
  width(code: number): number
  /** How often each code was drawn with its own text, not with an ActualText. */
  readonly drawn: Uint32Array
  /** Texts that single glyphs were given by an ActualText, with the number of times. */
  readonly renamed: Map<number, Map<string, number>>
}

/** Gives each font of the document once. */
export function createFontReader(document: PdfDocument): (to: PdfReference) => Font {
  const known = new Map<number, Font>()
  return (to) => {
    const found = known.get(to.number) ?? readFont(document, to)
    known.set(to.number, found)
    return found
  }
}

function readFont(document: PdfDocument, to: PdfReference): Font {
  const { file } = document
  const font = expectType(document.get(to), 'dictionary', 'a font')
  const composite = entry(file, font, 'Subtype', 'name').value === 'Type0'
  const map = font.entries.get('ToUnicode')
  const stream = optionalEntry(file, font, 'ToUnicode', 'stream')
  return {
    number: to.number,
    name: (optionalEntry(file, font, 'BaseFont', 'name')?.value ?? 'Type 3').replace(/^[A-Z]{6}\+/, ''),
    codeLength: composite ? 2 : 1,
    unicode: stream ? readUnicodeMap(decodeStream(stream)) : new Map(),
    ...(map?.type === 'reference' && { mapNumber: map.number }),
    width: composite ? compositeWidths(document, font) : simpleWidths(document, font),
    drawn: new Uint32Array(composite ? CODES : 256),
    renamed: new Map(),
  }
}

function simpleWidths({ file }: PdfDocument, font: PdfDictionary): (code: number) => number {
  const first = optionalEntry(file, font, 'FirstChar', 'number')?.value ?? 0
  const widths = optionalEntry(file, font, 'Widths', 'array')
  // Widths of a Type 3 font are in its own glyph space.
  const matrix = optionalEntry(file, font, 'FontMatrix', 'array')
  const scale = matrix ? item(file, matrix, 0, 'number').value * 1000 : 1
  return (code) => {
    const width = widths?.items[code - first]
    return width?.type === 'number' ? width.value * scale : 0
  }
}

function compositeWidths({ file }: PdfDocument, font: PdfDictionary): (code: number) => number {
  const descendant = item(file, entry(file, font, 'DescendantFonts', 'array'), 0, 'dictionary')
  const usual = optionalEntry(file, descendant, 'DW', 'number')?.value ?? 1000
  const listed = optionalEntry(file, descendant, 'W', 'array')
  const widths = listed ? readWidths(listed) : new Map<number, number>()
  return (code) => widths.get(code) ?? usual
}

/** `/W [first [w w w] first last w]` (ISO 32000-1, 9.7.4.3). */
function readWidths({ items }: PdfArray): Map<number, number> {
  const widths = new Map<number, number>()
  let at = 0
  while (at + 1 < items.length) {
    const first = expectType(items[at]!, 'number', 'the first code of widths').value
    const second = items[at + 1]!
    if (second.type === 'array') {
      second.items.forEach((width, index) => {
        widths.set(first + index, expectType(width, 'number', 'a width').value)
      })
      at += 2
    } else {
      const last = Math.min(expectType(second, 'number', 'the last code of widths').value, CODES)
      const width = items[at + 2]
      if (!width) break
      for (let code = first; code <= last; code += 1) {
        widths.set(code, expectType(width, 'number', 'a width').value)
      }
      at += 3
    }
  }
  return widths
}
