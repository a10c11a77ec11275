import type { FontFacts, FontFiles } from '../fonts/font-file.ts'
import { type Fonts, standsInFor } from '../fonts/fonts.ts'

/** A font style of the drawings: three of the typeface for looking up, and the upright one of that for reading. */
export type FontStyle = 'regular' | 'semibold' | 'italic' | 'serif'

/** Width of a line of text in the unit of its size, so that a drawing knows where its labels end. */
export type MeasureText = (text: string, font: FontStyle, size: number) => number

/**
 * A measure by the fonts of a report. It adds up advance widths, each in the first typeface that has the letter: kerning,
 * which takes a little away from nearly every line, is left out, so a line is about as long as measured, or up to a
 * fiftieth shorter.
 */
export function createMeasure({ sans, serif }: Fonts, files: FontFiles): MeasureText {
  const inStyle = (weight: number, style: 'normal' | 'italic', families = sans): FontFacts[] =>
    families.map(standsInFor({ weight, style })).flatMap(({ file }) => files.get(file) ?? [])
  const fonts = {
    regular: inStyle(400, 'normal'),
    semibold: inStyle(600, 'normal'),
    italic: inStyle(400, 'italic'),
    serif: inStyle(400, 'normal', serif),
  }
  return (text, font, size) => {
    let width = 0
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0
      const face = fonts[font].find(({ widths }) => widths.has(code))
      if (face) width += (face.widths.get(code) ?? 0) / face.unitsPerEm
    }
    return width * size
  }
}
