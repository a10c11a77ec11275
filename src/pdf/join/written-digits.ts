import { type DigitSet, stepSize } from './digit-sets.ts'
import type { PageWork } from './page-work.ts'
import type { ShownText } from './shown-texts.ts'

const LAYOUT_UNIT = 64

/** Digits as the content stream shows them, and their width. */
export interface WrittenDigits {
  readonly shown: string
  readonly width: number
}

/**
 * Writes a number in the digits of a text that shows another one.
 * @returns undefined if the scaffold page does not show these digits, or one of those that are needed.
 */
export function writeDigits(
  digits: string,
  like: ShownText,
  sets: readonly DigitSet[],
): WrittenDigits | undefined {
  const set = sets.find(({ codes }) =>
    like.codes.every(({ code }, index) => codes[Number(like.text[index])] === code),
  )
  if (!set) return undefined
  let shown = ''
  let width = 0
  for (const [index, digit] of [...digits].entries()) {
    const code = set.codes[Number(digit)]
    const pair = digits.slice(index - 1, index + 1)
    const advance = index === 0 ? 0 : set.advances.get(pair)
    if (code === undefined || advance === undefined) return undefined
    if (index > 0) {
      const distance = advance * stepSize(like.size)
      shown += ` ${place(distance)} 0 Td `
      width += distance
    }
    const length = like.font.font.codeLength * 2
    shown += `<${code.toString(16).padStart(length, '0')}> Tj`
    if (index === digits.length - 1) width += like.font.font.width(code) * like.size
  }
  return { shown, width }
}

/** How far digits move to the right so that they end where a text ends. The browser lays out in units of 1/64 px. */
export function shiftToEnd(text: ShownText, { width }: WrittenDigits): number {
  return inUnits(widthOf(text)) - inUnits(width)
}

function inUnits(length: number): number {
  return Math.ceil(length * LAYOUT_UNIT) / LAYOUT_UNIT
}

/** Width of a text from its first letter's left end to its last one's right end. */
export function widthOf({ codes, font, size }: ShownText): number {
  const [first, last] = [codes[0], codes.at(-1)]
  return first && last ? last.x - first.x + font.font.width(last.code) * size : 0
}

/**
 * Shows digits instead of a text, moved to the right by `shift`. Nothing follows in the same text object, so that nothing
 * else moves.
 * @param from byte of the page's content that the places of the text count from.
 */
export function replaceShown(
  { at, edits }: PageWork,
  { shown: [start, end] }: ShownText,
  digits: WrittenDigits,
  shift: number,
  from = 0,
): void {
  const move = shift === 0 ? '' : `${place(shift)} 0 Td `
  edits.insert(at.page.number, from + start, move + digits.shown)
  edits.cut(at.page.number, [from + start, from + end])
}

/** A length as it is written into a content stream. */
function place(length: number): string {
  return String(Math.round(length * 1e6) / 1e6)
}
