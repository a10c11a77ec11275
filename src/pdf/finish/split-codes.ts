import { entry, item, optionalEntry } from '../objects/entry.ts'
import { array, name, number, reference, stream } from '../objects/make.ts'
import type { PdfDictionary } from '../objects/types.ts'
import { deflate } from '../objects/deflate.ts'
import type { PdfDocument } from './document.ts'
import type { UsedFont } from './fonts.ts'
import type { ActualText } from './piece.ts'

/** A code of a font that shows the glyph of another one and has a text of its own. */
export interface SplitCode {
  readonly of: number
  readonly text: string
  readonly code: number
}

/** What a hyphen at the end of a line is read as: whoever copies the text joins the word. */
export const SOFT_HYPHEN = '\u00ad'
const LAST_CODE = 0xffff

/** Whether an ActualText only says which of the letters that share a glyph is meant: ’ or ʼ. */
export function isOtherLetter({ codes, shows, text, isLineEnd }: ActualText): boolean {
  return !isLineEnd && codes.length === 1 && shows.length === 1 && isLetter(text)
}

function isLetter(text: string): boolean {
  return text.trim() !== '' && !text.includes(SOFT_HYPHEN)
}

/**
 * New codes for the texts that an ActualText gives to glyphs of a font, so that every program copies the right letter,
 * also one that knows nothing of ActualText; and for hyphens at the end of a line, which are soft hyphens
 * (ISO 32000-1, 14.8.2.2.3): readers of the structure lose what follows an ActualText inside of marked content. None for a font whose codes are not its glyphs.
 * @param map text of each code of the font.
 */
export function splitCodes(
  document: PdfDocument,
  font: UsedFont,
  map: ReadonlyMap<number, string>,
): SplitCode[] {
  if (font.renamed.size === 0 && font.softened.size === 0) return []
  const descendant = descendantOf(document, font)
  const glyphs = descendant && optionalEntry(document.file, descendant, 'CIDToGIDMap', 'name')
  if (glyphs?.value !== 'Identity') return []
  let last = Math.max(...map.keys(), ...font.renamed.keys())
  const letters = [...font.renamed]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([of, texts]) =>
      [...texts.keys()]
        .filter((text) => isLetter(text) && map.get(of) !== text)
        .toSorted()
        .map((text) => ({ of, text })),
    )
  const hyphens = [...font.softened]
    .toSorted((one, other) => one - other)
    .map((of) => ({ of, text: SOFT_HYPHEN }))
  return [...letters, ...hyphens]
    .map((each) => ({ ...each, code: (last += 1) }))
    .filter(({ code }) => code <= LAST_CODE)
}

/** Gives a font the glyphs and widths of its new codes (ISO 32000-1, 9.7.4). */
export function addCodes(document: PdfDocument, font: UsedFont, codes: readonly SplitCode[]): void {
  const descendant = descendantOf(document, font)
  const last = codes.at(-1)
  if (!descendant || !last) return
  const glyphs = Buffer.alloc((last.code + 1) * 2)
  for (let code = 0; code <= last.code; code += 1) glyphs.writeUInt16BE(code, code * 2)
  for (const { of, code } of codes) glyphs.writeUInt16BE(of, code * 2)
  const widths = optionalEntry(document.file, descendant, 'W', 'array')?.items ?? []
  const added = codes.flatMap(({ of, code }) => [number(code), array([number(font.width(of) * 1000)])])
  const entries = new Map(descendant.entries)
  entries.set('W', array([...widths, ...added]))
  entries.set('CIDToGIDMap', document.add(stream({ Filter: name('FlateDecode') }, deflate(glyphs))))
  const holder = fontOf(document, font)
  const changed = new Map(holder.entries)
  changed.set('DescendantFonts', array([document.add({ ...descendant, entries })]))
  document.set(font.number, { ...holder, entries: changed })
}

function descendantOf(document: PdfDocument, font: UsedFont): PdfDictionary | undefined {
  if (font.type !== 'Type0') return undefined
  return item(
    document.file,
    entry(document.file, fontOf(document, font), 'DescendantFonts', 'array'),
    0,
    'dictionary',
  )
}

function fontOf(document: PdfDocument, font: UsedFont): PdfDictionary {
  const object = document.get(reference(font.number))
  if (object.type !== 'dictionary') throw new TypeError('expected a font')
  return object
}
