import { readOperators } from '../content/operator-reader.ts'
import { entry } from '../objects/entry.ts'
import { decodeStream } from '../objects/inflate.ts'
import type { FontNamed } from './fonts.ts'
import type { PrintedPart } from './part.ts'
import { readShownTexts, type ShownText } from './shown-texts.ts'

/** One set of digits of a font, as the scaffold page shows it: a font may have lining, tabular and old-style ones. */
export interface DigitSet {
  /** Code of each digit from 0 to 9; undefined where the scaffold page does not show it. */
  readonly codes: readonly (number | undefined)[]
  /** From one digit to the next, by both: kerning is in it. For a font size of 1, see `stepSize`. */
  readonly advances: ReadonlyMap<string, number>
}

/** Text of digits alone that is shorter is no row of them. */
const SHORTEST_ROW = 11

/** Digit sets by the object of the font. */
export type DigitSets = (part: PrintedPart, font: number) => readonly DigitSet[]

/** Reads the scaffold page of a part when a digit of a font is asked for that no part before it had. */
export function createDigitReader(
  fontsOf: (part: PrintedPart, page: PrintedPart['catalog']) => FontNamed,
): DigitSets {
  const known = new Map<number, DigitSet[]>()
  const read = new Set<PrintedPart>()
  return (part, font) => {
    if (!known.has(font) && !read.has(part)) {
      read.add(part)
      for (const { dictionary } of part.scaffold) {
        const content = decodeStream(entry(part.file, dictionary, 'Contents', 'stream'))
        for (const text of readShownTexts(readOperators(content), fontsOf(part, dictionary))) {
          if (text.text.length < SHORTEST_ROW || !/^\d+$/u.test(text.text)) continue
          known.set(text.font.number, [...(known.get(text.font.number) ?? []), digitSet(text)])
        }
      }
    }
    return known.get(font) ?? []
  }
}

function digitSet({ text, codes, size }: ShownText): DigitSet {
  const byDigit: (number | undefined)[] = []
  const advances = new Map<string, number>()
  codes.forEach(({ code, x }, index) => {
    byDigit[Number(text[index])] = code
    const next = codes[index + 1]
    if (next) advances.set(text.slice(index, index + 2), (next.x - x) / stepSize(size))
  })
  return { codes: byDigit, advances }
}

/** The font size that distances are made from: the browser scales fonts in steps of 1/64 px. */
export function stepSize(size: number): number {
  return Math.floor(size * 64) / 64
}
