import type { Element } from 'hast'
import { hollowBar, solidBar, startTick } from './bars.ts'
import type { Columns } from './columns.ts'
import { palette } from './palette.ts'
import { layOutRows, type RowColumn, type RowForm } from './row-layout.ts'
import { drawing, rectangle, strokes } from './svg.ts'
import { breakLines, drawLines, heightOf, textStyles } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'
import { type Wording, wordsOf } from './words.ts'
import { labelledYears, openEnds, type Period, span, type YearScale, yearScale, type Years } from './years.ts'

/** A project's period; `disputed` says that another source differs, and where to read more. */
export interface TimeLineRow {
  readonly name: string
  readonly period: Period
  readonly disputed?: Wording
  /** That no end is stated. */
  readonly endless?: Wording
}

export interface TimeLineOptions {
  /** The scale: first and last year of all records. */
  readonly years: Years
  /** The years of the report's title, shaded; the caption names them. */
  readonly band?: Years
  /** The finding and the range in words, for those who do not see the chart. */
  readonly alternative: string
  readonly measure: MeasureText
  readonly columns: Columns
}

const HEAD = 14
const GAP = 5

/** Words beside a bar: on a line of it, right or left; where neither has room, below. */
interface Remark {
  readonly lines: readonly string[]
  readonly x: number
  readonly width: number
  readonly below: boolean
}

/**
 * Periods of the projects, in the order of the rows: years above, a hairline at each 1 January, a bar from the first
 * to the last day stated. Ends that are stated by the year alone are open; a disputed period is hollow; one without an
 * end is a line at its start.
 */
export function timeLine(rows: readonly TimeLineRow[], options: TimeLineOptions): Element {
  const { years, band, measure, alternative } = options
  const scaleOf = (left: number, form: RowForm): YearScale =>
    yearScale(years, left + 0.25, left + form.plot - 0.25)
  const remarkOf = (row: TimeLineRow | undefined, left: number, form: RowForm): Remark | undefined =>
    row &&
    placeRemark(row.endless ?? row.disputed, span(scaleOf(left, form), row.period), left, form, measure)
  const layout = layOutRows({
    names: rows.map(({ name }) => name),
    style: textStyles.project,
    measure,
    columns: options.columns,
    head: HEAD,
    needs: (index, form) => form.step + heightBelow(remarkOf(rows[index], 0, form)),
  })
  const { form } = layout

  const content = layout.columns.flatMap((column) => {
    const scale = scaleOf(column.plotLeft, form)
    const gaps: Gap[] = []
    const bars = column.rows.flatMap(({ index, left, plotLeft, top, height, nameLines }) => {
      const row = rows[index]
      if (!row) return []
      const remark = remarkOf(row, plotLeft, form)
      const below = heightBelow(remark)
      const middle = top + (height - below) / 2
      const box = { ...span(scale, row.period), y: middle - form.bar / 2, height: form.bar }
      const open = openEnds(row.period)
      const bar = row.period.end ? (row.disputed ? hollowBar : solidBar)(box, open) : startTick(box)
      const words = remark && drawRemark(remark, remark.below ? top + height - below / 2 - 1 : middle, gaps)
      return [...drawLines(nameLines, left, top + height / 2, textStyles.project), bar, ...(words ?? [])]
    })
    return [
      ...(band ? [shade(band, years, scale, column)] : []),
      ...yearLabels(years, scale, measure),
      strokes(hairlines(scale, column, gaps), palette.hair, 0.5),
      ...bars,
    ]
  })
  return drawing(layout.width, layout.height, alternative, content, form.narrow)
}

function placeRemark(
  said: Wording | undefined,
  bar: { x: number; width: number },
  left: number,
  form: RowForm,
  measure: MeasureText,
): Remark | undefined {
  if (!said) return undefined
  const { plot } = form
  const words = wordsOf(form, said)
  const { font, size } = textStyles.editor
  const width = measure(words, font, size)
  const after = bar.x + bar.width + GAP
  const before = bar.x - GAP - width
  if (after + width <= left + plot) return { lines: [words], x: after, width, below: false }
  if (before >= left) return { lines: [words], x: before, width, below: false }
  const lines = breakLines(words, plot, textStyles.editor, measure)
  const widest = Math.max(...lines.map((line) => measure(line, font, size)))
  return { lines, x: Math.max(left, Math.min(bar.x, left + plot - widest)), width: widest, below: true }
}

function heightBelow(remark: Remark | undefined): number {
  return remark?.below ? heightOf(remark.lines.length, textStyles.editor) : 0
}

/** Where no hairline is drawn, because it would run through words. */
interface Gap {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function drawRemark({ lines, x, width }: Remark, middle: number, gaps: Gap[]): Element[] {
  const half = heightOf(lines.length, textStyles.editor) / 2
  gaps.push({ left: x - 2, right: x + width + 2, top: middle - half, bottom: middle + half })
  return drawLines(lines, x, middle, textStyles.editor)
}

function shade(band: Years, years: Years, { at }: YearScale, { top, bottom }: RowColumn): Element {
  const left = at(Math.max(band.first, years.first))
  const right = at(Math.min(band.last, years.last) + 1)
  return rectangle(left, top, Math.max(0, right - left), bottom - top, palette.band)
}

function yearLabels(years: Years, { at, step }: YearScale, measure: MeasureText): Element[] {
  const { font, size } = textStyles.year
  const width = measure(String(years.last), font, size)
  const [left, right] = [at(years.first) + width / 2, at(years.last + 1) - width / 2]
  return labelledYears(years, step, width).flatMap((year) =>
    drawLines([String(year)], Math.max(left, Math.min(at(year + 0.5), right)), 6, textStyles.year, 'middle'),
  )
}

function hairlines({ edges }: YearScale, { top, bottom }: RowColumn, gaps: readonly Gap[]) {
  return edges.flatMap((x) => {
    const crossed = gaps.filter((gap) => gap.left < x && x < gap.right)
    const starts = [top, ...crossed.map((gap) => gap.bottom)]
    const ends = [...crossed.map((gap) => gap.top), bottom]
    return starts.map((start, index) => [x, start, x, ends[index] ?? bottom] as const)
  })
}
