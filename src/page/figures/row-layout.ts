import type { Columns } from './columns.ts'
import { sum } from './scale.ts'
import { breakLines, heightOf, type TextStyle } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'

/** At most this many rows are set wide (page design 8.2: bars 8–12 pt high, step 14.5–18.5 pt). */
const WIDE_ROWS = 8
const WIDE = { step: 18.5, bar: 12 }
const CLOSE = { step: 14.5, bar: 8 }

/**
 * A chart that would be higher than this, in pt, is set in three columns over the page's whole width: as it never
 * breaks, a high one would leave the page before it half empty.
 */
const COLUMN_HEIGHT = 300

/** Between a name and the bars. */
const NAME_GAP = 10
/** So that figures with short names share a line where their bars begin. */
const LEAST_NAMES = 64
/** At most this part of a column is names; longer ones wrap. */
const MOST_NAMES = 0.42

/** What the rows of a chart have in common. */
export interface RowForm {
  /** Whether the chart stands in three narrow columns, where short words are used. */
  readonly narrow: boolean
  /** Width left of the bars, and that of the bars and what stands beside them. */
  readonly names: number
  readonly plot: number
  /** Height of a bar. */
  readonly bar: number
  readonly step: number
}

export interface Row {
  readonly index: number
  /** Left edge of the names, and that of the bars. */
  readonly left: number
  readonly plotLeft: number
  readonly top: number
  readonly height: number
  readonly nameLines: readonly string[]
}

/** A stack of rows below its own head. */
export interface RowColumn {
  readonly left: number
  readonly plotLeft: number
  readonly top: number
  readonly bottom: number
  readonly rows: readonly Row[]
}

export interface RowLayout {
  readonly form: RowForm
  readonly width: number
  readonly height: number
  readonly columns: readonly RowColumn[]
}

export interface RowRequest {
  readonly names: readonly string[]
  readonly style: TextStyle
  readonly measure: MeasureText
  readonly columns: Columns
  /** Height of what stands above the rows of each column. */
  readonly head: number
  /** Height that a row needs for what stands beside its bar. */
  readonly needs: (index: number, form: RowForm) => number
}

/**
 * Places the rows of a bar chart: up to some twenty in the text column, more in three columns over the whole width, as equal in height as the rows allow. Some 120 rows of one line fill a page.
 */
export function layOutRows(request: RowRequest): RowLayout {
  const { names, columns } = request
  const single = heights(request, columns.text, false)
  const total = sum(single.heights)
  if (total <= COLUMN_HEIGHT) return place(request, columns.text, single, [names.length])
  const third = heights(request, columns.third, true)
  const counts = balance(third.heights, 3)
  return place(request, columns.whole, third, counts)
}

interface Measured {
  readonly form: RowForm
  readonly heights: readonly number[]
  readonly lines: readonly (readonly string[])[]
}

function heights(request: RowRequest, width: number, narrow: boolean): Measured {
  const { names, style, measure } = request
  const { step, bar } = names.length <= WIDE_ROWS ? WIDE : CLOSE
  const widest = Math.max(0, ...names.map((name) => measure(name, style.font, style.size))) + NAME_GAP
  const label = Math.min(Math.max(widest, narrow ? 0 : LEAST_NAMES), width * MOST_NAMES)
  const form = { narrow, names: label, plot: width - label, bar, step }
  const lines = names.map((name) => breakLines(name, label - NAME_GAP, style, measure))
  const gap = step - heightOf(1, style)
  const rowHeights = lines.map((each, index) =>
    Math.max(step, heightOf(each.length, style) + gap, request.needs(index, form)),
  )
  return { form, heights: rowHeights, lines }
}

/** How many rows each column takes, so that the highest is as low as can be. */
function balance(rows: readonly number[], columns: number): number[] {
  const all = sum(rows)
  for (let limit = Math.max(all / columns, ...rows); ; limit += 1) {
    const counts = [0]
    let filled = 0
    for (const height of rows) {
      if (filled > 0 && filled + height > limit) {
        counts.push(0)
        filled = 0
      }
      filled += height
      counts.push((counts.pop() ?? 0) + 1)
    }
    if (counts.length <= columns) return counts
  }
}

function place(
  { head, columns: { third, gap } }: RowRequest,
  width: number,
  measured: Measured,
  counts: readonly number[],
): RowLayout {
  const { form } = measured
  let index = 0
  const columns = counts.map((count, column): RowColumn => {
    const left = column * (third + gap)
    const plotLeft = left + form.names
    const rows: Row[] = []
    let top = head
    for (const last = index + count; index < last; index++) {
      const height = measured.heights[index] ?? 0
      rows.push({ index, left, plotLeft, top, height, nameLines: measured.lines[index] ?? [] })
      top += height
    }
    return { left, plotLeft, top: head, bottom: top, rows }
  })
  return { form, width, columns, height: Math.max(head, ...columns.map(({ bottom }) => bottom)) }
}
