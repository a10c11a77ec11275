import pixelmatch from 'pixelmatch'
import type { Drawing } from './document.ts'
import type { Box } from './page-text.ts'

/** What only the page before has, and what only the page after has: apart also for those who see few colours. */
const REMOVED = [213, 94, 0] as const
const ADDED = [0, 92, 175] as const
/** Letters are drawn a little over their boxes. */
const SPREAD = 3

/** How many pixels differ, outside of some boxes in pt. */
export function differentPixels(before: Drawing, after: Drawing, ignored: readonly Box[]): number {
  const [one, other] = [before, after].map((each) => onSheet(each, sheetOf(before, after)))
  const { width, height } = sheetOf(before, after)
  const ignoreMask = new Uint8Array(width * height)
  const scale = before.scale
  for (const { left, top, width: wide, height: high } of ignored) {
    const [from, to] = [
      Math.max(0, Math.floor(left * scale) - SPREAD),
      Math.ceil((left + wide) * scale) + SPREAD,
    ]
    const last = Math.min(height, Math.ceil((top + high) * scale) + SPREAD)
    for (let y = Math.max(0, Math.floor(top * scale) - SPREAD); y < last; y += 1) {
      ignoreMask.fill(1, y * width + from, y * width + Math.min(width, to))
    }
  }
  return pixelmatch(one as Uint8ClampedArray, other as Uint8ClampedArray, undefined, width, height, {
    ignoreMask,
  })
}

/** Both pages on one sheet: faint what they have in common, in orange what was removed, in blue what was added. */
export function drawOverlay(before: Drawing, after: Drawing): Drawing {
  const sheet = sheetOf(before, after)
  const [one, other] = [before, after].map((each) => onSheet(each, sheet))
  const pixels = new Uint8ClampedArray(sheet.width * sheet.height * 4)
  pixelmatch(one as Uint8ClampedArray, other as Uint8ClampedArray, pixels, sheet.width, sheet.height, {
    alpha: 0.25,
    includeAA: true,
    diffColor: [...REMOVED],
    diffColorAlt: [...ADDED],
  })
  return { ...before, ...sheet, pixels }
}

function sheetOf(before: Drawing, after: Drawing) {
  return { width: Math.max(before.width, after.width), height: Math.max(before.height, after.height) }
}

function onSheet(
  { width, height, pixels }: Drawing,
  sheet: { width: number; height: number },
): Uint8ClampedArray {
  if (width === sheet.width && height === sheet.height) return pixels
  const larger = new Uint8ClampedArray(sheet.width * sheet.height * 4).fill(255)
  for (let y = 0; y < height; y += 1) {
    larger.set(pixels.subarray(y * width * 4, (y + 1) * width * 4), y * sheet.width * 4)
  }
  return larger
}
