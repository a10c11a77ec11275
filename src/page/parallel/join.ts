import type { Element, ElementContent, RootContent } from 'hast'
import type { Place } from '../../diagnostics/place.ts'
import { cell, looksOf, pair } from './cells.ts'
import { type Before, compareTexts, type Joining } from './joining.ts'
import { withSharedFigures } from './key-figures.ts'
import { placeOfNodes } from './keys.ts'
import { otherStructure } from './mismatch.ts'
import { classesOf, elementsOf } from '../html/classes.ts'
import { visit } from '../html/visit.ts'
import { hasClass, isHeading, isLeaf, type Unit, unitsOf } from './nodes.ts'
import { commonLength, mergeWords, withBothLabels } from './shared.ts'
import { joinTable } from './tables.ts'

/** Parts that both languages share: labels “first / second”, what is the same once. */
const SHARED = [
  'cover-line',
  'cover-figures',
  'cover-publisher',
  'cover-projects',
  'note-pages',
  'panel',
  'participants',
  'ranks',
  'small-maps',
]
/** What stands once where both languages print the same, and else one after the other. */
const ONCE = ['note-sources']

/** Joins what two elements hold, block by block. */
export function joinChildren(
  first: readonly RootContent[],
  second: readonly RootContent[],
  joining: Joining,
  before: Before = { first: undefined, second: undefined },
): ElementContent[] {
  const [firstParts, secondParts] = [unitsOf(first), unitsOf(second)]
  const joined: ElementContent[] = []
  let last = before
  for (let index = 0; index < Math.max(firstParts.length, secondParts.length); index += 1) {
    const [one, other] = [firstParts[index], secondParts[index]]
    if (!one || !other || signatureOf(one) !== signatureOf(other)) {
      joining.found.push(otherStructure({ first: one, second: other, before: last }, joining.ids.languages))
      return joined
    }
    joined.push(...joinUnit(one, other, joining, last))
    last = { first: lastPlace(one) ?? last.first, second: lastPlace(other) ?? last.second }
  }
  return joined
}

function joinUnit(first: Unit, second: Unit, joining: Joining, before: Before): ElementContent[] {
  if (first.type === 'words' || second.type === 'words') {
    compareTexts(first, second, joining, before)
    return [row('p', { children: [...first.children] }, { children: [...second.children] }, joining)]
  }
  if (isDrawnFigure(first) && !isDrawnAlike(first, second)) return stack(first, second, joining)
  if (hasClass(first, ONCE))
    return looksOf(first.children) === looksOf(second.children) ? [first] : stack(first, second, joining)
  if (hasClass(first, ['drawing'])) return drawing(first, second, joining)
  if (hasClass(first, ['key-figures']))
    return [share(first, withSharedFigures(first, second), joining, before)]
  if (hasClass(first, SHARED)) return [share(first, second, joining, before)]
  if (isHeading(first)) return [heading(first, second, joining, before)]
  if (first.tagName === 'table') return [joinTable(first, second, joining, before, joinChildren)]
  if (isLeaf(first) && isLeaf(second)) {
    compareTexts(first, second, joining, before)
    return [leaf(first, second, joining)]
  }
  joining.ids.keep(second.properties['id'])
  const join = () => joinChildren(first.children, second.children, joining, before)
  const isHidden = first.properties['ariaHidden'] === 'true'
  const joined = { ...first, children: isHidden ? joining.ids.hidden(join) : join() }
  const { dataContinued } = second.properties
  if (dataContinued === undefined) return [joined]
  return [{ ...joined, properties: { ...first.properties, dataContinuedSecond: dataContinued } }]
}

/** The picture that both languages print stands once, and is heard in both; two pictures stand one after the other. */
function drawing(first: Element, second: Element, joining: Joining): Element[] {
  const [[one], [other]] = [elementsOf(first.children), elementsOf(second.children)]
  const isPicture = one?.properties['dataPicture'] !== undefined
  const isOne =
    one &&
    other &&
    (isPicture
      ? one.properties['dataPicture'] === other.properties['dataPicture']
      : one.tagName === other.tagName)
  return isOne ? [{ ...first, children: [withBothLabels(one, other)] }] : stack(first, second, joining)
}

/** A block of words becomes a row; what looks alike in both languages and is no words stands once. */
function leaf(first: Element, second: Element, joining: Joining): Element {
  const isAlike = looksOf(first.children) === looksOf(second.children)
  if (isAlike && placeOfNodes(first.children) === undefined) return first
  if (first.tagName === 'p') return row('p', first, second, joining)
  const { id, ...properties } = first.properties
  const [own, others] = withOneDrawing(first, second)
  const cells = [
    cell('p', 'first', own, {}, joining.ids),
    cell('p', 'second', others, { id: second.properties['id'] }, joining.ids),
  ]
  return pair(first.tagName, { ...properties, ...(id !== undefined && { id }) }, cells)
}

