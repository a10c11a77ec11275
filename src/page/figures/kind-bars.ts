import type { Element } from 'hast'
import { solidBar } from './bars.ts'
import { palette } from './palette.ts'
import { drawing, strokes } from './svg.ts'
import { breakLines, drawLines, heightOf, type TextStyle, textStyles } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'

/** A bar: its name on the left, and how the number beyond its end is written. */
export interface KindRow {
  readonly name: string
  /** The same in a second language, which stands beside the first, or below it where a word of it would break there. */
  readonly second?: string
  readonly number: number
  readonly label: string
}

export interface KindBarsOptions {
  /** What is drawn, in words, for those who do not see it. */
  readonly alternative: string
  readonly measure: MeasureText
  /** Width of the text column, in pt. */
  readonly width: number
}

/** Height of a bar and of a row with a name of one line, in one language and in two, in pt (page design 8.2). */
const BAR = 9
const STEP = 14.5
const STEP_OF_TWO = 13
/** Where the bars begin in the column, with names in two languages, and where those of the second do, in shares of the width. */
const NAMES = 0.37
const NAMES_OF_TWO = 0.78
const SECOND = 91 / 170
/** Between a name and the bars, and a bar and its number. */
const NAME_GAP = 8
const GAP = 5

function widestWord(name: string, measure: MeasureText): number {
  const { font, size } = textStyles.category
  return Math.max(...name.split(' ').map((word) => measure(word, font, size)))
}

/** Horizontal bars from zero, in the order of the rows; every bar carries its number. */
export function kindBars(
  rows: readonly KindRow[],
  { alternative, measure, width }: KindBarsOptions,
): Element {
  const { value, category } = textStyles
  const isOfTwo = rows.some(({ second }) => second !== undefined)
  const roomBeside = Math.round(width * NAMES_OF_TWO) - Math.round(width * SECOND) - NAME_GAP
  const isBeside = isOfTwo && rows.every(({ second = '' }) => widestWord(second, measure) <= roomBeside)
  const left = Math.round(width * (isBeside ? NAMES_OF_TWO : NAMES))
  const start = isBeside ? Math.round(width * SECOND) : 0
  const own: TextStyle = isOfTwo ? { ...category, font: 'serif', size: 9.5 } : category
  const beside = Math.max(...rows.map(({ label }) => measure(label, value.font, value.size))) + GAP
  const unit = (width - left - beside) / Math.max(...rows.map(({ number }) => number))
  let top = 0
  const content = rows.flatMap(({ name, second = '', number, label }) => {
    const lines = breakLines(name, (isBeside ? start : left) - NAME_GAP, own, measure)
    const others = breakLines(second, left - start - NAME_GAP, category, measure)
    const [ofName, ofOther] = [heightOf(lines.length, own), heightOf(others.length, category)]
    const names = isBeside ? heightOf(Math.max(lines.length, others.length), category) : ofName + ofOther
    const height = (isOfTwo ? STEP_OF_TWO : STEP) + names - heightOf(1, category)
    const middle = top + height / 2
    top += height
    const length = number * unit
    // One under the other, each makes room for the other.
    const [up, down] = isBeside ? [0, 0] : [ofOther / 2, ofName / 2]
    return [
      ...drawLines(lines, 0, middle - up, own),
      ...drawLines(others, start, middle + down, category),
      solidBar({ x: left, y: middle - BAR / 2, width: length, height: BAR }),
      ...drawLines([label], left + length + GAP, middle, value),
    ]
  })
  const axis = strokes([[left, 0, left, top]], palette.ink, 0.75)
  return drawing(width, top, alternative, [...content, axis])
}
