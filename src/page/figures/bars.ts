import type { Element } from 'hast'
import { s } from 'hastscript'
import { palette } from './palette.ts'
import { rectangle, rounded, strokes } from './svg.ts'

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

/** An open end is torn: teeth some 4 pt wide and so deep, in pt. */
const TOOTH = 4
const DEPTH = 2
/** Width of the line that stands for a start without an end, in pt. */
const TICK = 1.5

/** Stated: solid. */
export function solidBar(box: Bar, open: OpenEnds = CLOSED): Element {
  return s('path', { d: outline(box, open), fill: palette.data })
}

/** Stated, but another source differs: hollow, with a line of 1 pt. */
export function hollowBar({ x, y, width, height }: Bar, open: OpenEnds = CLOSED): Element {
  const inside = { x: x + 0.5, y: y + 0.5, width: Math.max(width - 1, 0.1), height: height - 1 }
  // Right angles keep their corners, the points of teeth do not grow beyond the end.
  const line = { stroke: palette.data, strokeWidth: 1, strokeMiterLimit: 1.5 }
  return s('path', { d: outline(inside, open), fill: palette.paper, ...line })
}

/** Its start stated, its end not: what is unknown has no length, so it is a line at the start alone. */
export function startTick({ x, y, height }: Omit<Bar, 'width'>, fill: string = palette.data): Element {
  return rectangle(x, y, TICK, height, fill)
}

/** A rectangle, torn at its open ends; the teeth reach to the very end. */
function outline({ x, y, width, height }: Bar, open: OpenEnds): string {
  const right = x + width
  const teeth = Math.max(2, Math.round(height / TOOTH))
  const depth = Math.min(DEPTH, width / 4)
  const downTheRight = tear(right, open.end ? -depth : 0, y, height / teeth, teeth)
  const upTheLeft = tear(x, open.start ? depth : 0, y, height / teeth, teeth).toReversed()
  const points = [...downTheRight, ...upTheLeft].map((point) => point.map(rounded).join(' '))
  return `M${points.join('L')}Z`
}

/** Corners of an edge from its top to its bottom: the end's own line, or teeth that go in by `depth`. */
function tear(end: number, depth: number, top: number, tooth: number, teeth: number): [number, number][] {
  const corners: [number, number][] = [[end, top]]
  for (let index = 0; index < teeth; index++) {
    if (depth !== 0) corners.push([end + depth, top + (index + 0.5) * tooth])
    if (depth !== 0 || index === teeth - 1) corners.push([end, top + (index + 1) * tooth])
  }
  return corners
}

/**
 * Not stated: hatched at 45°, lines of 0.8 pt every 4 pt, outlined. The lines are drawn one by one: the browser
 * makes a picture of a pattern.
 */
export function hatchedBar({ x, y, width, height }: Bar): Element[] {
  const inset = 0.4
  const [left, top, right, bottom] = [x + inset, y + inset, x + width - inset, y + height - inset]
  const pitch = 4 * Math.SQRT2
  const lines: [number, number, number, number][] = []
  for (let foot = left - (bottom - top) + pitch / 2; foot < right; foot += pitch) {
    const from = Math.max(foot, left)
    const to = Math.min(foot + bottom - top, right)
    if (to - from > 0.5) lines.push([from, bottom - (from - foot), to, bottom - (to - foot)])
  }
  const box = {
    x: rounded(left),
    y: rounded(top),
    width: rounded(right - left),
    height: rounded(bottom - top),
  }
  return [
    s('rect', { ...box, fill: palette.paper }),
    strokes(lines, palette.rule, 0.8),
    s('rect', { ...box, fill: 'none', stroke: palette.ink2, strokeWidth: 0.75 }),
  ]
}
