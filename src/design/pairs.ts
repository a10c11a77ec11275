import type { StructureElement } from '../pdf/read/structure.ts'
import type { Language } from '../report/types.ts'

/** Structure types of the cells of a row in the side-by-side edition. */
const CELLS = new Set(['P', 'TD', 'TH'])

/** Two blocks that stand side by side: the same in both languages. */
export interface Pair {
  readonly first: StructureElement
  readonly second: StructureElement
}

/** The row that a block of the second language is the second cell of; nothing for any other block. */
export function pairOf(block: StructureElement, [one, other]: readonly Language[]): Pair | undefined {
  if (block.language !== other || !CELLS.has(block.role)) return undefined
  const isCell = block.role !== 'P'
  const beside = block.parent?.children.filter((child) => child.type === 'element') ?? []
  // A wide table may have a column in the other language.
  if (isCell && beside.length !== 2) return undefined
  const first = beside[beside.indexOf(block) - 1]
  return first?.role === block.role && first.language === one ? { first, second: block } : undefined
}
