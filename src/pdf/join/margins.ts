import { type OperatorReader, readOperators } from '../content/operator-reader.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { replaceShown, shiftToEnd, writeDigits } from './written-digits.ts'
import { sideOf } from './page-order.ts'
import { type PageWork, refuse } from './page-work.ts'
import { readShownTexts, type ShownText } from './shown-texts.ts'

/** A text in the left margin boxes begins at the left edge of the type area, give or take this, in px. */
const EDGE = 1.5

/** The margin boxes of a page, in px from the top left corner of the sheet. */
interface Margins {
  readonly texts: readonly ShownText[]
  /** Left edge and middle of the type area. */
  readonly left: number
  readonly middle: number
}

/**
 * Gives the margin boxes of a page what its number asks for: the side's own running head and page number stay, those of
 * the other side go, and the number that the part's print counted becomes the document's.
 * @throws {PartError} if the page has margin boxes for the other side only, or digits that are not to be had.
 */
export function editMargins(work: PageWork): void {
  const { at, number, digitSets, edits } = work
  const { texts, left, middle } = readMargins(work)
  const side = sideOf(number)
  const isOwn = ({ x }: ShownText): boolean => side === (Math.abs(x - left) < EDGE ? 'left' : 'right')
  const own = texts.filter(isOwn)
  if (texts.length > 0 && own.length === 0) {
    throw refuse(work, 'wrong-side', `it becomes page ${number}, but its margins are made for the other side`)
  }
  for (const other of texts) if (!isOwn(other)) edits.cut(at.page.number, [other.start, other.end])

  const folio = own.findLast(({ text, y }) => y > middle && /^\d+$/u.test(text))
  if (!folio) return
  if (folio.text !== String(at.counted))
    throw refuse(work, 'folio-unknown', `its margin says ${folio.text}, but it is its page ${at.counted}`)
  if (number === at.counted) return
  const digits = writeDigits(String(number), folio, digitSets(at.part, folio.font.number))
  if (!digits)
    throw refuse(work, 'digit-missing', `${folio.font.font.name} lacks a digit of its number ${number}`)
  const shift = side === 'left' ? 0 : shiftToEnd(folio, digits)
  replaceShown(work, folio, digits, shift)
}

/** The browser paints the margin boxes first, without the clip of the type area that follows. */
function readMargins({ content, fontNamed }: PageWork): Margins {
  const before: { readonly operator: string; readonly numbers: readonly number[] }[] = []
  let isClipped = false
  const untilClip = function* (): Generator<OperatorReader> {
    for (const reader of readOperators(content)) {
      isClipped = reader.operator === 'W' || reader.operator === 'W*'
      if (isClipped) return
      yield reader
    }
  }
  const texts = readShownTexts(untilClip(), fontNamed, ({ operator, numbers, count }) =>
    before.push({ operator, numbers: [...numbers.subarray(0, count)] }),
  )
  if (texts.length === 0) return { texts, left: 0, middle: 0 }
  const [, scaling] = before.filter(({ operator }) => operator === 'cm')
  const area = before.findLast(({ operator }) => operator === 're')
  if (!isClipped || !scaling || !area)
    throw new PdfSyntaxError(content.length, 'expected the type area after the margin boxes')
  const [scale = 1] = scaling.numbers
  const [x = 0, y = 0, , height = 0] = area.numbers
  return { texts, left: x / scale, middle: (y + height / 2) / scale }
}
