import type { Element, ElementContent, RootContent } from 'hast'
import type { Place } from '../../diagnostics/place.ts'
import { cell, looksOf, pair } from './cells.ts'
import { type Before, compareTexts, type Joining } from './joining.ts'
import { placeOf } from './keys.ts'
import { otherStructure } from './mismatch.ts'
import { classesOf, elementsOf } from '../html/classes.ts'
import { hasClass, isHeading, isLeaf, type Part, partsOf } from './nodes.ts'
import { commonLength, mergeWords } from './shared.ts'
import { joinTable } from './tables.ts'

/** Parts that both languages share: labels “az / en”, what is the same once. */
const SHARED = ['cover-line', 'drawn', 'key-figures', 'panel']
/** The index has columns of its own over the full width: one language after the other. */
const STACKED = ['index']

/** Joins what two elements hold, block by block. */
export function joinChildren(
  az: readonly RootContent[],
  en: readonly RootContent[],
  joining: Joining,
  before: Before = { az: undefined, en: undefined },
): ElementContent[] {
  const [partsAz, partsEn] = [partsOf(az), partsOf(en)]
  const joined: ElementContent[] = []
  let last = before
  for (let index = 0; index < Math.max(partsAz.length, partsEn.length); index += 1) {
    const [one, other] = [partsAz[index], partsEn[index]]
    if (!one || !other || signatureOf(one) !== signatureOf(other)) {
      joining.found.push(otherStructure({ az: one, en: other, before: last }))
      return joined
    }
    joined.push(...joinPart(one, other, joining, last))
    last = { az: lastPlace(one) ?? last.az, en: lastPlace(other) ?? last.en }
  }
  return joined
}

function joinPart(az: Part, en: Part, joining: Joining, before: Before): ElementContent[] {
  if (az.type === 'words' || en.type === 'words') {
    compareTexts(az, en, joining, before)
    return [row('p', { children: [...az.children] }, { children: [...en.children] }, joining)]
  }
  const isSorted = joining.sorted && az.tagName === 'table'
  if (isSorted || hasClass(az, STACKED) || isDrawnFigure(az)) return stack(az, en, joining)
  if (hasClass(az, SHARED)) return [share(az, en, joining, before)]
  if (isHeading(az)) return [heading(az, en, joining, before)]
  if (az.tagName === 'table') return [joinTable(az, en, joining, before, joinChildren)]
  if (isLeaf(az) && isLeaf(en)) {
    compareTexts(az, en, joining, before)
    return [leaf(az, en, joining)]
  }
  joining.ids.keep(en.properties['id'])
  return [{ ...az, children: joinChildren(az.children, en.children, joining, before) }]
}

/** A block of words becomes a row; what looks alike in both languages and is no words stands once. */
function leaf(az: Element, en: Element, joining: Joining): Element {
  const isAlike = looksOf(az.children) === looksOf(en.children)
  if (isAlike && placeOf(az.children) === undefined) return az
  if (az.tagName === 'p') return row('p', az, en, joining)
  const { id, ...properties } = az.properties
  const cells = [
    cell('p', 'az', az.children, {}, joining.ids),
    cell('p', 'en', en.children, { id: en.properties['id'] }, joining.ids),
  ]
  return pair(az.tagName, { ...properties, ...(id !== undefined && { id }) }, cells)
}

type Words = Pick<Element, 'children'> & Partial<Pick<Element, 'properties'>>

function row(tagName: string, az: Words, en: Words, { ids }: Joining): Element {
  return pair('div', {}, [
    cell(tagName, 'az', az.children, az.properties ?? {}, ids),
    cell(tagName, 'en', en.children, en.properties ?? {}, ids),
  ])
}

/** One heading with both texts; what both say alike at its head, such as number and acronym, stands once. */
function heading(az: Element, en: Element, joining: Joining, before: Before): Element {
  const [shared, all] = [commonLength(az.children, en.children), az.children.length]
  if (shared === all && all === en.children.length) return az
  const [restAz, restEn] = [az.children.slice(shared), en.children.slice(shared)]
  compareTexts({ type: 'words', children: restAz }, { type: 'words', children: restEn }, joining, before)
  joining.ids.keep(en.properties['id'])
  // A space that is printed: words of a bookmark would run together.
  const cells = [
    cell('span', 'az', [...restAz, { type: 'text', value: ' ' }], {}, joining.ids),
    cell('span', 'en', restEn, {}, joining.ids),
  ]
  if (shared === 0) return pair(az.tagName, az.properties, cells)
  return { ...az, children: [...az.children.slice(0, shared), pair('span', {}, cells)] }
}

function share(az: Element, en: Element, joining: Joining, before: Before): Element {
  joining.ids.keep(en.properties['id'])
  if (isLeaf(az) && isLeaf(en)) {
    compareTexts(az, en, joining, before)
    return { ...az, children: mergeWords(az.children, en.children, joining.ids) }
  }
  const [partsAz, partsEn] = [partsOf(az.children), partsOf(en.children)]
  const children: ElementContent[] = []
  for (let index = 0; index < Math.max(partsAz.length, partsEn.length); index += 1) {
    const [one, other] = [partsAz[index], partsEn[index]]
    if (!one || !other || signatureOf(one) !== signatureOf(other)) {
      joining.found.push(otherStructure({ az: one, en: other, before }))
      break
    }
    if (one.type === 'words' || other.type === 'words')
      children.push(...mergeWords(one.children, other.children, joining.ids))
    else children.push(share(one, other, joining, before))
  }
  return { ...az, children }
}

function stack(az: Element, en: Element, { ids }: Joining): Element[] {
  const id = en.properties['id'] ?? ids.take(en.tagName)[0]
  return [az, { ...en, properties: { ...en.properties, ...(id !== undefined && { id }), lang: 'en' } }]
}

/** A figure with a drawing: its words belong to one language. A figure that holds a table is joined row by row. */
function isDrawnFigure(element: Element): boolean {
  return (
    element.tagName === 'figure' && elementsOf(element.children).some((child) => hasClass(child, ['drawing']))
  )
}

function signatureOf(part: Part): string {
  return part.type === 'words' ? 'words' : [part.tagName, ...classesOf(part)].join('.')
}

function lastPlace(part: Part): Place | undefined {
  return part.children
    .toReversed()
    .reduce<Place | undefined>((found, node) => found ?? placeOf([node]), undefined)
}
