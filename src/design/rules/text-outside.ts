import type { Box } from '../../pdf/content/box.ts'
import type { Line } from '../../pdf/content/lines.ts'
import type { PrintedPage } from '../document.ts'
import { type DesignFinding, type PageRule, quote } from '../finding.ts'

/** In pt: letters such as j and f reach a little over their own width. */
const TOLERANCE = 1
/** Height of small letters in font sizes. */
const X_HEIGHT = 0.45

/** Text stands in the type area and is not cut off; margin boxes stand on the sheet and off the type area. */
export const textOutside: PageRule = (page) => {
  const { area, head, foot, width, height } = page
  const sheet = { left: 0, bottom: 0, right: width, top: height }
  const outside = [...page.printed, ...page.loose].filter((line) => !fits(line, area) || isCut(line))
  const margins = [...head, ...foot].filter((line) => !fits(line, sheet) || reaches(line, page))
  return [...outside, ...margins].map((line): DesignFinding => ({
    code: 'page-text-outside',
    page: page.number,
    message: `${quote(line.text)} reaches out of its place, or is cut off there.`,
    words: line.text,
    hint: 'Shorten the text, or give a long word a place to break.',
    // What only hangs over into the margin can be read.
    ...(fits(line, sheet) && !isCut(line) && { severity: 'warning' as const }),
  }))
}

function fits({ box, baseline, size }: Line, { left, bottom, right, top }: Box): boolean {
  return (
    box.left > left - TOLERANCE &&
    box.right < right + TOLERANCE + trailing(size) &&
    baseline > bottom - TOLERANCE &&
    baseline + size * X_HEIGHT < top + TOLERANCE
  )
}

/** A line may end with a space, which is not seen. */
function trailing(size: number): number {
  return size * 0.3
}

function isCut({ runs }: Line): boolean {
  return runs.some(({ clip, glyphs, y, size, turned, box }) => {
    if (turned) return box.top > clip.top + TOLERANCE || box.bottom < clip.bottom - TOLERANCE
    const isInside = y > clip.bottom - TOLERANCE && y + size * X_HEIGHT < clip.top + TOLERANCE
    const [left, right] = [clip.left - TOLERANCE, clip.right + TOLERANCE]
    return (
      !isInside || glyphs.some(({ x, width, text }) => (x < left || x + width > right) && text.trim() !== '')
    )
  })
}

function reaches({ baseline, size, box }: Line, { area }: PrintedPage): boolean {
  const isBeside = box.right < area.left + TOLERANCE || box.left > area.right - TOLERANCE
  return !isBeside && baseline < area.top - TOLERANCE && baseline + size * X_HEIGHT > area.bottom + TOLERANCE
}
