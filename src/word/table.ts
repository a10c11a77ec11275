import {
  AlignmentType,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Element } from 'hast'
import { classesOf, elementsOf } from '../page/html/classes.ts'
import { columnsOf } from '../page/parallel/columns.ts'
import { columnWidths } from './column-widths.ts'
import { PARAGRAPH } from './styles.ts'
import { BORDERS, CELL_SIDE, HAIR, RULE, TEXT_WIDTH } from './table-look.ts'
import type { Blocks } from './within.ts'
import type { Writing } from './writing.ts'

/** What stands above a table, and the table: its heads come again on every page, joined cells stay joined. */
export function tableOf(table: Element, writing: Writing, blocksOf: Blocks): FileChild[] {
  const columns = columnsOf(table)
  const widths = columnWidths([...columns.values()], writing.pictureOf)
  const parts = elementsOf(table.children)
  const caption = parts.find(({ tagName }) => tagName === 'caption')
  const rows = parts
    .filter(({ tagName }) => tagName !== 'caption')
    .flatMap((part) =>
      elementsOf(part.children).map((row) => {
        const isHead = part.tagName === 'thead'
        const grid = columns.get(row) ?? []
        return new TableRow({
          cantSplit: true,
          ...(isHead && { tableHeader: true }),
          children: elementsOf(row.children).map((cell) =>
            cellOf(cell, { isHead, width: widthOf(cell, grid, widths) }, writing, blocksOf),
          ),
        })
      }),
    )
  return [
    ...(caption ? captionOf(caption, writing, blocksOf) : []),
    new Table({
      rows,
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      margins: { left: CELL_SIDE, right: CELL_SIDE, marginUnitType: WidthType.DXA },
      borders: { ...BORDERS, top: RULE, bottom: RULE, insideHorizontal: HAIR },
    }),
    new Paragraph({ style: PARAGRAPH.source }),
  ]
}

/** Its second paragraph is the finding, if it has more than one. */
function captionOf(caption: Element, writing: Writing, blocksOf: Blocks): FileChild[] {
  const box = elementsOf(caption.children).find((each) => classesOf(each).includes('caption')) ?? caption
  return elementsOf(box.children).flatMap((paragraph, index, all) =>
    blocksOf([paragraph], writing, {
      style: index === Math.min(1, all.length - 1) ? PARAGRAPH.figureTitle : PARAGRAPH.caption,
      depth: 0,
      raised: 0,
    }),
  )
}

function widthOf(cell: Element, grid: readonly Element[], widths: readonly number[]): number {
  return widths.reduce((sum, width, index) => (grid[index] === cell ? sum + width : sum), 0)
}

function cellOf(
  cell: Element,
  { isHead, width }: { readonly isHead: boolean; readonly width: number },
  writing: Writing,
  blocksOf: Blocks,
): TableCell {
  const classes = classesOf(cell)
  const { lang, colSpan, rowSpan } = cell.properties
  const alignment = classes.includes('right')
    ? AlignmentType.RIGHT
    : classes.includes('center')
      ? AlignmentType.CENTER
      : undefined
  const blocks = blocksOf(cell.children, writing, {
    style: isHead ? PARAGRAPH.tableHead : PARAGRAPH.tableText,
    depth: 0,
    raised: 0,
    ...(alignment && { alignment }),
    ...(typeof lang === 'string' && { look: { language: { value: writing.tagOf(lang) } } }),
  })
  return new TableCell({
    children:
      blocks.length > 0 ? (blocks as (Paragraph | Table)[]) : [new Paragraph({ style: PARAGRAPH.tableText })],
    width: { size: width, type: WidthType.DXA },
    ...(Number(colSpan ?? 1) > 1 && { columnSpan: Number(colSpan) }),
    ...(Number(rowSpan ?? 1) > 1 && { rowSpan: Number(rowSpan) }),
  })
}
