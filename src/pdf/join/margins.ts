import { readOperators } from '../content/operator-reader.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { replaceShown, shiftToEnd, writeDigits } from './written-digits.ts'
import { type PageSide, sideOf } from './page-order.ts'
import { type PageWork, refuse } from './page-work.ts'
import { readShownTexts, type ShownText } from './shown-texts.ts'

/** A text in the left margin boxes begins at the left edge of the type area, give or take this, in px of the print. */
const EDGE = 12

/** `BT` … `ET` in a margin box, in bytes of the content; left end and baseline in px from the top left corner. */
interface MarginText {
  readonly start: number
  readonly end: number
  readonly x: number
  readonly y: number
}

/** In the order in which they are painted: clockwise from the top left corner. */
interface Margins {
  /** Left edge of the type area, in px. */
  readonly left: number
  /** Those over the type area, and those under it. */
  readonly above: readonly MarginText[]
  readonly below: readonly MarginText[]
}

/** As the browser writes it, perhaps made an artifact by the finishing. */
const TEXT =
  /(?:\/Artifact<<\S*>>BDC )?BT\n\/\S+ [\d.]+ Tf\n1 0 0 -1 (-?[\d.]+) (-?[\d.]+) Tm\n.*?\nET(?: EMC)?\n/gsu
const SCALE = /\nq\n([\d.]+) 0 0 \1 0 0 cm\n/u
const AREA = /\n(-?[\d.]+) (-?[\d.]+) -?[\d.]+ (-?[\d.]+) re\n$/u

/**
 * Gives the margin boxes of a page what its number asks for: the side's own head and foot stay, those of the other side
 * go, and the number that the part's print counted becomes the document's.
 * @throws {PartError} if the page has margin boxes for the other side only, or digits that are not to be had.
 */
export function editMargins(work: PageWork): void {
  const { at, number, digitSets, edits } = work
  const { above, below, left } = readMargins(work.content)
  const side = sideOf(number)
  const isLeft = ({ x }: MarginText): boolean => Math.abs(x - left) < EDGE
  const ownHead = above.filter((text) => isLeft(text) === (side === 'left'))
  const feet = divideFeet(work, below)
  const ownFoot = feet[side]
  if (above.length + below.length > 0 && ownHead.length + ownFoot.length === 0) {
    throw refuse(work, `it becomes page ${number}, but its margins are made for the other side`)
  }
  for (const text of [...above, ...below]) {
    if (!ownHead.includes(text) && !ownFoot.includes(text)) edits.cut(at.page.number, [text.start, text.end])
  }

  const outer = ownFoot.at(side === 'left' ? -1 : 0)
  const folio = outer && readNumber(work, outer)
  if (!folio) return
  if (folio.text !== String(at.counted))
    throw refuse(work, `its margin says ${folio.text}, but it is its page ${at.counted}`)
  if (number === at.counted) return
  const digits = writeDigits(String(number), folio, digitSets(at.part, folio.font.number))
  if (!digits) throw refuse(work, `${folio.font.font.name} lacks a digit of its number ${number}`)
  const shift = side === 'left' ? 0 : shiftToEnd(folio, digits)
  replaceShown(work, folio, digits, shift, outer.start)
}

/**
 * The feet of both sides, which are painted from right to left: the number of a right page and the title beside it, the same
 * title of a left page and its number.
 */
function divideFeet(work: PageWork, texts: readonly MarginText[]): Record<PageSide, readonly MarginText[]> {
  const isNumber = (text: MarginText | undefined): boolean =>
    text !== undefined && readNumber(work, text) !== undefined
  const hasLeft = isNumber(texts.at(-1))
  const middle = !hasLeft ? texts.length : isNumber(texts[0]) ? texts.length / 2 : 0
  return { right: texts.slice(0, middle), left: texts.slice(middle) }
}

/**
 * The browser paints the margin boxes first, without the clip of the type area that follows. Their texts are found by how the
 * browser spells them, which is ten times as fast as reading every letter of the running heads.
 */
function readMargins(content: Buffer): Margins {
  const clip = content.indexOf('W* n\n')
  const margins = content.toString('latin1', 0, clip < 0 ? content.length : clip)
  const texts = [...margins.matchAll(TEXT)].map(({ 0: { length }, 1: x, 2: y, index }) => {
    return { start: index, end: index + length, x: Number(x), y: Number(y) }
  })
  const begun = margins.split('BT\n').length - 1
  if (begun === 0) return { left: 0, above: [], below: [] }
  const [, scale] = SCALE.exec(margins) ?? []
  const [, left, top, height] = AREA.exec(margins) ?? []
  if (texts.length < begun || scale === undefined || left === undefined)
    throw new PdfSyntaxError(0, 'expected texts in margin boxes, and the type area after them')
  const middle = (Number(top) + Number(height) / 2) / Number(scale)
  return {
    left: Number(left) / Number(scale),
    above: texts.filter(({ y }) => y < middle),
    below: texts.filter(({ y }) => y >= middle),
  }
}

/** The text in a margin box, if it is a number alone. */
function readNumber({ content, fontNamed }: PageWork, { start, end }: MarginText): ShownText | undefined {
  const [text] = readShownTexts(readOperators(content.subarray(start, end)), fontNamed)
  return text && /^\d+$/u.test(text.text) ? text : undefined
}
