import type { StructureElement } from '../pdf/read/structure.ts'

/** Structure types whose text stands in lines of its own (ISO 32000-1, 14.8.4.3). */
const BLOCKS = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'TH',
  'TD',
  'Caption',
  'BlockQuote',
  'Figure',
])
const HEADING = /^H[1-6]?$/u

/** The element itself and those above it, innermost first. */
export function* lineage(element: StructureElement): Generator<StructureElement, void, undefined> {
  for (let at: StructureElement | undefined = element; at; at = at.parent) yield at
}

/** The element itself or the nearest above it with one of these structure types. */
export function closest(
  element: StructureElement,
  ...roles: readonly string[]
): StructureElement | undefined {
  for (const each of lineage(element)) if (roles.includes(each.role)) return each
  return undefined
}

/** The block whose lines the text of an element stands in. Outside every block it is the element's own parent. */
export function blockOf(element: StructureElement): StructureElement {
  for (const each of lineage(element)) if (BLOCKS.has(each.role)) return each
  return element.parent ?? element
}

export function isHeading(element: StructureElement): boolean {
  return HEADING.test(element.role)
}

/** A row of heads: every cell of it is one. */
export function isHeadRow(row: StructureElement): boolean {
  const cells = row.children.filter((child) => child.type === 'element')
  return row.role === 'TR' && cells.length > 0 && cells.every((cell) => cell.role === 'TH')
}

/** What must stay on one page: a row of a table or register, a fact of a panel, a point with a label. */
export function rowOf(element: StructureElement): StructureElement | undefined {
  let found: StructureElement | undefined
  for (const each of lineage(element)) {
    if (each.role === 'TR') return isHeadRow(each) ? undefined : each
    // The outermost one: a register row holds points of its own.
    if (
      each.role === 'LI' &&
      each.children.some((child) => child.type === 'element' && BLOCKS.has(child.role))
    ) {
      found = each
    }
  }
  return found
}
