import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from '../visit.ts'
import { classesOf, elementsOf } from '../classes.ts'
import type { Column } from './rehype-hyphenation.ts'

/**
 * A matrix of more rows does not fit on a page: it is divided, so that its gaps are named on each page. Side by side
 * its rows have names of two lines.
 */
const MOST_ROWS: Readonly<Record<Column, number>> = { text: 25, narrow: 22 }
/** Rows of a part, at least; with a gap they are high enough for its upright words. */
const ROWS_OF_A_PART = { usual: 5, withGap: 8 }

/**
 * Arranges the tables that a template puts into `<div class="data-table">`: what stands in `<div class="caption">`
 * becomes the caption, the first cell of each row its head, and the last row the totals, whose head reaches over the
 * empty cells beside it. In a `matrix`, and in a table of `countries`, cells below each other that say alike that
 * something is not stated become one, in one that is `turned` cells beside each other; if it is `divided`, it may go
 * over pages after some rows. The `own` table of an editor has no totals, nor has that of `one` project.
 */
export function rehypeDataTables(column: Column = 'text') {
  return (tree: Root): void => {
    visit(tree, 'element', (block) => {
      if (!classesOf(block).includes('data-table')) return undefined
      const table = elementsOf(block.children).find(({ tagName }) => tagName === 'table')
      const caption = elementsOf(block.children).find((child) => classesOf(child).includes('caption'))
      if (!table || !caption) throw new Error('a data table needs a caption and a table')
      arrange(table, caption, classesOf(block), MOST_ROWS[column])
      block.children = block.children.filter((child) => child !== caption)
      return SKIP
    })
  }
}

function arrange(
  table: Element,
  caption: Element,
  kinds: ReturnType<typeof classesOf>,
  mostRows: number,
): void {
  const isMatrix = kinds.includes('matrix')
  const isTurned = kinds.includes('turned')
  const hasEmpty = isMatrix || isTurned || kinds.includes('countries')
  const [head, body] = elementsOf(table.children)
  if (!head || !body) throw new Error('a data table needs a head and rows')
  for (const cell of rowsOf(head).flatMap(cellsOf)) cell.properties['scope'] = 'col'
  const rows = rowsOf(body).map((row) => cellsOf(row))
  for (const [first] of rows) if (first) asHead(first)
  const totals = kinds.includes('own') || kinds.includes('one') ? [] : (rows.at(-1) ?? [])
  if (hasEmpty) for (const cell of rows.flat()) markEmpty(cell)
  else if (totals.length > 0) rows[rows.length - 1] = joinEmpty(totals)
  const isDivided = (hasEmpty && kinds.includes('divided')) || (isMatrix && rows.length > mostRows)
  const size = ROWS_OF_A_PART[rows.flat().some(isMissing) ? 'withGap' : 'usual']
  const parts = divide(rows, isDivided ? size : rows.length)
  table.children = [
    // Without its role the browser leaves a caption with paragraphs out of the tags.
    h('caption', { role: 'caption' }, caption),
    head,
    ...parts.map((part) => {
      const kept = isTurned ? part.map(joinAcross) : hasEmpty ? joinGaps(part) : part
      const row = (cells: Element[], index: number): Element =>
        h('tr', totals[0] && part[index]?.[0] === totals[0] ? { className: ['total'] } : {}, cells)
      return h('tbody', kept.map(row))
    }),
  ]
}

function asHead(cell: Element): void {
  cell.tagName = 'th'
  cell.properties['scope'] = 'row'
}

/** A cell with a no-break space alone is empty on purpose. */
function markEmpty(cell: Element): void {
  if (toString(cell) === '\u00A0') cell.properties['className'] = ['none']
}

/** The row's head over the empty cells that follow it. */
function joinEmpty([head, ...cells]: readonly Element[]): Element[] {
  if (!head) return []
  const filled = cells.findIndex((cell) => toString(cell).trim() !== '')
  const rest = filled < 0 ? [] : cells.slice(filled)
  if (rest.length < cells.length) head.properties['colSpan'] = 1 + cells.length - rest.length
  return [head, ...rest]
}

/** The same gap in cells below each other is one cell. */
function joinGaps(rows: readonly (readonly Element[])[]): Element[][] {
  const joined = new Set<Element>()
  for (const column of rows[0]?.keys() ?? []) {
    let first: Element | undefined
    for (const row of rows) {
      const cell = row[column]
      const isGap = cell !== undefined && isMissing(cell)
      if (isGap && first) {
        first.properties['rowSpan'] = Number(first.properties['rowSpan'] ?? 1) + 1
        joined.add(cell)
      } else {
        first = isGap ? cell : undefined
        if (isGap) cell.properties['className'] = ['gap']
      }
    }
  }
  return rows.map((row) => row.filter((cell) => !joined.has(cell)))
}

/** The same gap in cells beside each other is one cell. */
function joinAcross(row: readonly Element[]): Element[] {
  const [first, ...more] = row.filter(isMissing)
  if (first) first.properties = { className: ['gap'], colSpan: 1 + more.length }
  return row.filter((cell) => !more.includes(cell))
}

function isMissing({ children }: Element): boolean {
  const [only] = children
  return children.length === 1 && only?.type === 'element' && classesOf(only).includes('missing')
}

/** Pieces of at most this many rows; what would be too few for the last one goes with the one before. */
function divide<T>(rows: readonly T[], size: number): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < rows.length; start += size) parts.push(rows.slice(start, start + size))
  const last = parts.at(-1)
  if (parts.length > 1 && last && last.length < size) parts.at(-2)?.push(...(parts.pop() ?? []))
  return parts
}

function rowsOf(part: Element): Element[] {
  return elementsOf(part.children)
}

function cellsOf(row: Element): Element[] {
  return elementsOf(row.children)
}
