import { entry, expectType, item, optionalEntry } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import { decodeStream } from '../objects/inflate.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfArray, PdfDictionary } from '../objects/types.ts'
import { readToUnicode } from './to-unicode.ts'

/** A font as a content stream uses it. */
export interface ContentFont {
  /** Name without its subset tag, `SourceSerif4-Regular`; empty for a Type 3 font. */
  readonly name: string
  /** `Type0` or `Type3`. */
  readonly type: 'Type0' | 'Type3'
  /** Bytes of a code in a shown string. */
  readonly codeLength: 1 | 2
  /** Text of each code; a code without an entry has none. */
  readonly text: ReadonlyMap<number, string>
  /** Advance of a code in the units of the text: 1 is the font size. */
  width(code: number): number
}

/** The check and the finishing ask for the same fonts of a file. */
const known = new WeakMap<PdfDictionary, ContentFont>()

/** @throws {PdfSyntaxError} for a kind of font that the browser does not write. */
export function readContentFont(file: PdfFile, font: PdfDictionary): ContentFont {
  const earlier = known.get(font)
  if (earlier) return earlier
  const read = readFont(file, font)
  known.set(font, read)
  return read
}

function readFont(file: PdfFile, font: PdfDictionary): ContentFont {
  const type = entry(file, font, 'Subtype', 'name')
  const name = (optionalEntry(file, font, 'BaseFont', 'name')?.value ?? '').replace(/^[A-Z]{6}\+/u, '')
  const unicode = optionalEntry(file, font, 'ToUnicode', 'stream')
  const text: ReadonlyMap<number, string> = unicode ? readToUnicode(decodeStream(unicode)) : new Map()
  if (type.value === 'Type3')
    return { name, type: 'Type3', codeLength: 1, text, width: simpleWidths(file, font) }
  if (type.value !== 'Type0') {
    throw new PdfSyntaxError(type.offset, `expected a font of /Type0 or /Type3, found /${type.value}`)
  }
  const encoding = entry(file, font, 'Encoding', 'name')
  if (encoding.value !== 'Identity-H') {
    throw new PdfSyntaxError(encoding.offset, `expected /Identity-H, found /${encoding.value}`)
  }
  const descendant = item(file, entry(file, font, 'DescendantFonts', 'array'), 0, 'dictionary')
  return { name, type: 'Type0', codeLength: 2, text, width: compositeWidths(file, descendant) }
}

/** `/FirstChar`, `/Widths` and the font's own scale (ISO 32000-1, 9.6.5). */
function simpleWidths(file: PdfFile, font: PdfDictionary): ContentFont['width'] {
  const first = entry(file, font, 'FirstChar', 'number').value
  const widths = entry(file, font, 'Widths', 'array')
  const scale = item(file, entry(file, font, 'FontMatrix', 'array'), 0, 'number').value
  const numbers = widths.items.map((_, index) => item(file, widths, index, 'number').value)
  return (code) => (numbers[code - first] ?? 0) * scale
}

/** `/DW`, and `/W` with its two spellings `first [w …]` and `first last w` (ISO 32000-1, 9.7.4.3). */
function compositeWidths(file: PdfFile, font: PdfDictionary): ContentFont['width'] {
  const widths = new Map<number, number>()
  const list = optionalEntry(file, font, 'W', 'array')
  if (list) fillWidths(file, list, widths)
  const other = optionalEntry(file, font, 'DW', 'number')?.value ?? 1000
  return (code) => (widths.get(code) ?? other) / 1000
}

function fillWidths(file: PdfFile, list: PdfArray, widths: Map<number, number>): void {
  for (let at = 0; at < list.items.length;) {
    const first = item(file, list, at, 'number').value
    const next = list.items[at + 1]
    const second = next && file.resolve(next)
    if (second?.type === 'array') {
      for (const [index, each] of second.items.entries()) {
        widths.set(first + index, expectType(file.resolve(each), 'number', 'a width').value)
      }
      at += 2
      continue
    }
    const last = item(file, list, at + 1, 'number')
    const width = item(file, list, at + 2, 'number').value
    if (last.value < first || last.value > 65_535) {
      throw new PdfSyntaxError(last.offset, `expected a range of codes, found ${first} to ${last.source}`)
    }
    for (let code = first; code <= last.value; code += 1) widths.set(code, width)
    at += 3
  }
}
