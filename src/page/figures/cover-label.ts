import type { Element } from 'hast'
import type { Bar } from './bars.ts'
import { palette } from './palette.ts'
import { rectangle } from './svg.ts'
import { breakLines, drawLines, heightOf, type TextStyle } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'

const INSET = 6
const STYLE: TextStyle = { font: 'semibold', size: 10.5, fill: palette.ink }

/** A name and where it stands: in its bar, beside it, or in lines of its own above. */
export interface Label {
  readonly lines: readonly string[]
  readonly x: number
  readonly height: number
  readonly where: 'inside' | 'beside' | 'above'
}

/**
 * Finds room for a name in a row of such a height: inside its bar, right or left of it, or else above, over the page's
 * whole width.
 */
export function placeLabel(
  name: string,
  { x, width, height }: Bar,
  { row, page }: { readonly row: number; readonly page: number },
  measure: MeasureText,
): Label {
  const widthOf = (text: string): number => measure(text, STYLE.font, STYLE.size)
  const widest = (lines: readonly string[]): number => Math.max(...lines.map(widthOf))
  const longestWord = widest(name.split(' '))
  const after = x + width + INSET
  const places = [
    { where: 'inside', left: x + INSET, right: x + width - INSET, room: height - 4 },
    { where: 'beside', left: after, right: page, room: row - 2 },
    { where: 'beside', left: 0, right: x - INSET, room: row - 2 },
  ] as const
  for (const { where, left, right, room } of places) {
    if (longestWord > right - left) continue
    const lines = breakLines(name, right - left, STYLE, measure)
    const tall = heightOf(lines.length, STYLE)
    if (tall > room) continue
    return { lines, x: left === 0 ? right - widest(lines) : left, height: tall, where }
  }
  const lines = breakLines(name, page, STYLE, measure)
  const left = Math.max(0, Math.min(x, page - widest(lines)))
  return { lines, x: left, height: heightOf(lines.length, STYLE), where: 'above' }
}

/** Draws a label of the bar in `box`; `hatched` tells what is behind it. */
export function drawLabel(
  { lines, x, height, where }: Label,
  box: Bar,
  hatched: boolean,
  measure: MeasureText,
): Element[] {
  const style = { ...STYLE, fill: where === 'inside' && !hatched ? palette.paper : palette.ink }
  const foot = box.y + box.height
  const middle = {
    inside: foot - 3 - height / 2,
    // On the bar's middle, as far as the row goes.
    beside: Math.min(foot - box.height / 2, foot + 5 - height / 2),
    above: box.y - 1 - height / 2,
  }[where]
  // Behind words that are not on a solid bar neither hatch nor hairlines are seen.
  const widest = Math.max(...lines.map((line) => measure(line, style.font, style.size)))
  const ground =
    where === 'inside' && !hatched
      ? []
      : [rectangle(x - 3, middle - height / 2, widest + 6, height, palette.paper)]
  return [...ground, ...drawLines(lines, x, middle, style)]
}
