import { closest, isHeadRow } from '../elements.ts'
import type { CheckedPage } from '../document.ts'
import type { StructureElement } from '../../pdf/read/structure.ts'
import { type DocumentRule, type DesignFinding, firstOfEach, quote } from '../finding.ts'

/** A table that has a head has it on every page that it goes over to (page design 7.4). */
export const tableHead: DocumentRule = ({ pages }) =>
  pages.flatMap((page) =>
    firstOfEach(
      page.lines.flatMap((line) => {
        const table = closest(line.block, 'Table')
        if (!table || headOn(page, table) || !hasHead(table)) return []
        const found: DesignFinding = {
          code: 'page-table-head',
          page: page.number,
          message: `The table goes on without its head at ${quote(line.text)}.`,
          words: line.text,
          hint: 'Keep `display: table-header-group` for the head of a table in the stylesheet.',
        }
        return [[table, found] as const]
      }),
    ),
  )

function headOn({ lines }: CheckedPage, table: StructureElement): boolean {
  return lines.some(({ block }) => {
    const row = closest(block, 'TR')
    return row !== undefined && isHeadRow(row) && closest(block, 'Table') === table
  })
}

function hasHead(table: StructureElement): boolean {
  return table.children.some((child) => child.type === 'element' && isHeadRow(child))
}
