import type { CoverTitle } from '../page/chapters/cover-title.ts'
import { breakLines, type TextStyle } from '../page/figures/text-lines.ts'
import type { MeasureText } from '../page/figures/text-width.ts'

/** A line of a cover's title, and where its baseline is, from the upper edge of the titles, in pt. */
export interface TitleLine {
  readonly line: string
  readonly size: number
  readonly baseline: number
}

/** Sizes of the titles in pt, from the largest. */
const SIZES = Array.from({ length: 25 }, (_, index) => 36 - index)
/** Of the voices before and after the middle one, in parts of its size. */
const OUTER = 0.62
/** Distance of lines in parts of their size; room between two titles in parts of theirs. */
const LEADING = 1.16
const APART = 1.1
/** Over the baseline of a line, in parts of its size. */
const ASCENT = 0.8

/**
 * Sets the titles of a cover one below the other in the largest size in which they have room.
 * @param room width and height in pt.
 */
export function setTitles(
  titles: readonly CoverTitle[],
  room: { readonly width: number; readonly height: number },
  measure: MeasureText,
): TitleLine[] {
  const laid = SIZES.map((size) => layTitles(titles, size, room.width, measure))
  const fitting = laid.find(({ height, isWhole }) => isWhole && height <= room.height) ?? laid.at(-1)
  return fitting?.lines ?? []
}

function layTitles(titles: readonly CoverTitle[], size: number, width: number, measure: MeasureText) {
  const lines: TitleLine[] = []
  let top = 0
  let isWhole = true
  for (const title of titles) {
    if (lines.length > 0) top += size * APART
    for (const { words, part } of voicesOf(title)) {
      const style: TextStyle = { font: 'serif', size: size * part, fill: '' }
      isWhole &&= words.split(' ').every((word) => measure(word, 'serif', style.size) <= width)
      for (const line of breakLines(words, width, style, measure)) {
        lines.push({ line, size: style.size, baseline: top + ASCENT * style.size })
        top += LEADING * style.size
      }
    }
  }
  return { lines, height: top, isWhole }
}

function voicesOf({ title, parts }: CoverTitle): { readonly words: string; readonly part: number }[] {
  if (!parts) return [{ words: title.value, part: 1 }]
  return [
    { words: parts.before === '' ? '' : parts.before.value, part: OUTER },
    { words: parts.middle.value, part: 1 },
    { words: parts.after === '' ? '' : parts.after.value, part: OUTER },
  ].filter(({ words }) => words !== '')
}
