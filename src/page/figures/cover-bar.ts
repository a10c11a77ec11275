import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Bar, OpenEnds } from './bars.ts'
import { palette } from './palette.ts'
import { rounded, strokes } from './svg.ts'

/** An end that is stated by the year alone: a piece of the bar, cut off by a gap, in pt. */
const END = 4
const GAP = 2.5
/** Width of the line that stands for a start without an end, in pt. */
const TICK = 1.5
/** A dashed line: its dashes are drawn one by one, as the browser makes areas of a dashed stroke. All in pt. */
const DASHED = { width: 1.5, dash: 5, gap: 3.5, tick: 10 }

/** A white bar on the ground of the cover, one path: its box is the bar’s. Open ends are cut off by a gap. */
export function coverBar(box: Bar, open: OpenEnds): Element {
  const { x, width } = box
  const fits = width > 2 * (END + GAP) + GAP
  const [start, end] = [fits && open.start, fits && open.end]
  const right = x + width
  const pieces: [number, number][] = [[start ? x + END + GAP : x, end ? right - END - GAP : right]]
  if (start) pieces.unshift([x, x + END])
  if (end) pieces.push([right - END, right])
  return filled(box, pieces)
}

/** Its start stated, its end not: a line at the start, as what is unknown has no length. */
export function coverStart(box: Bar): Element {
  return filled(box, [[box.x, box.x + TICK]])
}

function filled({ y, height }: Bar, pieces: readonly (readonly [from: number, to: number])[]): Element {
  const [top, bottom] = [rounded(y), rounded(y + height)]
  const d = pieces.map(([from, to]) => {
    const [left, right] = [rounded(from), rounded(to)]
    return `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}Z`
  })
  return s('path', { d: d.join(''), fill: palette.onGround })
}

/**
 * A period whose budget is not stated, as it has no height: a dashed line with a tick at each end; without an end the
 * first tick alone.
 */
export function dashedPeriod(
  { x, width }: Pick<Bar, 'x' | 'width'>,
  middle: number,
  isEndless: boolean,
): Element[] {
  const [half, up, down] = [DASHED.width / 2, middle - DASHED.tick / 2, middle + DASHED.tick / 2]
  const ticks = [x + half, ...(isEndless ? [] : [x + width - half])]
  const ends = strokes(
    ticks.map((at) => [at, up, at, down] as const),
    palette.onGround,
    DASHED.width,
  )
  if (isEndless) return [ends]
  const dashes: [number, number, number, number][] = []
  for (let from = x; from < x + width; from += DASHED.dash + DASHED.gap)
    dashes.push([from, middle, Math.min(from + DASHED.dash, x + width), middle])
  return [strokes(dashes, palette.onGround, DASHED.width), ends]
}
