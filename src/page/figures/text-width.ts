import type { Cache } from '../../files/cache.ts'
import { readFontFacts } from '../fonts/font-file.ts'
import { type Face, faces } from '../fonts/fonts.ts'

/** A cut of the drawings' typeface, Source Sans 3. */
export type Cut = 'regular' | 'semibold' | 'italic'

/** Width of a line of text in the unit of its size, so that a drawing knows where its labels end. */
export type MeasureText = (text: string, cut: Cut, size: number) => number

/**
 * Reads the fonts and returns their measure. It adds up advance widths: kerning, which takes a little away from
 * nearly every line, is left out, so a line is about as long as measured, or up to a fiftieth shorter.
 */
export async function loadMeasure(cache: Cache): Promise<MeasureText> {
  const [regular, semibold, italic] = await Promise.all([
    readFontFacts(sans(400, 'normal'), cache),
    readFontFacts(sans(600, 'normal'), cache),
    readFontFacts(sans(400, 'italic'), cache),
  ])
  const fonts = { regular, semibold, italic }
  return (text, cut, size) => {
    const { widths, unitsPerEm } = fonts[cut]
    let width = 0
    for (const letter of text) width += widths.get(letter.codePointAt(0) ?? 0) ?? 0
    return (width / unitsPerEm) * size
  }
}

function sans(weight: number, style: Face['style']): Face {
  const face = faces.find(
    (each) => each.family === 'Source Sans 3' && each.weight === weight && each.style === style,
  )
  if (!face) throw new Error(`no Source Sans 3 ${weight} ${style}`)
  return face
}
