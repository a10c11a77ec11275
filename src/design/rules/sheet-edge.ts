import type { Painted } from '../../pdf/content/page-content.ts'
import type { PrintedPage } from '../document.ts'
import type { DesignFinding, PageRule } from '../finding.ts'

/** Page design 15.43, in pt of an A4 sheet: what is not a ground keeps so far from the edges, 12 mm. */
const EDGE = 34
/** Shorter side of an A4 sheet, in pt. */
const SHEET = 595
/** Edges that differ by less, in pt, are the same. */
const TOLERANCE = 1
/** What is as wide as the type area and higher than a rule is a ground. */
const HIGH = 20

/** Nothing but a ground is painted near the edges of the sheet, and a ground that touches the type area’s reaches them. */
export const sheetEdge: PageRule = (page) => {
  const edge = EDGE * Math.min(1, Math.min(page.width, page.height) / SHEET)
  return page.painted.flatMap((shape): DesignFinding[] => {
    const { left, right, bottom, top } = shape.box
    const isNear =
      left < edge - TOLERANCE ||
      bottom < edge - TOLERANCE ||
      right > page.width - edge + TOLERANCE ||
      top > page.height - edge + TOLERANCE
    if (isNear && !reachesSides(shape, page)) {
      return [
        finding(page, 'Something other than a ground is painted within 12 mm of the edge of the sheet.'),
      ]
    }
    return isCutShort(shape, page) ? [finding(page, 'A ground ends before the edge of the sheet.')] : []
  })
}

function finding({ number }: PrintedPage, message: string): DesignFinding {
  const hint =
    'Use an element of the class `ground`, as wide as the type area, and no margins or sizes that reach over it.'
  return { code: 'page-sheet-edge', page: number, message, hint }
}

function reachesSides({ filled, box }: Painted, { width }: PrintedPage): boolean {
  return filled && box.left <= TOLERANCE && box.right >= width - TOLERANCE
}

/** A ground that touches an edge of the type area, and stops there. */
function isCutShort(shape: Painted, { area, height }: PrintedPage): boolean {
  const { left, right, bottom, top } = shape.box
  const isGround =
    shape.filled &&
    shape.piece === undefined &&
    top - bottom > HIGH &&
    left < area.left + TOLERANCE &&
    right > area.right - TOLERANCE
  if (!isGround) return false
  const isAt = (one: number, other: number): boolean => Math.abs(one - other) < TOLERANCE
  return (
    isAt(left, area.left) ||
    (isAt(top, area.top) && top < height - TOLERANCE) ||
    (isAt(bottom, area.bottom) && bottom > TOLERANCE)
  )
}
