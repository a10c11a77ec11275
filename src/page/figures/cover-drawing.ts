import { scaleLinear } from 'd3-scale'
import type { Element } from 'hast'
import { type Box, hatchedBar, solidBar } from './bars.ts'
import { palette } from './palette.ts'
import { drawing, rectangle, strokes } from './svg.ts'
import { breakLines, drawLines, heightOf, type TextStyle, textStyles } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'
import { labelledYears, type Period, span, type YearScale, yearScale, type Years } from './years.ts'

/** A project as the cover draws it. */
export interface CoverRow {
  readonly name: string
  readonly period: Period
  readonly amount: number | 'not-stated'
}

export interface CoverOptions {
  /** The scale: first and last year of all records. */
  readonly years: Years
  /** The budget that fills a row's height, see `roundMaximum`. */
  readonly maximum: number
  readonly alternative: string
  readonly measure: MeasureText
  /** Height that the page has for the drawing, in pt; rows of 20 mm become lower to keep to it. */
  readonly room?: number
}

/** More projects are not drawn: their cover is type alone (page design 6). */
const MOST_PROJECTS = 10
const WIDTH = 481.8
const HEAD = 14
const FOOT = 6
/** 20 mm in pt. */
const ROW = 56.7
/** What the largest bar takes of its row. */
const FILLED = 0.875
const INSET = 6
const STYLE: TextStyle = { cut: 'semibold', size: 10.5, fill: palette.ink }

/** A name and where it stands: in its bar, beside it, or in lines of its own above. */
interface Label {
  readonly lines: readonly string[]
  readonly x: number
  readonly where: 'inside' | 'beside' | 'above'
}

/**
 * The projects drawn to scale for the cover: the length of a bar is the period, its height the budget; a budget that
 * is not stated is hatched. For more than ten projects there is no drawing.
 */
export function coverDrawing(projects: readonly CoverRow[], options: CoverOptions): Element | undefined {
  const { years, maximum, measure, alternative, room = Infinity } = options
  if (projects.length === 0 || projects.length > MOST_PROJECTS) return undefined
  const row = Math.min(ROW, (room - HEAD - FOOT) / projects.length)
  const heightFor = scaleLinear([0, maximum], [0, row * FILLED]).clamp(true)
  const scale = yearScale(years, 0.25, WIDTH - 0.25)
  const content: Element[] = []
  let bottom = HEAD
  for (const { name, period, amount } of projects) {
    const { x, width } = span(scale, period)
    // A budget of nothing is a line, not nothing.
    const height = amount === 'not-stated' ? row * 0.55 : Math.max(0.75, heightFor(amount))
    const label = placeLabel(name, { x, width, y: 0, height }, row, measure)
    bottom += row + (label.where === 'above' ? heightOf(label.lines.length, STYLE) : 0)
    const box = { x, width, height, y: bottom - height }
    content.push(...(amount === 'not-stated' ? hatchedBar(box) : [solidBar(box)]))
    content.push(...drawLabel(label, box, amount === 'not-stated', measure))
  }
  const lines = scale.edges.map((x) => [x, 0, x, bottom + FOOT] as const)
  return drawing(WIDTH, bottom + FOOT, alternative, [
    strokes(lines, palette.hair, 0.5),
    ...yearLabels(years, scale, measure),
    ...content,
  ])
}

function placeLabel(name: string, { x, width, height }: Box, row: number, measure: MeasureText): Label {
  const widthOf = (text: string): number => measure(text, STYLE.cut, STYLE.size)
  const widest = (lines: readonly string[]): number => Math.max(...lines.map(widthOf))
  const longestWord = widest(name.split(' '))
  const after = x + width + INSET
  const places = [
    { where: 'inside', left: x + INSET, right: x + width - INSET, room: height - 4 },
    { where: 'beside', left: after, right: WIDTH, room: row - 2 },
    { where: 'beside', left: 0, right: x - INSET, room: row - 2 },
  ] as const
  for (const { where, left, right, room } of places) {
    if (longestWord > right - left) continue
    const lines = breakLines(name, right - left, STYLE, measure)
    if (heightOf(lines.length, STYLE) > room) continue
    return { lines, x: left === 0 ? right - widest(lines) : left, where }
  }
  const lines = breakLines(name, WIDTH, STYLE, measure)
  return { lines, x: Math.max(0, Math.min(x, WIDTH - widest(lines))), where: 'above' }
}

function drawLabel({ lines, x, where }: Label, box: Box, hatched: boolean, measure: MeasureText): Element[] {
  const style = { ...STYLE, fill: where === 'inside' && !hatched ? palette.paper : palette.ink }
  const height = heightOf(lines.length, style)
  const foot = box.y + box.height
  const middle = {
    inside: foot - 3 - height / 2,
    // On the bar's middle, as far as the row goes.
    beside: Math.min(foot - box.height / 2, foot + 5 - height / 2),
    above: box.y - 1 - height / 2,
  }[where]
  // Behind words that are not on a solid bar neither hatch nor hairlines are seen.
  const widest = Math.max(...lines.map((line) => measure(line, style.cut, style.size)))
  const ground =
    where === 'inside' && !hatched
      ? []
      : [rectangle(x - 3, middle - height / 2, widest + 6, height, palette.paper)]
  return [...ground, ...drawLines(lines, x, middle, style)]
}

function yearLabels(years: Years, { at, step }: YearScale, measure: MeasureText): Element[] {
  const { cut, size } = textStyles.year
  const width = measure(String(years.last), cut, size) + 3
  return labelledYears(years, step, width).flatMap((year) => {
    const x = Math.min(at(year) + 3, WIDTH - width + 3)
    return drawLines([String(year)], x, 5, textStyles.year)
  })
}
