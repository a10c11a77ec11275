import type { Element } from 'hast'
import { s } from 'hastscript'
import { hollowBar, solidBar } from './bars.ts'
import { palette } from './palette.ts'
import { roleShape } from './role-mark.ts'
import { drawing, rounded } from './svg.ts'
import type { MeasureText } from './text-width.ts'

/*
 * The signs of the book as the key to them shows them, in their size on the pages. What they are is said beside them.
 */

/** A bar as long as three letters of a label, in pt. */
const BAR = { x: 0, y: 0, width: 64, height: 8 }
const OPEN = { start: true, end: true }

/** What a bar can say: stated, by the year alone, other in another source. */
export function barSign(kind: 'stated' | 'by-year' | 'disputed', alternative?: string): Element {
  const bar = {
    stated: () => solidBar(BAR),
    'by-year': () => solidBar(BAR, OPEN),
    disputed: () => hollowBar(BAR, OPEN),
  }[kind]
  return drawing(BAR.width, BAR.height, alternative, [bar()])
}

/** A coordinator and a partner, as in the table of roles. */
export function rolesSign(): Element {
  return drawing(BAR.width, 8, undefined, [
    roleShape('coordinator', 3.25, 4, 6.5),
    roleShape('partner', 18, 4, 7),
  ])
}

/** A mark of a note: its size, and how high it stands over the line (page design 4). */
const MARK = { size: 8, rise: 0.42 * 8 }
const BASELINE = 9.5

/** The mark of a note, raised as in a text. Its number is an example: the first that there is. */
export function noteSign(measure: MeasureText): Element {
  const number = '1'
  return drawing(measure(number, 'semibold', MARK.size) + 1, BASELINE + 2, undefined, [
    s(
      'text',
      {
        x: 0,
        y: rounded(BASELINE - MARK.rise),
        fill: palette.editor,
        fontSize: MARK.size,
        fontWeight: 600,
      },
      number,
    ),
  ])
}
