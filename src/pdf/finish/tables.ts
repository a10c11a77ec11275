import { array, ascii, name } from '../objects/make.ts'
import { attribute, childElements, element, isElement, setAttribute, walk } from './tree.ts'
import type { Element, Kid } from './tree.ts'

/**
 * Groups the rows of each table into head and body, gives every head cell a scope, and names head cells by their order,
 * as the browser's names depend on what it did before.
 */
export function arrangeTables(root: Element): void {
  const names = new Map<string, string>()
  for (const cell of walk(root)) {
    if (cell.id === undefined || (cell.type !== 'TH' && cell.type !== 'TD')) continue
    names.set(cell.id, `cell-${names.size + 1}`)
    cell.id = names.get(cell.id)
  }
  for (const each of walk(root)) {
    if (each.type === 'TD' || each.type === 'TH') renameHeads(each, names)
    if (each.type === 'Table') arrangeTable(each)
  }
}

function renameHeads(cell: Element, names: ReadonlyMap<string, string>): void {
  const heads = attribute(cell, 'Table', 'Headers')
  if (heads?.type !== 'array') return
  const renamed = heads.items.flatMap((head) => {
    const known = head.type === 'string' && names.get(Buffer.from(head.bytes).toString('latin1'))
    return known ? [ascii(known)] : []
  })
  setAttribute(cell, 'Table', 'Headers', array(renamed))
}

function arrangeTable(table: Element): void {
  const rows = table.kids.filter(isRow)
  const first = rows.findIndex((row) => !childElements(row).every(isColumnHead))
  const heads = rows.slice(0, first === -1 ? 0 : first)
  for (const [index, row] of rows.entries()) {
    for (const cell of childElements(row)) {
      if (cell.type !== 'TH' || attribute(cell, 'Table', 'Scope')) continue
      setAttribute(cell, 'Table', 'Scope', name(index < heads.length ? 'Column' : 'Row'))
    }
  }
  if (
    heads.length === 0 ||
    table.kids.some((kid) => isElement(kid) && /^T(?:Head|Body|Foot)$/.test(kid.type))
  )
    return
  const others = table.kids.filter((kid) => !isRow(kid))
  const isBelow = (kid: Kid): boolean => table.kids.indexOf(kid) > table.kids.indexOf(heads[0] ?? kid)
  table.kids = [
    ...others.filter((kid) => !isBelow(kid)),
    element('THead', heads),
    element('TBody', rows.slice(heads.length)),
    ...others.filter(isBelow),
  ]
}

/** Whether a cell may be the head of a column. A row of heads of groups is part of the body. */
function isColumnHead(cell: Element): boolean {
  const scope = attribute(cell, 'Table', 'Scope')
  return cell.type === 'TH' && !(scope?.type === 'name' && scope.value === 'Row')
}

function isRow(kid: Kid): kid is Element {
  return isElement(kid) && kid.type === 'TR'
}
