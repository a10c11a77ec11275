import type { PdfDocument } from './document.ts'
import type { Edits } from '../content/edits.ts'
import { replaceUnicodeMap } from './fonts.ts'
import type { UsedFont } from './fonts.ts'
import type { ScannedPages } from './scan-pages.ts'
import { addCodes, isOtherLetter, SOFT_HYPHEN, type SplitCode, splitCodes } from './split-codes.ts'

/** What the codes of fonts mean, by the objects of the fonts. */
export interface MendedMaps {
  /** Text of each code. */
  readonly maps: ReadonlyMap<number, ReadonlyMap<number, string>>
  /** Codes that were added because a glyph stands for several letters. */
  readonly splits: ReadonlyMap<number, readonly SplitCode[]>
}

/**
 * Fonts have one text for each glyph, and the browser takes any of the letters that share it: ’ becomes the modifier
 * letter ʼ, with an ActualText at every place. Where all places of a glyph say the same, the font says it; where they do not, each
 * of the other letters has a code of its own. So every program copies the right letter.
 */
export function mendUnicodeMaps(document: PdfDocument, { contents, fonts }: ScannedPages): MendedMaps {
  for (const { actualTexts, hyphens } of contents.values()) {
    for (const { font, code } of hyphens) fonts.get(font)?.softened.add(code)
    for (const { codes, font, text, isLineEnd } of actualTexts) {
      const [code] = codes
      const used = fonts.get(font)
      if (isLineEnd && code !== undefined) used?.softened.add(code)
      if (isLineEnd || codes.length !== 1 || code === undefined || !used) continue
      const texts = used.renamed.get(code) ?? new Map<string, number>()
      texts.set(text, (texts.get(text) ?? 0) + 1)
      used.renamed.set(code, texts)
    }
  }
  const maps = new Map<number, Map<number, string>>()
  const splits = new Map<number, readonly SplitCode[]>()
  for (const font of fonts.values()) {
    const map = new Map(font.text)
    maps.set(font.number, map)
    for (const [code, text] of renamedThroughout(font)) map.set(code, text)
    const added = splitCodes(document, font, map)
    splits.set(font.number, added)
    for (const { code, text } of added) map.set(code, text)
    addCodes(document, font, added)
    if ([...map].some(([code, text]) => font.text.get(code) !== text)) replaceUnicodeMap(document, font, map)
  }
  return { maps, splits }
}

function renamedThroughout({ renamed, drawn }: UsedFont): [code: number, text: string][] {
  return [...renamed].flatMap(([code, texts]): [number, string][] => {
    const [text] = texts.keys()
    const isOne = texts.size === 1 && text !== undefined && text !== '' && !text.includes(SOFT_HYPHEN)
    return isOne && drawn[code] === 0 ? [[code, text]] : []
  })
}

/** How a hyphen at the end of a line is marked in a font that can have no code for it. */
const SEEN = '/Span<</ActualText<FEFF00AD>>>BDC'

/**
 * Takes out soft hyphens that are not seen: with them a search finds no whole words. Takes out every ActualText that
 * only says what its glyphs say, and draws a letter that shares its glyph with others by its own
 * code, and the hyphens that the browser put at the end of a line, which are soft hyphens.
 */
export function dropActualTexts(
  { contents }: ScannedPages,
  { maps, splits }: MendedMaps,
  edits: Edits,
): void {
  for (const { stream, actualTexts, hyphens } of contents.values()) {
    for (const { show, font, code } of hyphens) {
      const own = splits.get(font)?.find((split) => split.of === code && split.text === SOFT_HYPHEN)
      if (own) {
        edits.insert(stream, show[0], shown(own))
        edits.cut(stream, show)
      } else {
        edits.insert(stream, show[0], `${SEEN} `)
        edits.insert(stream, show[1], ' EMC')
      }
    }
    for (const actual of actualTexts) {
      const { opening, closing, text, codes, font, shows, isLineEnd } = actual
      const [first] = codes
      const meant = isLineEnd ? SOFT_HYPHEN : text
      const own = splits.get(font)?.find((split) => split.of === first && split.text === meant)
      const [show] = shows
      const isAlone = codes.length === 1 && shows.length === 1
      if (own && show && (isOtherLetter(actual) || (isLineEnd && isAlone))) {
        edits.insert(stream, show[0], shown(own))
        for (const bytes of [opening, show, closing]) edits.cut(stream, bytes)
        continue
      }
      const drawn = codes.map((code) => maps.get(font)?.get(code) ?? '').join('')
      const isUnseen = text === SOFT_HYPHEN && drawn.trim() === ''
      // A no-break space only holds words together in print; a search for them types a plain one.
      const isSpace = text.trim() === '' && drawn.trim() === ''
      if (isLineEnd) edits.insert(stream, opening[1], SEEN)
      else if (!isUnseen && !isSpace && text.replaceAll(SOFT_HYPHEN, '') !== drawn) continue
      edits.cut(stream, opening)
      if (!isLineEnd) edits.cut(stream, closing)
      if (isUnseen) for (const each of shows) edits.cut(stream, each)
    }
  }
}

function shown({ code }: SplitCode): string {
  return `<${code.toString(16).padStart(4, '0')}> Tj`
}
