import type { TextPlace } from './piece.ts'

/** Parts of the letter size: a word space is about 0.2 to 0.25, a raised figure stands 0.35 to 0.6 higher. */
const GAP = 0.18
const OTHER_LINE = 0.8
const BACK = -0.5

/**
 * Whether a reader sees a space between the end of one text and the beginning of the next of the same block:
 * they stand apart, or on two lines.
 */
export function standsApart(end: TextPlace, start: TextPlace): boolean {
  const dx = start.x - end.x
  const dy = start.y - end.y
  const along = dx * end.directionX + dy * end.directionY
  const across = Math.abs(dx * end.directionY - dy * end.directionX)
  const size = Math.max(end.size, start.size)
  if (across > OTHER_LINE * size || along < BACK * size) return true
  return along > GAP * Math.min(end.size, start.size)
}

const WHITE = /[\s\u00ad\u200b]$/u
const WHITE_START = /^[\s\u00ad\u200b]/u
const ADDRESS = /(?:^|\s)(?:\w+:\/\/|www\.)\S*$|(?:^|\s)[\w-]+(?:\.[\w-]+)+\/\S*$/u

/**
 * Whether the space between two texts on two lines was left out in print. Not after a hyphen, dash or slash that
 * follows a letter or a digit, where a word itself was broken, and not inside an address.
 */
export function lacksSpace(before: string, after: string): boolean {
  if (before === '' || after === '' || WHITE.test(before) || WHITE_START.test(after)) return false
  if (/[^\s][-‐–—/]$/u.test(before)) return false
  return !ADDRESS.test(before.slice(-200))
}
