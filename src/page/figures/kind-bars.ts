import type { Element } from 'hast'
import { solidBar } from './bars.ts'
import { palette } from './palette.ts'
import { drawing, strokes } from './svg.ts'
import { breakLines, drawLines, heightOf, type TextStyle, textStyles } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'

/** A bar: its name on the left, and how the number beyond its end is written. */
export interface KindRow {
  readonly name: string
  /** The same in a second language, which stands beside the first. */
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

/** Horizontal bars from zero, in the order of the rows; every bar carries its number. */
export function kindBars(
  rows: readonly KindRow[],
  { alternative, measure, width }: KindBarsOptions,
): Element {
  const { value, category } = textStyles
  const isOfTwo = rows.some(({ second }) => second !== undefined)
  const left = Math.round(width * (isOfTwo ? NAMES_OF_TWO : NAMES))
  const middleOfTwo = Math.round(width * SECOND)
  const own: TextStyle = isOfTwo ? { ...category, font: 'serif', size: 9.5 } : category
  const beside = Math.max(...rows.map(({ label }) => measure(label, value.font, value.size))) + GAP
  const unit = (width - left - beside) / Math.max(...rows.map(({ number }) => number))
  let top = 0
  const content = rows.flatMap(({ name, second = '', number, label }) => {
    const lines = breakLines(name, (isOfTwo ? middleOfTwo : left) - NAME_GAP, own, measure)
    const others = breakLines(second, left - middleOfTwo - NAME_GAP, category, measure)
    const height =
      (isOfTwo ? STEP_OF_TWO : STEP) + heightOf(Math.max(lines.length, others.length) - 1, category)
    const middle = top + height / 2
    top += height
    const length = number * unit
    return [
      ...drawLines(lines, 0, middle, own),
      ...(second === '' ? [] : drawLines(others, middleOfTwo, middle, category)),
      solidBar({ x: left, y: middle - BAR / 2, width: length, height: BAR }),
      ...drawLines([label], left + length + GAP, middle, value),
    ]
  })
  const axis = strokes([[left, 0, left, top]], palette.ink, 0.75)
  return drawing(width, top, alternative, [...content, axis])
}
