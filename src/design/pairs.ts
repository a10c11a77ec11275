import type { StructureElement } from '../pdf/read/structure.ts'

/** Structure types of the cells of a row in the side-by-side edition. */
const CELLS = new Set(['P', 'TD', 'TH'])

/** Two blocks that stand side by side: the same in both languages. */
export interface Pair {
  readonly az: StructureElement
  readonly en: StructureElement
}

/** The row that an English block is the second cell of; nothing for any other block. */
export function pairOf(block: StructureElement): Pair | undefined {
  if (block.language !== 'en' || !CELLS.has(block.role)) return undefined
  const isCell = block.role !== 'P'
  const beside = block.parent?.children.filter((child) => child.type === 'element') ?? []
  // A wide table may have a column in the other language.
  if (isCell && beside.length !== 2) return undefined
  const az = beside[beside.indexOf(block) - 1]
  return az?.role === block.role && az.language === 'az' ? { az, en: block } : undefined
}
