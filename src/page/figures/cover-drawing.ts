import type { Element } from 'hast'
import { type CoverContent, type CoverProject, type CoverRoom, coverBars } from './cover-bars.ts'
import { coverLines, coverRows } from './cover-rows.ts'
import { palette } from './palette.ts'
import { drawing, strokes } from './svg.ts'
import { halfCapital, type TextStyle, textAt } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'
import { labelledYears, yearScale, type YearScale, type Years } from './years.ts'

export type { CoverProject } from './cover-bars.ts'

export interface CoverOptions {
  /** The scale: first and last year of all records. */
  readonly years: Years
  /** The years of the report’s title, which are set bold. */
  readonly titleYears: Years | undefined
  readonly alternative: (kind: CoverKind) => string
  /** Of the words in it, if it is not that of the page. */
  readonly language?: string
  readonly measure: MeasureText
  /** Width of the page, and height that it has for the bars, in pt. */
  readonly width: number
  readonly room: number
}

/** How the projects of a cover are drawn: bars of their budgets, rows with their names, or lines. */
export type CoverKind = 'bars' | 'rows' | 'lines'

/** Up to so many projects are drawn in each way; more are not drawn (page design 6). */
const MOST = { bars: 10, rows: 40, lines: 150 }
/** Height over the bars, for the years, and of the lines under them, in pt. */
const COVER_HEAD = 14
const COVER_FOOT = 12
const YEAR = { size: 10, after: 4, middle: 7 }
/** The lines of years and half their width stay inside the drawing. */
const LINE = 0.5

/**
 * The projects drawn to scale for the cover, in white on its ground: the length of a bar is the period, its height the
 * budget, as long as there are few projects and their names find room; otherwise rows, and then lines without names. Of
 * more than 150 projects there is no drawing.
 */
export function coverDrawing(
  projects: readonly CoverProject[],
  options: CoverOptions,
): { readonly drawing: Element; readonly kind: CoverKind } | undefined {
  const { years, measure, width, room } = options
  const count = projects.length
  if (count === 0 || count > MOST.lines) return undefined
  const scale = yearScale(years, LINE / 2, width - LINE / 2)
  const place: CoverRoom = { scale, page: width, top: COVER_HEAD, height: room, measure }
  const bars = count <= MOST.bars ? coverBars(projects, place) : undefined
  if (bars) return { drawing: framed(bars, 'bars', options, scale), kind: 'bars' }
  const rows = count <= MOST.rows ? coverRows(projects, place) : undefined
  if (rows) return { drawing: framed(rows, 'rows', options, scale), kind: 'rows' }
  return { drawing: framed(coverLines(projects, place), 'lines', options, scale), kind: 'lines' }
}

/** Puts the years over the bars and their lines behind them. All drawings of a room are equally high. */
function framed(
  { content, words, bottom }: CoverContent,
  kind: CoverKind,
  options: CoverOptions,
  scale: YearScale,
): Element {
  const { width, room, alternative, language } = options
  const foot = bottom + COVER_FOOT
  const lines = scale.edges.flatMap((x) => {
    const crossed = words.filter(({ left, right }) => left - 2 < x && x < right + 2)
    const ends = [...crossed.map(({ top }) => top), foot]
    return [0, ...crossed.map((each) => each.bottom)].flatMap((start, index) => {
      const end = ends[index] ?? foot
      return end > start ? [[x, start, x, end] as const] : []
    })
  })
  const made = drawing(
    width,
    COVER_HEAD + room + COVER_FOOT,
    alternative(kind),
    [strokes(lines, palette.lineGround, LINE), ...yearLabels(options, scale), ...content],
    true,
  )
  if (language !== undefined) made.properties = { ...made.properties, id: 'cover-drawing', lang: language }
  return made
}

/** Each at the line of its first day. */
function yearLabels({ years, titleYears, measure, width }: CoverOptions, { at, step }: YearScale): Element[] {
  const styleOf = (year: number): TextStyle => {
    const isOfTitle = titleYears && titleYears.first <= year && year <= titleYears.last
    return { font: isOfTitle ? 'semibold' : 'regular', size: YEAR.size, fill: palette.onGround }
  }
  const label = measure(String(years.last), 'semibold', YEAR.size) + YEAR.after
  return labelledYears(years, step, label).flatMap((year) => {
    const x = Math.min(at(year) + YEAR.after, width - label + YEAR.after)
    return textAt(String(year), x, YEAR.middle + halfCapital(YEAR), styleOf(year))
  })
}
