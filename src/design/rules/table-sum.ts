import type { StructureElement } from '../../pdf/read/structure.ts'
import type { TextLine } from '../document.ts'
import { closest } from '../elements.ts'
import { type DocumentRule, type DesignFinding, plain, quote } from '../finding.ts'

/** Right ends of the numbers of a column differ by less than this, in pt. */
const TOLERANCE = 1

interface Counted {
  readonly line: TextLine
  readonly number: number
}

/** The totals of a table of numbers are the sums of its rows and columns (page design 15.34). */
export const tableSum: DocumentRule = ({ pages }) => {
  const cells = pages
    .filter(({ chapter }) => chapter?.sums === true)
    .flatMap(({ lines }) => lines)
    .flatMap((line): (Counted & { table: StructureElement; row: StructureElement })[] => {
      const [table, row] = [closest(line.block, 'Table'), closest(line.block, 'TR')]
      const digits = plain(line.text).replaceAll(/[ .,’]/gu, '')
      if (!table || !row || line.block.role !== 'TD' || !/^\d+$/u.test(digits)) return []
      return [{ table, row, line, number: Number(digits) }]
    })
  return [...Map.groupBy(cells, ({ table }) => table).values()].flatMap((table): DesignFinding[] => {
    const rows = [...Map.groupBy(table, ({ row }) => row).values()]
    return [...rows, ...columnsOf(table)].flatMap((numbers) => {
      const total = numbers.at(-1)
      const sum = numbers.slice(0, -1).reduce((all, { number }) => all + number, 0)
      if (!total || sum === total.number) return []
      const message = `The total ${quote(total.line.text)} is not the sum of its row or column, ${sum}.`
      const hint = 'Build again with `--no-cache`. If it stays, this is a bug in the program: report it.'
      return [{ code: 'page-table-sum', page: total.line.page, message, words: total.line.text, hint }]
    })
  })
}

/** Numbers that end below each other, from top to bottom. */
function columnsOf(table: readonly Counted[]): Counted[][] {
  const columns: Counted[][] = []
  for (const cell of table) {
    const column = columns.find(([first]) => {
      return first && Math.abs(first.line.box.right - cell.line.box.right) < TOLERANCE
    })
    if (column) column.push(cell)
    else columns.push([cell])
  }
  return columns
}
