import { entry, expectType, item, optionalEntry } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import type { PdfDictionary, PdfObject } from '../objects/types.ts'

/** One font of the file. */
export interface Font {
  /** `/BaseFont` with its subset tag, `AAAAAA+SourceSerif4-Regular`; empty for a Type 3 font. */
  readonly name: string
  /** `CIDFontType2`, `Type3`, `TrueType`…: its `/Subtype`, of a composite font its descendant's. */
  readonly type: string
  /** Whether the shapes of the letters are in the file. */
  readonly embedded: boolean
}

/**
 * All fonts that the pages use, each once. Follows the forms, patterns and masks
 * too: on a turned, masked or half-transparent page the letters lie there, with resources of their own.
 */
export function readFonts(file: PdfFile, pages: readonly PdfDictionary[]): Font[] {
  const fonts = new Set<PdfDictionary>()
  const seen = new Set<PdfObject>(pages)
  // A set goes on through what is added to it during the walk.
  for (const object of seen) {
    const holder =
      object.type === 'stream' ? object.dictionary : expectType(object, 'dictionary', 'a resource')
    const resources = optionalEntry(file, holder, 'Resources', 'dictionary')
    if (!resources) continue
    for (const font of category(file, resources, 'Font')) {
      fonts.add(expectType(font, 'dictionary', 'a font'))
      seen.add(font)
    }
    for (const kind of ['XObject', 'Pattern'])
      for (const one of category(file, resources, kind)) seen.add(one)
    for (const state of category(file, resources, 'ExtGState')) {
      const mask = expectType(state, 'dictionary', 'a graphics state').entries.get('SMask')
      if (mask?.type === 'dictionary') seen.add(entry(file, mask, 'G', 'stream'))
    }
  }
  return [...fonts].map((font) => readFont(file, font))
}

/** The resources of one kind, `/Font` for instance; their names do not matter here. */
function category(file: PdfFile, resources: PdfDictionary, kind: string): PdfObject[] {
  const named = optionalEntry(file, resources, kind, 'dictionary')
  return [...(named?.entries.values() ?? [])].map((value) => file.resolve(value))
}

function readFont(file: PdfFile, font: PdfDictionary): Font {
  const type = entry(file, font, 'Subtype', 'name').value
  const name = optionalEntry(file, font, 'BaseFont', 'name')?.value ?? ''
  if (type === 'Type3') return { name, type, embedded: true }
  if (type !== 'Type0') return { name, type, embedded: isEmbedded(file, font) }
  const descendant = item(file, entry(file, font, 'DescendantFonts', 'array'), 0, 'dictionary')
  return {
    name,
    type: entry(file, descendant, 'Subtype', 'name').value,
    embedded: isEmbedded(file, descendant),
  }
}

function isEmbedded(file: PdfFile, font: PdfDictionary): boolean {
  const descriptor = optionalEntry(file, font, 'FontDescriptor', 'dictionary')
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.entries.has(key))
}
