import { writeNumber } from '../objects/reserved-number.ts'
import { type OperatorReader, readOperators } from '../content/operator-reader.ts'
import { text as textString } from '../objects/make.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { replaceShown, shiftToEnd, widthOf, writeDigits } from './written-digits.ts'
import { decodeText } from '../objects/text-string.ts'
import { withEntries } from './document.ts'
import type { LinkPiece } from './link-pieces.ts'
import { type PageWork, refuse } from './page-work.ts'
import { readShownTexts, type ShownText } from './shown-texts.ts'

/** The column of page numbers in lists such as the contents. All its numbers have room for the same number of digits. */
export interface NumberColumn {
  /** How many zeros are reserved for a number of a column. */
  readonly digits: number
  /** Side of the column that shorter numbers stand at. */
  readonly align: 'left' | 'right'
  /** Language that the prints give to the zeros of all numbers, in columns and in sentences. */
  readonly language: string
}

/** A number may be wider than its zeros by this share of the font size: no eye sees it, and no letter is touched. */
const TOLERANCE = 0.05

/**
 * Writes page numbers where zeros are reserved for them: as many as the column has digits, or, in a sentence, as many as the
 * number has.
 * @param pageOf number of the page that an id is on.
 * @throws {PartError} if a digit is not to be had, or a number is wider than its zeros.
 */
export function editPageNumbers(
  work: PageWork,
  pieces: readonly LinkPiece[],
  column: NumberColumn,
  pageOf: (id: string) => number,
): void {
  let last = 0
  for (const { mcid, target, annotations } of pieces) {
    const begin = beginOf(work.content, mcid, last)
    last = begin
    const zeros = readZeros(work, begin)
    // A piece may be a line under the number, and no text.
    if (!zeros) continue
    const { text, start } = zeros
    const number = String(pageOf(target))
    const digits = writeDigits(number, text, work.digitSets(work.at.part, text.font.number))
    if (!digits)
      throw refuse(work, `${text.font.font.name} lacks a digit of ${number}, the page of "${target}"`)
    const isColumn = text.text.length === column.digits
    const fits = isColumn ? number.length <= column.digits : number.length === text.text.length
    const room = widthOf(text) + TOLERANCE * text.size
    if (!fits || digits.width > room)
      throw refuse(work, `"${text.text}" has not the width of ${number}, the page of "${target}"`)
    const shift = isColumn && column.align === 'right' ? shiftToEnd(text, digits) : 0
    replaceShown(work, text, digits, shift, start)
    for (const annotation of annotations) rename(work, annotation, number)
  }
}

/** A link that is named by its text is named with the number, too. */
function rename({ at, document }: PageWork, annotation: number, digits: string): void {
  const to = annotation + at.part.base
  const old = document.changed(to)
  const name = old?.type === 'dictionary' ? old.entries.get('Contents') : undefined
  if (old?.type !== 'dictionary' || name?.type !== 'string') return
  document.set(to, withEntries(old, { Contents: textString(writeNumber(decodeText(name), digits)) }))
}

interface Zeros {
  readonly text: ShownText
  /** Byte of the content at which the piece begins. */
  readonly start: number
}

/** The byte after the mark of a piece. Most stand on the page in the order of the links: it is looked for `from` there on. */
function beginOf(content: Buffer, mcid: number, from: number): number {
  const mark = `<</MCID ${mcid} >>BDC`
  const after = content.indexOf(mark, from, 'latin1')
  const at = after < 0 ? content.indexOf(mark, 0, 'latin1') : after
  if (at < 0) throw new PdfSyntaxError(0, `expected the content ${mcid} on its page`)
  return at + mark.length
}

/** The text of the piece that begins there, if it is zeros. */
function readZeros({ content, fontNamed }: PageWork, start: number): Zeros | undefined {
  const texts = readShownTexts(untilMarkEnds(content.subarray(start)), fontNamed)
  const [text] = texts
  if (!text || texts.length > 1 || !/^0+ ?$/u.test(text.text)) return undefined
  return { text: text.space === undefined ? text : withoutSpace(text, text.space), start }
}

/** The finishing puts a space where a line ends; it stays. */
function withoutSpace(text: ShownText, space: number): ShownText {
  const codes = text.codes.slice(0, -1)
  return { ...text, codes, text: text.text.slice(0, -1), shown: [text.shown[0], space], space: undefined }
}

function* untilMarkEnds(content: Uint8Array): Generator<OperatorReader> {
  let depth = 0
  for (const operation of readOperators(content)) {
    if (operation.operator === 'BDC' || operation.operator === 'BMC') depth += 1
    else if (operation.operator === 'EMC') {
      if (depth === 0) return
      depth -= 1
    }
    yield operation
  }
}
