import type { Element } from 'hast'
import { hatchedBar, solidBar, startTick } from './bars.ts'
import { drawLabel, type Label, placeLabel } from './cover-label.ts'
import { palette } from './palette.ts'
import { drawing, strokes } from './svg.ts'
import { drawLines, textStyles } from './text-lines.ts'
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
  /** Width of the page, in pt. */
  readonly width: number
  /** Height that the page has for the drawing, in pt; rows of 20 mm become lower to keep to it. */
  readonly room?: number
}

/** More projects are not drawn: their cover is type alone (page design 6). */
const MOST_PROJECTS = 10
const HEAD = 14
const FOOT = 6
/** 20 mm in pt. */
const ROW = 56.7
/** What the largest bar takes of its row. */
const FILLED = 0.875
/** What a hatched bar takes of its row: it means nothing, so it is always the same. */
const HATCHED = 0.55

/**
 * The projects drawn to scale for the cover: the length of a bar is the period, its height the budget; a budget that
 * is not stated is hatched, and without an end there is a line at the start. For more than ten projects there is no drawing.
 */
export function coverDrawing(projects: readonly CoverRow[], options: CoverOptions): Element | undefined {
  const { years, measure, alternative, width } = options
  if (projects.length === 0 || projects.length > MOST_PROJECTS) return undefined
  const scale = yearScale(years, 0.25, width - 0.25)
  const row = rowHeight(projects, options, scale)
  const content: Element[] = []
  let bottom = HEAD
  for (const project of projects) {
    const { label, above, ...bar } = layOut(project, options, scale, row)
    bottom += row + above
    const box = { ...bar, y: bottom - bar.height }
    const hatched = project.amount === 'not-stated'
    if (!project.period.end) content.push(startTick(box, hatched ? palette.rule : palette.data))
    else content.push(...(hatched ? hatchedBar(box) : [solidBar(box)]))
    content.push(...drawLabel(label, box, hatched, measure))
  }
  const lines = scale.edges.map((x) => [x, 0, x, bottom + FOOT] as const)
  return drawing(
    width,
    bottom + FOOT,
    alternative,
    [strokes(lines, palette.hair, 0.5), ...yearLabels(years, scale, options), ...content],
    true,
  )
}

interface Laid {
  readonly x: number
  readonly width: number
  readonly height: number
  readonly label: Label
  /** Height of a label that stands above the row. */
  readonly above: number
}

function layOut(
  { name, period, amount }: CoverRow,
  { maximum, measure, width: page }: CoverOptions,
  scale: YearScale,
  row: number,
): Laid {
  const { x, width } = span(scale, period)
  const height = row * (amount === 'not-stated' ? HATCHED : (FILLED * amount) / maximum)
  const label = placeLabel(name, { x, width, y: 0, height }, { row, page }, measure)
  return { x, width, height, label, above: label.where === 'above' ? label.height : 0 }
}

/** 20 mm, or as much as the page has room for beside the labels that need lines of their own. */
function rowHeight(projects: readonly CoverRow[], options: CoverOptions, scale: YearScale): number {
  const { room = Infinity } = options
  let row = ROW
  // A lower row may send one more label to a line of its own, and each does so once at most.
  for (let tries = 0; tries <= projects.length; tries++) {
    const above = projects.reduce((sum, project) => sum + layOut(project, options, scale, row).above, 0)
    const share = (room - HEAD - FOOT - above) / projects.length
    if (share >= row) break
    row = share
  }
  return row
}

function yearLabels(
  years: Years,
  { at, step }: YearScale,
  { measure, width: page }: CoverOptions,
): Element[] {
  const { font, size } = textStyles.year
  const width = measure(String(years.last), font, size) + 3
  return labelledYears(years, step, width).flatMap((year) => {
    const x = Math.min(at(year) + 3, page - width + 3)
    return drawLines([String(year)], x, 5, textStyles.year)
  })
}
