import type { FontFacts, FontFiles } from '../fonts/font-file.ts'
import { type Fonts, standsInFor } from '../fonts/fonts.ts'

/** A cut of the drawings' typeface. */
export type Cut = 'regular' | 'semibold' | 'italic'

/** Width of a line of text in the unit of its size, so that a drawing knows where its labels end. */
export type MeasureText = (text: string, cut: Cut, size: number) => number

/**
 * A measure by the fonts of a report. It adds up advance widths, each in the first typeface that has the letter: kerning,
 * which takes a little away from nearly every line, is left out, so a line is about as long as measured, or up to a
 * fiftieth shorter.
 */
export function createMeasure({ sans }: Fonts, files: FontFiles): MeasureText {
  const inCut = (weight: number, style: 'normal' | 'italic'): FontFacts[] =>
    sans.map(standsInFor({ weight, style })).flatMap(({ file }) => files.get(file) ?? [])
  const fonts = {
    regular: inCut(400, 'normal'),
    semibold: inCut(600, 'normal'),
    italic: inCut(400, 'italic'),
  }
  return (text, cut, size) => {
    let width = 0
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0
      const font = fonts[cut].find(({ widths }) => widths.has(code))
      if (font) width += (font.widths.get(code) ?? 0) / font.unitsPerEm
    }
    return width * size
  }
}
