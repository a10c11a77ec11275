import type { Box } from '../../pdf/content/box.ts'
import type { Colour, Painted } from '../../pdf/content/page-content.ts'
import { type DesignFinding, firstOfEach, type PageRule, quote } from '../finding.ts'

/** Page design 15.18: contrasts of letters, and of marks that mean something. */
const LEAST = { text: 4.5, mark: 3 }
/** What differs less from the paper is a shape without a meaning of its own. */
const QUIET = 1.5
/** A level line so long and thin divides rows, in each column anew; it means nothing alone. */
const ROW = { width: 8, height: 1 }

const WHITE: Colour = [1, 1, 1]

/** Letters and marks are seen against what is behind them. What is told by its own text, such as a picture, is not looked at. */
export const contrast: PageRule = (page, { share = 1 }) => {
  const { number, printed, loose, painted } = page
  const areas = painted
    .filter(({ filled, colour }) => filled && colour !== undefined)
    .toSorted((one, other) => sizeOf(one.box) - sizeOf(other.box))
  const behind = (box: Box, besides?: Painted): Colour =>
    areas.find((area) => area !== besides && holds(area.box, besides ? box : middleOf(box)))?.colour ?? WHITE
  const letters = [...printed, ...loose].flatMap(({ runs }) => runs)
  const found: (readonly [string, DesignFinding])[] = []
  for (const { text, colour, box } of letters) {
    const ratio = contrastOf(colour, behind(box))
    if (text.trim() === '' || ratio >= LEAST.text) continue
    const what = `${quote(text)} has a contrast of ${tell(ratio)} with what is behind it`
    found.push([`text ${String(colour)}`, finding(number, `${what}, not of ${LEAST.text} : 1.`, text)])
  }
  for (const mark of painted) {
    const { box, colour } = mark
    if (colour === undefined || isRow(box, share) || page.ownerOf(mark)?.role === 'Figure') continue
    const ratio = contrastOf(colour, behind(box, mark))
    if (ratio < QUIET || ratio >= LEAST.mark) continue
    const what = `A line or shape has a contrast of ${tell(ratio)} with what is behind it`
    found.push([`mark ${String(colour)}`, finding(number, `${what}, not of ${LEAST.mark} : 1.`)])
  }
  return firstOfEach(found)
}

function finding(page: number, message: string, words?: string): DesignFinding {
  const hint = 'Correct the colour in `templates/styles/tokens.css`.'
  return { code: 'page-contrast', page, message, hint, ...(words !== undefined && { words }) }
}

function isRow({ left, right, bottom, top }: Box, share: number): boolean {
  return right - left >= ROW.width * share && top - bottom <= ROW.height
}

function sizeOf({ left, right, bottom, top }: Box): number {
  return (right - left) * (top - bottom)
}

/** Letters may reach a little beyond what they stand on. */
function middleOf({ left, right, bottom, top }: Box): Box {
  const [x, y] = [(left + right) / 2, (bottom + top) / 2]
  return { left: x, right: x, bottom: y, top: y }
}

function holds(outer: Box, { left, right, bottom, top }: Box): boolean {
  return outer.left <= left && right <= outer.right && outer.bottom <= bottom && top <= outer.top
}

/** Contrast of two colours by WCAG 2.2, from 1 to 21; of what a pattern paints nothing is known. */
function contrastOf(one: Colour, other: Colour): number {
  if (!one || !other) return 21
  const [lighter = 1, darker = 0] = [one, other].map(luminance).toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: NonNullable<Colour>): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function tell(ratio: number): string {
  return `${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`
}
