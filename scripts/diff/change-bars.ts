import type { Drawing } from './document.ts'
import { ADDED, pixelsOf, REMOVED } from './overlay.ts'
import type { Box, PageWord } from './page-text.ts'
import type { WordMatches } from './word-matches.ts'

/** Where the bars stand, in pixels from the left edge, and how wide they are. */
const PLACE = { removed: 6, added: 14 } as const
const WIDTH = 6

/** What changed on a page. */
export interface PageWords {
  readonly same: WordMatches['same']
  readonly removed: readonly PageWord[]
  readonly added: readonly PageWord[]
}

/** Draws bars in the margin beside each line that changed: in orange where words were removed, in blue where some were added. */
export function withChangeBars(drawing: Drawing, { same, removed, added }: PageWords): Drawing {
  const pixels = new Uint8ClampedArray(drawing.pixels)
  const bar = (box: Box, left: number, colour: readonly number[]): void => {
    const { top, bottom } = pixelsOf(box, drawing.scale)
    for (let y = Math.max(0, top); y < Math.min(drawing.height, bottom); y += 1) {
      for (let x = left; x < left + WIDTH; x += 1) pixels.set(colour, (y * drawing.width + x) * 4)
    }
  }
  for (const box of removed.flatMap(({ boxes }) => boxes)) {
    bar({ ...box, top: box.top + moveAt(box, same) }, PLACE.removed, [...REMOVED, 255])
  }
  for (const box of added.flatMap(({ boxes }) => boxes)) bar(box, PLACE.added, [...ADDED, 255])
  return { ...drawing, pixels }
}

/** How far down the words nearest to a place of the page before came, in pt. */
function moveAt({ top }: Box, same: WordMatches['same']): number {
  let [nearest, move] = [Infinity, 0]
  for (const [one, other] of same) {
    const [was, is] = [one.boxes[0], other.boxes[0]]
    if (!was || !is || Math.abs(was.top - top) >= nearest) continue
    nearest = Math.abs(was.top - top)
    move = is.top - was.top
  }
  return move
}
