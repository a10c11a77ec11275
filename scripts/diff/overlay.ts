import pixelmatch from 'pixelmatch'
import type { Drawing } from './document.ts'
import type { Box } from './page-text.ts'

/** What only the page before has, and what only the page after has: apart also for those who see few colours. */
export const REMOVED = [213, 94, 0] as const
export const ADDED = [0, 92, 175] as const
/** Letters are drawn a little over their boxes. */
const SPREAD = 3
/**
 * A browser that lays the same line out on another page may set it a few thousandths of a pt elsewhere: here and there a
 * pixel of a letter then crosses the threshold. What a reader can see fills more of such a square of pixels.
 */
const SQUARE = 8
const ROUNDING = 3

/** Whether two pages look other, outside of some boxes in pt. */
export function looksOther(before: Drawing, after: Drawing, ignored: readonly Box[]): boolean {
  const sheet = sheetOf(before, after)
  const { width, height } = sheet
  const ignoreMask = new Uint8Array(width * height)
  for (const box of ignored) {
    const { left, right, top, bottom } = pixelsOf(box, before.scale)
    for (let y = Math.max(0, top - SPREAD); y < Math.min(height, bottom + SPREAD); y += 1) {
      const [from, to] = [Math.max(0, left - SPREAD), Math.min(width, right + SPREAD)]
      if (from < to) ignoreMask.fill(1, y * width + from, y * width + to)
    }
  }
  const options = { ignoreMask, windowSize: SQUARE }
  const inSquare = pixelmatch(
    onSheet(before, sheet),
    onSheet(after, sheet),
    undefined,
    width,
    height,
    options,
  )
  return inSquare > ROUNDING
}

/** Both pages on one sheet: faint what they have in common, in orange what was removed, in blue what was added. */
export function drawOverlay(before: Drawing, after: Drawing): Drawing {
  const sheet = sheetOf(before, after)
  const pixels = new Uint8ClampedArray(sheet.width * sheet.height * 4)
  pixelmatch(onSheet(before, sheet), onSheet(after, sheet), pixels, sheet.width, sheet.height, {
    alpha: 0.25,
    // Edges of letters that lie a part of a pixel elsewhere are no difference to a reader.
    threshold: 0.3,
    aaColor: [215, 215, 215],
    diffColor: [...REMOVED],
    diffColorAlt: [...ADDED],
  })
  return { ...before, ...sheet, pixels }
}

/** A rectangle of a page in pixels. @param scale pixels to the pt. */
export function pixelsOf({ left, top, width, height }: Box, scale: number) {
  return {
    left: Math.floor(left * scale),
    right: Math.ceil((left + width) * scale),
    top: Math.floor(top * scale),
    bottom: Math.ceil((top + height) * scale),
  }
}

function sheetOf(before: Drawing, after: Drawing) {
  return { width: Math.max(before.width, after.width), height: Math.max(before.height, after.height) }
}

function onSheet(
  { width, height, pixels }: Drawing,
  sheet: { readonly width: number; readonly height: number },
): Uint8ClampedArray {
  if (width === sheet.width && height === sheet.height) return pixels
  const larger = new Uint8ClampedArray(sheet.width * sheet.height * 4).fill(255)
  for (let y = 0; y < height; y += 1) {
    larger.set(pixels.subarray(y * width * 4, (y + 1) * width * 4), y * sheet.width * 4)
  }
  return larger
}
