import type { Element, Root } from 'hast'
import { classesOf, elementsOf } from '../html/classes.ts'
import { visit } from '../html/visit.ts'

/** For each table of a chapter some of its rows, counted from 0 with those of its head. */
export type TableRows = readonly (readonly number[])[]

/**
 * Divides the groups of rows that go over to another page before these rows, and repeats the head of the group there,
 * so that the reader need not turn back for the country: where the languages stand in halves, and the head of a group is a
 * row of its own. Beside the rows it is repeated without taking any room (`print-continue.ts`).
 * @returns the tree itself if there is nothing to divide, otherwise a copy.
 */
export function continueGroups(content: Root, breaks: TableRows): Root {
  if (breaks.every((rows) => rows.length === 0)) return content
  const copy = structuredClone(content)
  for (const [index, table] of tablesOf(copy).entries()) {
    const own = new Set(breaks[index])
    if (own.size === 0) continue
    let row = 0
    table.children = elementsOf(table.children).flatMap((group) => {
      if (group.tagName === 'caption') return [group]
      const parts: Element[][] = [[]]
      for (const each of elementsOf(group.children)) {
        if (own.has(row) && parts.at(-1)?.length !== 0) parts.push([])
        parts.at(-1)?.push(each)
        row += 1
      }
      return parts.length === 1 ? [group] : divided(group, parts)
    })
  }
  return copy
}

/**
 * The rows inside of groups that begin a page.
 * @param breaks what the groups of the print were divided by; `printed` has its rows.
 */
export function breaksInGroups(content: Root, breaks: TableRows, printed: TableRows): TableRows {
  if (printed.every((rows) => rows.length === 0)) return []
  return tablesOf(content).map((table, index) => {
    if (!classesOf(table).includes('halves')) return []
    const inGroups = rowsInGroups(table)
    const own = new Set(breaks[index])
    // A repeated head is a row of its own.
    const originals = inGroups.flatMap((_, row) => (own.has(row) ? [row, row] : [row]))
    const rows = (printed[index] ?? []).map((row) => originals[row] ?? 0)
    return rows.filter((row) => inGroups[row])
  })
}

/** For each row whether it stands in a group with a head, and is not its first. */
function rowsInGroups(table: Element): boolean[] {
  const groups = elementsOf(table.children).filter(({ tagName }) => tagName !== 'caption')
  return groups.flatMap((group) => {
    const [first, ...others] = elementsOf(group.children)
    const isGroup = first && elementsOf(first.children)[0]?.properties['scope'] === 'rowgroup'
    return first ? [false, ...others.map(() => isGroup === true)] : []
  })
}

function divided(group: Element, [first = [], ...others]: readonly Element[][]): Element[] {
  const [head] = first
  if (!head) return [group]
  return [
    { ...group, children: first },
    ...others.map((rows): Element => ({ ...group, children: [again(head), ...rows] })),
  ]
}

/** A copy without the ids, which stand in one place only. */
function again(element: Element): Element {
  const copy = structuredClone(element)
  visit(copy, 'element', ({ properties }) => void delete properties['id'])
  return copy
}

function tablesOf(content: Root): Element[] {
  const tables: Element[] = []
  visit(content, 'element', (element) => {
    if (element.tagName === 'table') tables.push(element)
  })
  return tables
}
