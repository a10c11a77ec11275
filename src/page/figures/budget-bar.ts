import { scaleLinear } from 'd3-scale'
import type { Element } from 'hast'
import { hatchedBar, solidBar } from './bars.ts'
import { palette } from './palette.ts'
import { drawing, rectangle } from './svg.ts'

/** The width of a cell of the fact panel, in pt. */
export const PANEL_WIDTH = 151.1
const HEIGHT = 6

/** The end of the common scale of all budget bars: the next round value (0.8, 1, 1.2, 5 … millions). */
export function roundMaximum(amounts: readonly number[]): number {
  const [, end = 1] = scaleLinear([0, Math.max(1, ...amounts)], [0, 1])
    .nice(4)
    .domain()
  return end
}

/**
 * The small bar of a project's panel, on a scale from zero to `maximum` that all projects share. It repeats the
 * figure printed above it, so it is hidden from screen readers.
 */
export function budgetBar(amount: number | 'not-stated', maximum: number): Element {
  const box = { x: 0, y: 0, height: HEIGHT }
  if (amount === 'not-stated')
    return drawing(PANEL_WIDTH, HEIGHT, undefined, hatchedBar({ ...box, width: 60 }))
  const width = scaleLinear([0, maximum], [0, PANEL_WIDTH]).clamp(true)(amount)
  return drawing(PANEL_WIDTH, HEIGHT, undefined, [
    rectangle(0, 0, PANEL_WIDTH, HEIGHT, palette.band),
    ...(width > 0 ? [solidBar({ ...box, width })] : [rectangle(0, 0, 0.75, HEIGHT, palette.ink)]),
  ])
}
