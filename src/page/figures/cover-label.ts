import type { Bar } from './bars.ts'
import { palette } from './palette.ts'
import { breakLines, halfCapital, type TextStyle } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'

/** A text of a bar: where it begins, and its baseline under the top of the bar’s row. */
export interface CoverText {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
  readonly style: TextStyle
}

/** What is written in a bar, or beside it on the ground, and how much height that needs above and in its row. */
export interface CoverLabel {
  readonly texts: readonly CoverText[]
  readonly above: number
  readonly row: number
}

/** What a bar says. */
export interface CoverWords {
  readonly name: string
  readonly amount: string
  readonly period: string
}

/** From the ends of a bar to its words, and between two texts that stand beside each other, in pt. */
const INSET = 13
const BESIDE = 6
const BETWEEN = 10
/** A bar from this height on has its period under its name; its baselines lie so far above its foot. */
const TALL = { height: 33, name: 20, period: 8 }
/** Bars that are lower have smaller words, and still lower ones theirs beside them. */
const LOW = 22
const LOWEST = 16
const SIZES = { usual: 14.5, low: 12, beside: 10, period: 9.5 }
/** Height of a row whose words stand beside the bar. */
const ROW_BESIDE = 12

/**
 * Finds room for the words of a bar whose row begins at its top: name and amount in it, or the amount beside it, or
 * both; where neither side has room, in lines of their own above.
 * @param page width of the drawing.
 */
export function labelBar(
  words: CoverWords,
  bar: Omit<Bar, 'y'>,
  page: number,
  measure: MeasureText,
): CoverLabel {
  const inside = bar.height >= LOWEST ? labelInside(words, bar, page, measure) : undefined
  return inside ?? labelBeside(words, bar, page, measure) ?? labelAbove(words, bar, page, measure)
}

function labelInside(
  { name, amount, period }: CoverWords,
  { x, width, height }: Omit<Bar, 'y'>,
  page: number,
  measure: MeasureText,
): CoverLabel | undefined {
  const size = height < LOW ? SIZES.low : SIZES.usual
  const isTall = height >= TALL.height
  const texts = {
    name: styled('semibold', size),
    amount: styled('serif', size),
    period: styled('regular', SIZES.period),
  }
  const widthOf = (text: string, { font, size: own }: TextStyle): number => measure(text, font, own)
  const widths = { name: widthOf(name, texts.name), amount: widthOf(amount, texts.amount) }
  const room = width - 2 * INSET
  if (widths.name > room) return undefined
  const hasPeriod = isTall && widthOf(period, texts.period) <= room
  const baseline = hasPeriod ? height - TALL.name : height / 2 + halfCapital({ size })
  const at = (text: string, left: number, own: number, style: TextStyle, line = baseline): CoverText => {
    return { text, x: left, baseline: line, width: own, style }
  }
  const own = [at(name, x + INSET, widths.name, texts.name)]
  if (hasPeriod) {
    own.push(at(period, x + INSET, widthOf(period, texts.period), texts.period, height - TALL.period))
  }
  if (widths.name + BETWEEN + widths.amount <= room) {
    const left = x + width - INSET - widths.amount
    return { texts: [...own, at(amount, left, widths.amount, texts.amount)], above: 0, row: height }
  }
  const left = leftBeside(x, width, widths.amount, page)
  if (left === undefined) return undefined
  return { texts: [...own, at(amount, left, widths.amount, onGround(texts.amount))], above: 0, row: height }
}

/** Both on one side of the bar. */
function labelBeside(
  { name, amount }: CoverWords,
  { x, width, height }: Omit<Bar, 'y'>,
  page: number,
  measure: MeasureText,
): CoverLabel | undefined {
  const styles = {
    name: onGround(styled('semibold', SIZES.beside)),
    amount: onGround(styled('serif', SIZES.beside)),
  }
  const widths = {
    name: measure(name, 'semibold', SIZES.beside),
    amount: measure(amount, 'serif', SIZES.beside),
  }
  const left = leftBeside(x, width, widths.name + BESIDE + widths.amount, page)
  if (left === undefined) return undefined
  const row = Math.max(height, ROW_BESIDE)
  const baseline = row / 2 + halfCapital({ size: SIZES.beside })
  const texts = [
    { text: name, x: left, baseline, width: widths.name, style: styles.name },
    { text: amount, x: left + widths.name + BESIDE, baseline, width: widths.amount, style: styles.amount },
  ]
  return { texts, above: 0, row }
}

/** Over the bar, in as many lines as the width of the page asks for. */
function labelAbove(
  { name, amount }: CoverWords,
  { x, height }: Omit<Bar, 'y'>,
  page: number,
  measure: MeasureText,
): CoverLabel {
  const style = onGround(styled('semibold', SIZES.beside))
  const lines = breakLines(`${name} ${amount}`, page, style, measure)
  const texts = lines.map((text, index): CoverText => {
    const width = measure(text, style.font, style.size)
    const baseline = (index - lines.length) * ROW_BESIDE + halfCapital(style) + ROW_BESIDE / 2
    return { text, x: Math.max(0, Math.min(x, page - width)), baseline, width, style }
  })
  return { texts, above: lines.length * ROW_BESIDE, row: height }
}

/** Where a text of such a width begins beside a bar: right of it, or left, or nowhere. */
export function leftBeside(x: number, width: number, own: number, page: number): number | undefined {
  if (x + width + BESIDE + own <= page) return x + width + BESIDE
  return x - BESIDE - own >= 0 ? x - BESIDE - own : undefined
}

function styled(font: TextStyle['font'], size: number): TextStyle {
  return { font, size, fill: palette.ground }
}

function onGround(style: TextStyle): TextStyle {
  return { ...style, fill: palette.onGround }
}