/** A drawing at the head of both that looks alike stands once, in the first, and is heard in both languages. */
function withOneDrawing(
  { children: [drawn, ...own] }: Element,
  { children: [other, ...others] }: Element,
): readonly [first: ElementContent[], second: ElementContent[]] {
  const [all, allOthers] = [drawn ? [drawn, ...own] : [], other ? [other, ...others] : []]
  const isOne = drawn?.type === 'element' && hasClass(drawn, ['drawing']) && commonLength(all, allOthers) > 0
  return isOne ? [[withBothLabels(drawn, other), ...own], others] : [all, allOthers]
}

type Inline = Pick<Element, 'children'> & Partial<Pick<Element, 'properties'>>

function row(tagName: string, first: Inline, second: Inline, { ids }: Joining): Element {
  return pair('div', {}, [
    cell(tagName, 'first', first.children, first.properties ?? {}, ids),
    cell(tagName, 'second', second.children, second.properties ?? {}, ids),
  ])
}

/** One heading with both texts; what both say alike at its head, such as number and acronym, stands once. */
function heading(first: Element, second: Element, joining: Joining, before: Before): Element {
  const [shared, all] = [commonLength(first.children, second.children), first.children.length]
  if (shared === all && all === second.children.length) {
    // The cell that follows takes over what links to the second lead to.
    visit(second, 'element', ({ properties }) => joining.ids.keep(properties['id']))
    return first
  }
  const [firstRest, secondRest] = [first.children.slice(shared), second.children.slice(shared)]
  compareTexts(
    { type: 'words', children: firstRest },
    { type: 'words', children: secondRest },
    joining,
    before,
  )
  joining.ids.keep(second.properties['id'])
  // A space that is printed: words of a bookmark would run together.
  const cells = [
    cell('span', 'first', [...firstRest, { type: 'text', value: ' ' }], {}, joining.ids),
    cell('span', 'second', secondRest, {}, joining.ids),
  ]
  if (shared === 0) return pair(first.tagName, first.properties, cells)
  return { ...first, children: [...first.children.slice(0, shared), pair('span', {}, cells)] }
}

function share(first: Element, second: Element, joining: Joining, before: Before): Element {
  joining.ids.keep(second.properties['id'])
  if (isLeaf(first) && isLeaf(second)) {
    compareTexts(first, second, joining, before)
    return { ...first, children: mergeWords(first.children, second.children, joining.ids) }
  }
  const [firstParts, secondParts] = [unitsOf(first.children), unitsOf(second.children)]
  const children: ElementContent[] = []
  for (let index = 0; index < Math.max(firstParts.length, secondParts.length); index += 1) {
    const [one, other] = [firstParts[index], secondParts[index]]
    if (!one || !other || signatureOf(one) !== signatureOf(other)) {
      joining.found.push(otherStructure({ first: one, second: other, before }, joining.ids.languages))
      break
    }
    if (one.type === 'words' || other.type === 'words')
      children.push(...mergeWords(one.children, other.children, joining.ids))
    else children.push(share(one, other, joining, before))
  }
  return { ...first, children }
}

function stack(first: Element, second: Element, { ids }: Joining): Element[] {
  const [, lang] = ids.languages
  const id = second.properties['id'] ?? ids.take(second.tagName)[0]
  const className = [...classesOf(second), 'second']
  const properties = { ...second.properties, className, ...(id !== undefined && { id }), lang }
  return [first, { ...second, properties }]
}

/** A figure with a drawing of the program: its words belong to one language. A map has none, and a figure that holds a table is joined row by row. */
function isDrawnFigure(element: Element): boolean {
  return (
    element.tagName === 'figure' &&
    !hasClass(element, ['picture', 'map']) &&
    elementsOf(element.children).some((child) => hasClass(child, ['drawing']))
  )
}

/** Whether one drawing, which names everything in both languages, serves both. */
function isDrawnAlike(first: Element, second: Element): boolean {
  const [one, other] = [first, second].map(({ children }) =>
    elementsOf(children).filter((child) => hasClass(child, ['drawing'])),
  )
  return one !== undefined && looksOf(one) === looksOf(other ?? [])
}

function signatureOf(unit: Unit): string {
  return unit.type === 'words' ? 'words' : [unit.tagName, ...classesOf(unit)].join('.')
}

function lastPlace(unit: Unit): Place | undefined {
  return unit.children
    .toReversed()
    .reduce<Place | undefined>((found, node) => found ?? placeOfNodes([node]), undefined)
}
