import type { Element } from 'hast'
import { hatchedBar, solidBar } from './bars.ts'
import { palette } from './palette.ts'
import { drawing, rectangle } from './svg.ts'

/** Height of the bar, and length of a hatched one, which means nothing, in pt. */
const HEIGHT = 6
const HATCHED = 60

/**
 * The small bar of a project's panel, on a scale from zero to `maximum` that all projects share, over `width`: that of a
 * cell. It repeats the figure printed above it, so it is hidden from screen readers.
 */
export function budgetBar(amount: number | 'not-stated', maximum: number, width: number): Element {
  const box = { x: 0, y: 0, height: HEIGHT }
  const bars =
    amount === 'not-stated'
      ? hatchedBar({ ...box, width: HATCHED })
      : [
          rectangle(0, 0, width, HEIGHT, palette.band),
          solidBar({ ...box, width: (amount / maximum) * width }),
        ]
  return drawing(width, HEIGHT, undefined, bars)
}
