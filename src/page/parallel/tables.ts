import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { cell, textOf } from './cells.ts'
import { type Before, compareTexts, type JoinChildren, type Joining } from './joining.ts'
import { keyOfWords } from './keys.ts'
import { otherStructure } from './mismatch.ts'
import { elementsOf } from '../html/classes.ts'
import { columnsOf } from './columns.ts'
import { mergeWords } from './shared.ts'

/**
 * Joins two tables row by row, in the order of the Azerbaijani one. Rows are matched by the text that their first
 * cell prints, since each language sorts by its own alphabet. A table of groups with one column, such as the
 * participants by country, has a column for each language; any other keeps its columns over the full width, and
 * its cells say “az / en” where the languages differ.
 */
export function joinTable(
  az: Element,
  en: Element,
  joining: Joining,
  before: Before,
  joinCaption: JoinChildren,
): Element {
  joining.ids.keep(en.properties['id'])
  const isHalved = isGrouped(az) && isGrouped(en)
  const parts = zip(elementsOf(az.children), elementsOf(en.children), joining, before)
  const merged = isHalved ? undefined : merge(az, en, joining, before)
  const children = parts.map(([one, other]): Element => {
    if (one.tagName === 'caption')
      return { ...one, children: joinCaption(one.children, other.children, joining, before) }
    if (!merged) return { ...one, children: halve(one, other, joining, before) }
    return { ...one, children: elementsOf(one.children).flatMap((row) => merged.get(row) ?? []) }
  })
  return { ...az, properties: { ...az.properties, className: [isHalved ? 'halves' : 'both'] }, children }
}

/** Whether each body is a group with one head cell and one column of cells. */
function isGrouped(table: Element): boolean {
  return elementsOf(table.children).every((part) => {
    const [first, ...rows] = elementsOf(part.children).map((row) => elementsOf(row.children))
    const isGroup = first?.[0]?.properties['scope'] === 'rowgroup'
    return (
      first?.length === 2 && (part.tagName === 'thead' || isGroup) && rows.every((row) => row.length === 1)
    )
  })
}

/** Parts, rows or cells that belong together; the first that has no partner is told. */
function zip(
  az: readonly Element[],
  en: readonly Element[],
  joining: Joining,
  before: Before,
): (readonly [Element, Element])[] {
  const pairs: (readonly [Element, Element])[] = []
  const sorted = inOrderOf(az, en, joining)
  for (let index = 0; index < Math.max(az.length, en.length); index += 1) {
    const [one, other] = [az[index], sorted[index]]
    if (!one || !other || one.tagName !== other.tagName) {
      joining.found.push(otherStructure({ az: one, en: other, before }))
      break
    }
    pairs.push([one, other])
  }
  return pairs
}

/** The English elements in the order of the Azerbaijani ones, if both begin with the same texts; else as they are. */
function inOrderOf(az: readonly Element[], en: readonly Element[], { keyOf }: Joining): readonly Element[] {
  const keyed = (elements: readonly Element[]): Map<string | undefined, Element> =>
    new Map(elements.map((element) => [keyOfWords([firstCell(element)], keyOf), element]))
  const [keysAz, keysEn] = [keyed(az), keyed(en)]
  const sorted = [...keysAz.keys()].flatMap((key) => (key === undefined ? [] : (keysEn.get(key) ?? [])))
  return sorted.length === az.length && sorted.length === en.length ? sorted : en
}

/** The first cell of a part or row, or the cell itself. */
function firstCell(element: Element): Element {
  const [first] = element.tagName === 'td' || element.tagName === 'th' ? [] : elementsOf(element.children)
  return first ? firstCell(first) : element
}

/** The rows of one group, in a column for each language. Its head becomes a row before them. */
function halve(az: Element, en: Element, joining: Joining, before: Before): Element[] {
  const [cellsAz, cellsEn] = [cellsOf(az), cellsOf(en)]
  if (az.tagName === 'thead') {
    const [head = az] = cellsAz
    return [halvedRow(head, labelOf(cellsAz), labelOf(cellsEn), joining)]
  }
  const [[headAz, ...namesAz], [headEn, ...namesEn]] = [cellsAz, cellsEn]
  const heads = headAz && headEn ? [[headAz, headEn] as const] : []
  return [...heads, ...zip(namesAz, namesEn, joining, before)].map(([one, other]) => {
    compareTexts(one, other, joining, before)
    return halvedRow(one, one.children, other.children, joining)
  })
}

function cellsOf(part: Element): Element[] {
  return elementsOf(part.children).flatMap((row) => elementsOf(row.children))
}

function halvedRow(
  { tagName, properties: { scope } }: Element,
  az: readonly ElementContent[],
  en: readonly ElementContent[],
  { ids }: Joining,
): Element {
  const own = scope === undefined ? {} : { scope }
  return h('tr', [cell(tagName, 'az', az, own, ids), cell(tagName, 'en', en, own, ids)])
}

function labelOf(cells: readonly Element[]): ElementContent[] {
  return [{ type: 'text', value: cells.map(({ children }) => textOf(children)).join(' / ') }]
}

/** By the Azerbaijani row: a row whose cells say “az / en”, with the English cell of the same column. */
function merge(az: Element, en: Element, joining: Joining, before: Before): ReadonlyMap<Element, Element> {
  const [columnsAz, columnsEn] = [columnsOf(az), columnsOf(en)]
  const merged = new Map<Element, Element>()
  for (const [rowAz, rowEn] of zip([...columnsAz.keys()], [...columnsEn.keys()], joining, before)) {
    const [cellsAz, cellsEn] = [columnsAz.get(rowAz) ?? [], columnsEn.get(rowEn) ?? []]
    const children = zip(cellsAz, cellsEn, joining, before).flatMap(([one, other], column) => {
      // A cell that reaches over more rows or columns is joined where it begins.
      if (cellsAz.indexOf(one) < column || !rowAz.children.includes(one)) return []
      compareTexts(one, other, joining, before)
      return [{ ...one, children: mergeWords(one.children, other.children, joining.ids) }]
    })
    merged.set(rowAz, { ...rowAz, children })
  }
  return merged
}
