import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from '../page/html/visit.ts'
import { CELL_SIDE, TEXT_WIDTH } from './table-look.ts'
import type { PictureOf } from './writing.ts'

/** Of a letter of 9 pt on average, and of what a cell has besides its words, in twentieths of a point. */
const LETTER = 100
const SIDES = 2 * CELL_SIDE + 10
/** How much wider bold letters are, and capitals. */
const BOLD = 1.08
const CAPITAL = 1.3
/** Twentieths of a point in a CSS px. */
const PX = 15
/** A line of more letters than this may break. */
const LONG = 34
/** By how much a column is wider than its text is on average, so that most of it stands on a line. */
const EASE = 1.5

/** The cells of a table's rows by column, and how wide each column becomes, in twentieths of a point. */
export function columnWidths(rows: readonly (readonly Element[])[], pictureOf: PictureOf): number[] {
  const count = Math.max(...rows.map((row) => row.length), 1)
  const columns = Array.from({ length: count }, (_, index) => {
    // A cell over several columns says nothing of any of them.
    const cells = rows.flatMap((row) => {
      const cell = row[index]
      return cell && row.filter((each) => each === cell).length === 1 ? [cell] : []
    })
    const least = Math.max(...cells.map((cell) => leastOf(cell, pictureOf)), 4 * LETTER + SIDES)
    const letters = [...new Set(cells)].reduce((sum, cell) => sum + toString(cell).trim().length, 0)
    const usual = Math.min((letters / rows.length) * EASE, LONG)
    return { least, wanted: Math.max(least, usual * LETTER + SIDES) }
  })
  const [least, wanted] = [sumOf(columns, 'least'), sumOf(columns, 'wanted')]
  const widths = columns.map((column) => {
    if (wanted <= TEXT_WIDTH) return column.wanted * (TEXT_WIDTH / wanted)
    if (least >= TEXT_WIDTH) return column.least * (TEXT_WIDTH / least)
    return (
      column.least + (column.wanted - column.least) * ((TEXT_WIDTH - least) / Math.max(wanted - least, 1))
    )
  })
  return widths.map(Math.round)
}

/** Where its longest word or widest picture fits. */
function leastOf(cell: Element, pictureOf: PictureOf): number {
  const words = toString(cell).split(/[ \n]+/u)
  let picture = 0
  visit(cell, 'element', (element) => {
    if (element.tagName === 'svg') picture = Math.max(picture, pictureOf(element)?.width ?? 0)
  })
  const letters = Math.max(...words.map((word) => Math.min(widthOf(word), LONG)))
  const letter = cell.tagName === 'th' ? LETTER * BOLD : LETTER
  return Math.max(letters * letter, picture * PX) + SIDES
}

/** In letters of the usual width: capitals are wider. */
function widthOf(word: string): number {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0
  return word.length + capitals * (CAPITAL - 1)
}

function sumOf(columns: readonly Record<'least' | 'wanted', number>[], name: 'least' | 'wanted'): number {
  return columns.reduce((sum, column) => sum + column[name], 0)
}
