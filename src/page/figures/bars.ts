import type { Element } from 'hast'
import { s } from 'hastscript'
import { palette } from './palette.ts'
import { rectangle, rounded } from './svg.ts'

/** The place of a horizontal bar. */
export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Which ends of a bar are open: it is known to begin or end there only by the year. */
export interface OpenEnds {
  readonly start: boolean
  readonly end: boolean
}

const CLOSED: OpenEnds = { start: false, end: false }

/** How an open end looks: a piece of the bar, cut off by a gap. Lengths in pt. */
export interface CutEnd {
  readonly piece: number
  readonly gap: number
}

/** Of bars as high as a line of text. */
const SMALL: CutEnd = { piece: 2.2, gap: 1.4 }
/** Open ends take at most this part of a bar, so that a short one keeps its middle. */
const MOST_CUT = 0.6
/** Width of the line that stands for a start without an end, in pt. */
const TICK = 1.5

/** Stated: solid. */
export function solidBar(box: Bar, open: OpenEnds = CLOSED, cut: CutEnd = SMALL): Element {
  const { start, end } = gapsOf(box, open, cut)
  const starts = [box.x, ...[start, end].flatMap((gap) => gap?.[1] ?? [])]
  const ends = [...[start, end].flatMap((gap) => gap?.[0] ?? []), box.x + box.width]
  const pieces = starts.map((x, index) => outline({ ...box, x, width: (ends[index] ?? x) - x }))
  return s('path', { d: pieces.join(''), fill: palette.data })
}

/** Stated, but another source differs: hollow, with lines of 1 pt; a gap is a line, too. */
export function hollowBar(
  { x, y, width, height }: Bar,
  open: OpenEnds = CLOSED,
  cut: CutEnd = SMALL,
): Element {
  const inside = { x: x + 0.5, y: y + 0.5, width: Math.max(width - 1, 0.1), height: height - 1 }
  const { start, end } = gapsOf({ x, y, width, height }, open, cut)
  const lines = [start, end]
    .filter((gap) => gap !== undefined)
    .map(([from, to]) => {
      const middle = rounded((from + to) / 2)
      return `M${middle} ${rounded(y)}L${middle} ${rounded(y + height)}`
    })
  const d = [outline(inside), ...lines].join('')
  return s('path', { d, fill: palette.paper, stroke: palette.data, strokeWidth: 1 })
}

/** Its start stated, its end not: what is unknown has no length, so it is a line at the start alone. */
export function startTick({ x, y, height }: Omit<Bar, 'width'>, fill: string = palette.data): Element {
  return rectangle(x, y, TICK, height, fill)
}

type Gap = readonly [from: number, to: number]

/** Where a bar is cut at its open ends. */
function gapsOf(
  { x, width }: Bar,
  open: OpenEnds,
  { piece, gap }: CutEnd,
): { readonly start: Gap | undefined; readonly end: Gap | undefined } {
  const ends = Number(open.start) + Number(open.end)
  const shrunk = Math.min(1, (MOST_CUT * width) / (ends * (piece + gap)))
  const [from, to] = [piece * shrunk, (piece + gap) * shrunk]
  const right = x + width
  return {
    start: open.start ? [x + from, x + to] : undefined,
    end: open.end ? [right - to, right - from] : undefined,
  }
}

function outline({ x, y, width, height }: Bar): string {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(rounded)
  return `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}Z`
}
