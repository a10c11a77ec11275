import { finding } from './finding.ts'
import type { ConformanceFinding } from './finding.ts'
import { printedPlaceOf } from './place-of.ts'
import { attribute, childElements, walk } from './tree.ts'
import type { Element } from './tree.ts'

/** Columns and rows beyond this are no table of a report: a damaged file could ask for millions. */
const MOST_CELLS = 100_000

/** Checks that every row of a table has as many cells as the others, spans counted (PDF/UA-1, 7.2). */
export function checkTables(root: Element): ConformanceFinding[] {
  const findings: ConformanceFinding[] = []
  for (const table of walk(root)) {
    if (table.type !== 'Table') continue
    const rows = childElements(table).flatMap((part) => (part.type === 'TR' ? [part] : childElements(part)))
    const wrong = irregularRow(rows.filter(({ type }) => type === 'TR'))
    if (!wrong) continue
    const { page, before } = printedPlaceOf(root, wrong)
    const hint = 'Say in each cell what is missing, or put a no-break space there.'
    findings.push(
      finding('pdf-table', 'A row does not have the same cells as the rows above it', hint, page, before),
    )
  }
  return findings
}

/** The first row whose width is not that of the first; undefined if the table is regular. */
function irregularRow(rows: readonly Element[]): Element | undefined {
  const taken: Set<number>[] = rows.map(() => new Set())
  let cells = 0
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const cell of childElements(row)) {
      const [width, height] = [span(cell, 'ColSpan'), span(cell, 'RowSpan')]
      while (taken[index]?.has(column)) column += 1
      cells += width * height
      if (cells > MOST_CELLS || index + height > rows.length) return row
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) taken[index + down]?.add(column + right)
      }
      column += width
    }
  }
  return rows.find((_, index) => taken[index]?.size !== taken[0]?.size)
}

function span(cell: Element, name: string): number {
  const value = attribute(cell, 'Table', name)
  return value?.type === 'number' && value.value >= 1 ? Math.floor(value.value) : 1
}
