import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { cell, textOf } from './cells.ts'
import { type Before, compareTexts, type Joining } from './joining.ts'
import { keyOfWords } from './keys.ts'
import { otherStructure } from './mismatch.ts'
import { elementsOf } from './nodes.ts'
import { mergeWords } from './shared.ts'

/**
 * Joins two tables row by row, in the order of the Azerbaijani one. Rows are matched by the text that their first
 * cell prints, since each language sorts by its own alphabet. A table of groups with one column, such as the
 * participants by country, has a column for each language; any other keeps its columns over the full width, and
 * its cells say “az / en” where the languages differ.
 */
export function joinTable(az: Element, en: Element, joining: Joining, before: Before): Element[] {
  joining.ids.keep(en.properties['id'])
  const isHalved = isGrouped(az) && isGrouped(en)
  const className = isHalved ? ['halves'] : ['both']
  const [partsAz, partsEn] = [elementsOf(az.children), elementsOf(en.children)]
  const children = zip(partsAz, matched(partsAz, partsEn, joining), joining, before).map(([one, other]) => {
    const [rowsAz, rowsEn] = [elementsOf(one.children), elementsOf(other.children)]
    const rows = zip(rowsAz, matched(rowsAz, rowsEn, joining), joining, before)
    return {
      ...one,
      children: rows.flatMap(([rowAz, rowEn]) => {
        return isHalved ? halve(rowAz, rowEn, joining, before) : [merge(rowAz, rowEn, joining, before)]
      }),
    }
  })
  return [{ ...az, properties: { ...az.properties, className }, children }]
}

/** Whether each body is a group with one head cell and one column of cells. */
function isGrouped(table: Element): boolean {
  return elementsOf(table.children).every((part) => {
    const [first, ...rows] = elementsOf(part.children).map((row) => elementsOf(row.children))
    const isHead = part.tagName === 'thead'
    const isGroup = first?.[0]?.properties['scope'] === 'rowgroup'
    return first?.length === 2 && (isHead || isGroup) && rows.every((cells) => cells.length === 1)
  })
}

/** The English elements in the order of the Azerbaijani ones, if both have the same texts; else as they are. */
function matched(az: readonly Element[], en: readonly Element[], { keyOf }: Joining): readonly Element[] {
  const keyed = (elements: readonly Element[]): Map<string, Element> =>
    new Map(
      elements.flatMap((element) => {
        const key = keyOfWords([firstCell(element)], keyOf)
        return key === undefined ? [] : [[key, element] as const]
      }),
    )
  const [keysAz, keysEn] = [keyed(az), keyed(en)]
  const isSame = keysAz.size === az.length && keysEn.size === en.length && az.length === en.length
  const sorted = [...keysAz.keys()].flatMap((key) => keysEn.get(key) ?? [])
  return isSame && sorted.length === en.length ? sorted : en
}

function firstCell(element: Element): Element {
  const [first] = elementsOf(element.children)
  return element.tagName === 'tr' ? (first ?? element) : firstRowCell(element, first)
}

function firstRowCell(element: Element, row: Element | undefined): Element {
  return (row && elementsOf(row.children)[0]) ?? element
}

/** Pairs of elements; the first that has no partner is told. */
function zip(
  az: readonly Element[],
  en: readonly Element[],
  { found }: Joining,
  before: Before,
): (readonly [Element, Element])[] {
  const pairs: (readonly [Element, Element])[] = []
  for (let index = 0; index < Math.max(az.length, en.length); index += 1) {
    const [one, other] = [az[index], en[index]]
    if (!one || !other || one.tagName !== other.tagName) {
      found.push(otherStructure({ az: one, en: other, before }))
      break
    }
    pairs.push([one, other])
  }
  return pairs
}

/** A row of a table with a column for each language. The head of a group becomes a row before its first one. */
function halve(az: Element, en: Element, joining: Joining, before: Before): Element[] {
  const [cellsAz, cellsEn] = [elementsOf(az.children), elementsOf(en.children)]
  const pairs = zip(cellsAz, cellsEn, joining, before)
  if (pairs.every(([one]) => one.properties['scope'] === 'col')) {
    const [head] = cellsAz
    return [tableRow(head ?? az, labelOf(cellsAz), labelOf(cellsEn), joining)]
  }
  return pairs.map(([one, other]) => {
    compareTexts(one, other, joining, before)
    return tableRow(one, one.children, other.children, joining)
  })
}

function tableRow(
  { tagName, properties }: Element,
  az: readonly ElementContent[],
  en: readonly ElementContent[],
  { ids }: Joining,
): Element {
  const { scope } = properties
  const own = scope === undefined ? {} : { scope }
  return h('tr', [cell(tagName, 'az', az, own, ids), cell(tagName, 'en', en, own, ids)])
}

function labelOf(cells: readonly Element[]): ElementContent[] {
  return [{ type: 'text', value: cells.map(({ children }) => textOf(children)).join(' / ') }]
}

/** A row whose cells say “az / en”. */
function merge(az: Element, en: Element, joining: Joining, before: Before): Element {
  const cells = zip(elementsOf(az.children), elementsOf(en.children), joining, before)
  return {
    ...az,
    children: cells.map(([one, other]) => {
      compareTexts(one, other, joining, before)
      return { ...one, children: mergeWords(one.children, other.children, joining.ids) }
    }),
  }
}
