import type { Element, Root } from 'hast'
import { classesOf, elementsOf } from '../html/classes.ts'
import { visit } from '../html/visit.ts'

/** For each table of a chapter some of its rows, counted from 0 with those of its head. */
export type TableRows = readonly (readonly number[])[]

/**
 * Divides the groups of rows that go over to another page before these rows, and repeats the head of the group there,
 * so that the reader need not turn back for the country.
 * @returns the tree itself if there is nothing to divide, otherwise a copy.
 */
export function continueGroups(content: Root, breaks: TableRows): Root {
  if (breaks.every((rows) => rows.length === 0)) return content
  const copy = structuredClone(content)
  for (const [index, table] of tablesOf(copy).entries()) {
    const own = new Set(breaks[index])
    if (own.size === 0) continue
    const isHalved = classesOf(table).includes('halves')
    let row = 0
    table.children = elementsOf(table.children).flatMap((group) => {
      const parts: Element[][] = [[]]
      for (const each of elementsOf(group.children)) {
        if (own.has(row) && parts.at(-1)?.length !== 0) parts.push([])
        parts.at(-1)?.push(each)
        row += 1
      }
      return parts.length === 1 ? [group] : divided(group, parts, isHalved)
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
    const inGroups = rowsInGroups(table)
    const isHalved = classesOf(table).includes('halves')
    const own = new Set(isHalved ? breaks[index] : [])
    // A repeated head is a row of its own where the languages stand in halves.
    const originals = inGroups.flatMap((_, row) => (own.has(row) ? [row, row] : [row]))
    const rows = (printed[index] ?? []).map((row) => originals[row] ?? 0)
    return rows.filter((row) => inGroups[row])
  })
}

/** For each row whether it stands in a group with a head, and is not its first. */
function rowsInGroups(table: Element): boolean[] {
  return elementsOf(table.children).flatMap((group) => {
    const [first, ...others] = elementsOf(group.children)
    const isGroup = first && elementsOf(first.children)[0]?.properties['scope'] === 'rowgroup'
    return first ? [false, ...others.map(() => isGroup === true)] : []
  })
}

function divided(
  group: Element,
  [first = [], ...others]: readonly Element[][],
  isHalved: boolean,
): Element[] {
  const [headRow] = first
  const head = headRow && elementsOf(headRow.children)[0]
  if (!headRow || !head) return [group]
  const own = isHalved ? head : { ...head, properties: { ...head.properties, rowSpan: first.length } }
  const beginning = { ...headRow, children: headRow.children.map((each) => (each === head ? own : each)) }
  return [
    { ...group, children: [beginning, ...first.slice(1)] },
    ...others.map((rows): Element => {
      const [next, ...rest] = rows
      if (isHalved || !next) return { ...group, children: [again(headRow), ...rows] }
      const repeated = again(head)
      repeated.properties = { ...repeated.properties, rowSpan: rows.length }
      return { ...group, children: [{ ...next, children: [repeated, ...next.children] }, ...rest] }
    }),
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
