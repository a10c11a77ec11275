import { readFile } from 'node:fs/promises'
import type { Font, Glyph, PathCommand } from 'opentype.js'
import type { TextStyle } from '../figures/text-lines.ts'
import { rounded } from '../figures/svg.ts'
import { type Fonts, standsInFor } from './fonts.ts'

/** A line of text as one path, for pictures that are shown where their fonts are not. */
export type OutlineText = (
  line: string,
  style: Pick<TextStyle, 'font' | 'size'>,
  at: { readonly x: number; readonly baseline: number; readonly anchor: 'start' | 'middle' | 'end' },
) => string

/**
 * Reads the fonts of a report for outlines: each letter is taken from the first of them that has it. Letters are not kerned, as
 * they are measured.
 */
export async function readOutlines({ serif, sans }: Fonts): Promise<OutlineText> {
  const read = (weight: number, style: 'normal' | 'italic', families = sans): Promise<Font[]> =>
    Promise.all(families.map(standsInFor({ weight, style })).map(({ file }) => readFont(file)))
  const [regular, semibold, italic, text] = await Promise.all([
    read(400, 'normal'),
    read(600, 'normal'),
    read(400, 'italic'),
    read(400, 'normal', serif),
  ])
  const fonts = { regular, semibold, italic, serif: text }
  return (line, { font, size }, { x, baseline, anchor }) => {
    const glyphs = [...line].map((letter) => glyphOf(letter, fonts[font]))
    const widths = glyphs.map(({ glyph, unitsPerEm }) => ((glyph.advanceWidth ?? 0) / unitsPerEm) * size)
    const width = widths.reduce((sum, each) => sum + each, 0)
    let left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width)
    return glyphs
      .map(({ glyph }, index) => {
        const path = dataOf(glyph.getPath(left, baseline, size).commands)
        left += widths[index] ?? 0
        return path
      })
      .join('')
  }
}

async function readFont(file: string): Promise<Font> {
  const { default: opentype } = await import('opentype.js')
  const { buffer, byteOffset, byteLength } = await readFile(file)
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength))
}

/** A letter in the first font that has it. */
function glyphOf(
  letter: string,
  fonts: readonly Font[],
): { readonly glyph: Glyph; readonly unitsPerEm: number } {
  const font = fonts.find((each) => each.charToGlyphIndex(letter) > 0) ?? fonts[0]
  if (!font) throw new Error('a report without fonts')
  return { glyph: font.charToGlyph(letter), unitsPerEm: font.unitsPerEm }
}

/** As SVG has it. The package writes some numbers as none (2.0.0). */
function dataOf(commands: readonly PathCommand[]): string {
  return commands
    .map((command) => {
      const { type, ...places } = command
      const { x1, y1, x2, y2, x, y } = places as Partial<Record<string, number>>
      return (
        type +
        [x1, y1, x2, y2, x, y]
          .filter((each) => each !== undefined)
          .map(rounded)
          .join(' ')
      )
    })
    .join('')
}
