import type { Font } from 'opentype.js'
import type { Fonts } from '../font-file.ts'

/** A cut of the drawings' typeface, Source Sans 3. */
export type Cut = 'regular' | 'semibold' | 'italic'

/** Width of a line of text in the unit of its size, so that a drawing knows where its labels end. */
export type MeasureText = (text: string, cut: Cut, size: number) => number

/**
 * Measures with the report's fonts. It adds up advance widths: kerning, which takes a little away from
 * nearly every line, is left out, so a line is about as long as measured, or up to a fiftieth shorter.
 */
export function measureOf(fonts: Fonts): MeasureText {
  const cuts = {
    regular: sans(fonts, 400, 'normal'),
    semibold: sans(fonts, 600, 'normal'),
    italic: sans(fonts, 400, 'italic'),
  }
  return (text, cut, size) => {
    const font = cuts[cut]
    let width = 0
    for (const letter of text) width += font.charToGlyph(letter).advanceWidth ?? 0
    return (width / font.unitsPerEm) * size
  }
}

function sans(fonts: Fonts, weight: number, style: 'normal' | 'italic'): Font {
  for (const [face, font] of fonts) {
    if (face.family === 'Source Sans 3' && face.weight === weight && face.style === style) return font
  }
  throw new Error(`no Source Sans 3 ${weight} ${style}`)
}
