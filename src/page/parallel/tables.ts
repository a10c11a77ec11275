import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { cell, type Half } from './cells.ts'
import { type Before, compareTexts, type JoinChildren, type Joining } from './joining.ts'
import { keyOfWords } from './keys.ts'
import { otherStructure } from './mismatch.ts'
import { elementsOf } from '../html/classes.ts'
import { columnsOf } from './columns.ts'
import { mergeWords } from './shared.ts'

/**
 * Joins two tables row by row, in the order of the first one. Rows are matched by the text that their first
 * cell prints, since each language sorts by its own alphabet. A table of groups with one column, such as the
 * participants by country, has a half for each language, without heads; any other keeps its columns over the full width, and its cells say “first / second” where the languages differ.
 */
export function joinTable(
  first: Element,
  second: Element,
  joining: Joining,
  before: Before,
  joinCaption: JoinChildren,
): Element {
  joining.ids.keep(second.properties['id'])
  const isHalved = !joining.sorted && isGrouped(first) && isGrouped(second)
  const parts = zip(elementsOf(first.children), elementsOf(second.children), joining, before)
  if (joining.sorted) return inHalves(first, second, joining, before)
  const merged = isHalved ? undefined : merge(first, second, joining, before)
  const children = parts.flatMap(([one, other]): Element[] => {
    if (isHalved && one.tagName === 'thead') return []
    if (one.tagName === 'caption')
      return [{ ...one, children: joinCaption(one.children, other.children, joining, before) }]
    if (!merged) return [{ ...one, children: halve(one, other, joining, before) }]
    return [{ ...one, children: elementsOf(one.children).flatMap((row) => merged.get(row) ?? []) }]
  })
  return {
    ...first,
    properties: { ...first.properties, className: [isHalved ? 'halves' : 'both'] },
    children,
  }
}

/** Each row of the first, and then the same row of the second, which its own alphabet puts elsewhere. Heads are left out. */
function inHalves(first: Element, second: Element, joining: Joining, before: Before): Element {
  const children = zip(bodiesOf(first), bodiesOf(second), joining, before).map(([one, other]) => {
    const [cells, others] = [cellsOf(one), cellsOf(other)]
    // One word in each language: the first is the head of the other.
    const [only, ...more] = others
    if (only && more.length === 0) others[0] = { ...only, tagName: 'td', properties: {} }
    const row = [
      ...cells.map((own) => ['first', own] as const),
      ...others.map((own) => ['second', own] as const),
    ]
    return h('tbody', [
      h(
        'tr',
        row.map(([half, { tagName, properties, children: words }]) =>
          cell(
            tagName,
            half,
            words,
            { ...properties, ...(tagName === 'th' && { scope: 'row' }) },
            joining.ids,
          ),
        ),
      ),
    ])
  })
  return { ...first, properties: { ...first.properties, className: ['words'] }, children }
}

/** Whether each body is a group with one head cell and one column of cells. */
function isGrouped(table: Element): boolean {
  const parts = elementsOf(table.children).filter(({ tagName }) => tagName !== 'caption')
  return parts.every((part) => {
    const [first, ...rows] = elementsOf(part.children).map((row) => elementsOf(row.children))
    const isGroup = first?.[0]?.properties['scope'] === 'rowgroup'
    return (
      first?.length === 2 && (part.tagName === 'thead' || isGroup) && rows.every((row) => row.length === 1)
    )
  })
}

/** Parts, rows or cells that belong together; the first that has no partner is told. */
function zip(
  first: readonly Element[],
  second: readonly Element[],
  joining: Joining,
  before: Before,
): (readonly [Element, Element])[] {
  const pairs: (readonly [Element, Element])[] = []
  const sorted = inOrderOf(first, second, joining)
  for (let index = 0; index < Math.max(first.length, second.length); index += 1) {
    const [one, other] = [first[index], sorted[index]]
    if (!one || !other || one.tagName !== other.tagName) {
      joining.found.push(otherStructure({ first: one, second: other, before }, joining.ids.languages))
      break
    }
    pairs.push([one, other])
  }
  return pairs
}

/** The second elements in the order of the first ones, if both begin with the same texts; else as they are. */
function inOrderOf(
  first: readonly Element[],
  second: readonly Element[],
  { keyOf }: Joining,
): readonly Element[] {
  const keyed = (elements: readonly Element[]): Map<string | undefined, Element> =>
    new Map(elements.map((element) => [keyOfWords([firstCell(element)], keyOf), element]))
  const [firstKeys, secondKeys] = [keyed(first), keyed(second)]
  const sorted = [...firstKeys.keys()].flatMap((key) =>
    key === undefined ? [] : (secondKeys.get(key) ?? []),
  )
  return sorted.length === first.length && sorted.length === second.length ? sorted : second
}

/** The first cell of a part or row, or the cell itself. */
function firstCell(element: Element): Element {
  const [first] = element.tagName === 'td' || element.tagName === 'th' ? [] : elementsOf(element.children)
  return first ? firstCell(first) : element
}

/**
 * The rows of a group in two halves, each with the head of the group over all its rows and a column of cells, so that the
 * head is heard with every cell. It is printed before its first cell, in the same line, where it is left room for.
 */
function halve(first: Element, second: Element, joining: Joining, before: Before): Element[] {
  const [[firstHead, ...firstCells], [secondHead, ...secondCells]] = [cellsOf(first), cellsOf(second)]
  if (!firstHead || !secondHead) return []
  compareTexts(firstHead, secondHead, joining, before)
  return zip(firstCells, secondCells, joining, before).map(([one, other], index) => {
    compareTexts(one, other, joining, before)
    return h('tr', [
      ...halfOf('first', one, index === 0 ? firstHead : undefined, joining),
      ...halfOf('second', other, index === 0 ? secondHead : undefined, joining),
    ])
  })
}

function halfOf(half: Half, own: Element, head: Element | undefined, { ids }: Joining): Element[] {
  if (!head) return [cell('td', half, own.children, {}, ids)]
  const space: ElementContent = { type: 'text', value: ' ' }
  const room = h('span', { className: ['room'], ariaHidden: 'true' }, structuredClone(head.children), space)
  return [
    cell('th', half, [...head.children, space], head.properties, ids),
    cell('td', half, [room, ...own.children], {}, ids),
  ]
}

function bodiesOf({ children }: Element): Element[] {
  return elementsOf(children).filter(({ tagName }) => tagName === 'tbody')
}

function cellsOf(part: Element): Element[] {
  return elementsOf(part.children).flatMap((row) => elementsOf(row.children))
}

/** By the row of the first: a row whose cells say “first / second”, with the second's cell of the same column. */
function merge(
  first: Element,
  second: Element,
  joining: Joining,
  before: Before,
): ReadonlyMap<Element, Element> {
  const [firstColumns, secondColumns] = [columnsOf(first), columnsOf(second)]
  const merged = new Map<Element, Element>()
  for (const [firstRow, secondRow] of zip(
    [...firstColumns.keys()],
    [...secondColumns.keys()],
    joining,
    before,
  )) {
    const [firstCells, secondCells] = [firstColumns.get(firstRow) ?? [], secondColumns.get(secondRow) ?? []]
    const children = zip(firstCells, secondCells, joining, before).flatMap(([one, other], column) => {
      // A cell that reaches over more rows or columns is joined where it begins.
      if (firstCells.indexOf(one) < column || !firstRow.children.includes(one)) return []
      compareTexts(one, other, joining, before)
      return [{ ...one, children: mergeWords(one.children, other.children, joining.ids) }]
    })
    merged.set(firstRow, { ...firstRow, children })
  }
  return merged
}
