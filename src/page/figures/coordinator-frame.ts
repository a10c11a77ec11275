import type { Element } from 'hast'
import { s } from 'hastscript'
import { palette } from './palette.ts'
import { drawing } from './svg.ts'

/** Room for a number of two digits of 9 pt, with its frame of 1 pt. */
const [WIDTH, HEIGHT] = [16, 13]

/**
 * The frame round a number in a table: the coordinator of the project is one of those counted.
 * @param alternative that in a word, which a screen reader says before the number.
 */
export function coordinatorFrame(alternative: string): Element {
  const box = { x: 0.5, y: 0.5, width: WIDTH - 1, height: HEIGHT - 1 }
  return drawing(WIDTH, HEIGHT, alternative, [
    s('rect', { ...box, fill: 'none', stroke: palette.data, strokeWidth: 1 }),
  ])
}
