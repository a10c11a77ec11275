import { type FileChild, Paragraph, Table, TableCell, TableRow, TableLayoutType, WidthType } from 'docx'
import type { Element } from 'hast'
import { elementsOf } from '../page/html/classes.ts'
import { runsOf } from './runs.ts'
import { PARAGRAPH } from './styles.ts'
import { BORDERS, HAIR, TEXT_WIDTH } from './table-look.ts'
import type { Blocks } from './within.ts'
import type { Writing } from './writing.ts'

/** Width of the names of facts, in twentieths of a point: as on paper, a third. */
const NAMES = 2700

/** Names and what they are, beside each other. */
export function factTable(list: Element, writing: Writing, blocksOf: Blocks): Table {
  const rows = elementsOf(list.children).map((group) => {
    const parts = elementsOf(group.children)
    const names = parts.filter(({ tagName }) => tagName === 'dt')
    const values = parts.filter(({ tagName }) => tagName !== 'dt')
    return new TableRow({
      cantSplit: true,
      children: [
        cell(blocksOf(names, writing, { style: PARAGRAPH.tableHead, depth: 0, raised: 0 }), NAMES),
        cell(
          blocksOf(values, writing, { style: PARAGRAPH.tableText, depth: 0, raised: 0 }),
          TEXT_WIDTH - NAMES,
        ),
      ],
    })
  })
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [NAMES, TEXT_WIDTH - NAMES],
    borders: { ...BORDERS, top: HAIR, bottom: HAIR, insideHorizontal: HAIR },
  })
}

/** Large numbers side by side, each above what it counts. */
export function figureTable(list: Element, writing: Writing): Table {
  const groups = elementsOf(list.children)
  const width = Math.floor(TEXT_WIDTH / Math.max(groups.length, 1))
  const cells = groups.map((group) => {
    const parts = elementsOf(group.children)
    const inOrder = parts.toSorted((one, other) => rank(one) - rank(other))
    const paragraphs = inOrder.map((part) => {
      const style = part.tagName === 'dd' ? PARAGRAPH.value : PARAGRAPH.tableText
      return new Paragraph({ style, children: runsOf(part.children, writing) })
    })
    return cell(paragraphs, width)
  })
  return new Table({
    rows: [new TableRow({ cantSplit: true, children: cells })],
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: groups.map(() => width),
    borders: BORDERS,
  })
}

function rank({ tagName }: Element): number {
  return tagName === 'dd' ? 0 : 1
}

/** A cell always ends with a paragraph. */
function cell(children: readonly FileChild[], width: number): TableCell {
  const blocks = children.length > 0 ? children : [new Paragraph({ style: PARAGRAPH.tableText })]
  return new TableCell({
    children: blocks as (Paragraph | Table)[],
    width: { size: width, type: WidthType.DXA },
  })
}
