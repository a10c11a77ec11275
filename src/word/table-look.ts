import { BorderStyle, type IBorderOptions } from 'docx'
import { COLOURS } from './styles.ts'

/** Of an A4 page with margins of 25 mm, in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1418 } as const
/** Width of the text, in twentieths of a point. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** Between the rows of tables. */
export const HAIR: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.hair }
/** Above and below tables. */
export const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: COLOURS.rule }
/** Room at both sides of a cell, in twentieths of a point. */
export const CELL_SIDE = 70
/** No lines at all. */
export const BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}
