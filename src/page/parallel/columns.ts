import type { Element } from 'hast'
import { elementsOf } from '../html/classes.ts'

/** The cells of each row by column, with those that reach into it from another row or column. */
export function columnsOf(table: Element): ReadonlyMap<Element, readonly Element[]> {
  const found = new Map<Element, Element[]>()
  for (const part of elementsOf(table.children)) {
    if (part.tagName === 'caption') continue
    const rows = elementsOf(part.children)
    const grid: Element[][] = rows.map(() => [])
    for (const [index, row] of rows.entries()) {
      let column = 0
      for (const cell of elementsOf(row.children)) {
        while (grid[index]?.[column]) column += 1
        const [width, height] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')]
        for (const below of grid.slice(index, index + height)) {
          for (let beside = 0; beside < width; beside += 1) below[column + beside] = cell
        }
        column += width
      }
      found.set(row, grid[index] ?? [])
    }
  }
  return found
}

function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  return Number(properties[name] ?? 1)
}
