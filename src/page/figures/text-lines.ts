import type { Element } from 'hast'
import { s } from 'hastscript'
import { palette } from './palette.ts'
import { rounded } from './svg.ts'
import type { FontStyle, MeasureText } from './text-width.ts'

/** Font style, size in pt and colour of a text. */
export interface TextStyle {
  readonly font: FontStyle
  readonly size: number
  readonly fill: string
}

/** The texts of the charts: 8 pt (page design 4). */
export const textStyles = {
  project: { font: 'semibold', size: 8, fill: palette.ink },
  category: { font: 'regular', size: 9, fill: palette.ink },
  value: { font: 'semibold', size: 9, fill: palette.ink },
  year: { font: 'regular', size: 8, fill: palette.ink2 },
  titleYear: { font: 'semibold', size: 8, fill: palette.ink },
  remark: { font: 'regular', size: 8, fill: palette.ink2 },
  editor: { font: 'italic', size: 8, fill: palette.editor },
} as const satisfies Record<string, TextStyle>

/** Distance of the lines of one text, in parts of its size. */
const LEADING = 1.25

/** Half the height of a capital, in parts of the size: what centres a line on a bar. */
const HALF_CAPITAL = 0.33

/** Height of a text of so many lines. */
export function heightOf(lines: number, { size }: TextStyle): number {
  return lines * size * LEADING
}

/** Lines of text, each an element. `x` is where they begin, are centred or end; `middle` their vertical centre. */
export function drawLines(
  lines: readonly string[],
  x: number,
  middle: number,
  style: TextStyle,
  textAnchor: 'start' | 'middle' | 'end' = 'start',
): Element[] {
  const first = middle + halfCapital(style) - heightOf(lines.length - 1, style) / 2
  return lines.map((line, index) => textAt(line, x, first + heightOf(index, style), style, textAnchor))
}

/** What centres a line: so far its baseline lies under the middle. */
export function halfCapital({ size }: Pick<TextStyle, 'size'>): number {
  return HALF_CAPITAL * size
}

/** One line of text. `x` is where it begins, is centred or ends. */
export function textAt(
  line: string,
  x: number,
  baseline: number,
  { font, size, fill }: TextStyle,
  textAnchor: 'start' | 'middle' | 'end' = 'start',
): Element {
  return s(
    'text',
    {
      x: rounded(x),
      y: rounded(baseline),
      fill,
      fontSize: size,
      ...(font === 'serif' && { fontFamily: 'var(--font-text)' }),
      ...(font === 'semibold' && { fontWeight: 600 }),
      ...(font === 'italic' && { fontStyle: 'italic' }),
      ...(textAnchor !== 'start' && { textAnchor }),
    },
    line,
  )
}

/**
 * Breaks a text into lines of at most this width, at spaces. A word that is wider breaks after a hyphen or dash,
 * and where there is none at any letter: nothing is ever cut off.
 */
export function breakLines(
  text: string,
  width: number,
  { font, size }: TextStyle,
  measure: MeasureText,
): string[] {
  const fits = (line: string): boolean => measure(line, font, size) <= width
  const lines: string[] = []
  let line = ''
  const add = (part: string, between: string): boolean => {
    const longer = line === '' ? part : line + between + part
    if (!fits(longer)) return false
    line = longer
    return true
  }
  const next = (): void => {
    if (line !== '') lines.push(line)
    line = ''
  }
  for (const word of text.split(' ')) {
    if (add(word, ' ')) continue
    next()
    if (add(word, '')) continue
    for (const part of word.split(/(?<=[-–/])/u)) {
      if (add(part, '')) continue
      next()
      if (add(part, '')) continue
      for (const { segment } of graphemes.segment(part)) {
        if (add(segment, '')) continue
        next()
        line = segment
      }
    }
  }
  next()
  return lines
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
