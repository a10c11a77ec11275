import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { type CellIds, cell, looksOf } from './cells.ts'
import { SEVERAL_LANGUAGES } from '../figures/svg.ts'
import { classesOf } from '../html/classes.ts'

/** Class of a list of pages. */
const PAGE_LIST = 'page-list'
const SLASH = ' / '

/**
 * The words of both languages in one place: what looks alike once, the rest as “first / second”. The slash is real text,
 * so that two labels do not run together; the stylesheet hides it where the languages stand in lines of their own.
 */
export function mergeWords(
  first: readonly ElementContent[],
  second: readonly ElementContent[],
  ids: CellIds,
): ElementContent[] {
  const before = commonLength(first, second)
  const [firstRest, secondRest] = [first.slice(before), second.slice(before)]
  const after = commonLength(firstRest.toReversed(), secondRest.toReversed())
  const [firstOwn, secondOwn] = [
    firstRest.slice(0, firstRest.length - after),
    secondRest.slice(0, secondRest.length - after),
  ]
  const shared = first.slice(0, before).map((node, index) => withBothLabels(node, second[index]))
  const last = firstRest
    .slice(firstRest.length - after)
    .map((node, index) => withBothLabels(node, secondRest[secondOwn.length + index]))
  if (firstOwn.length === 0 && secondOwn.length === 0) return [...shared, ...last]
  const [firstOnly, secondOnly] = [firstOwn[0], secondOwn[0]]
  if (
    firstOwn.length === 1 &&
    secondOwn.length === 1 &&
    firstOnly?.type === 'element' &&
    secondOnly?.type === 'element'
  ) {
    // One drawing for both: the words that it is heard by are those of both.
    if (firstOnly.tagName === 'svg' && secondOnly.tagName === 'svg')
      return [...shared, withBothLabels(firstOnly, secondOnly), ...last]
    // After words that both share, such as the name of the programme, the element goes on once.
    if (firstOnly.tagName === secondOnly.tagName && firstOnly.tagName !== 'a' && before > 0 && after === 0) {
      return [
        ...shared,
        { ...firstOnly, children: mergeWords(firstOnly.children, secondOnly.children, ids) },
        ...last,
      ]
    }
  }
  // A mark after the words belongs to the first line; a drawing stands below both, and a list of pages after both.
  const below = last.findIndex((node) => isDrawing(node) || isPageList(node))
  const [marks, others] = below < 0 ? [last, []] : [last.slice(0, below), last.slice(below)]
  return [
    ...shared,
    cell('span', 'first', [...firstOwn, ...marks], {}, ids),
    h('span', { className: ['slash'] }, SLASH),
    cell('span', 'second', secondOwn, {}, ids),
    ...others,
  ]
}

function isDrawing(node: ElementContent): boolean {
  return node.type === 'element' && classesOf(node).includes('drawing')
}

function isPageList(node: ElementContent): boolean {
  return node.type === 'element' && classesOf(node).includes(PAGE_LIST)
}

/** How many nodes at the head of both look alike. */
export function commonLength(first: readonly ElementContent[], second: readonly ElementContent[]): number {
  let length = 0
  for (const [index, node] of first.entries()) {
    const other = second[index]
    if (!other || looksOf([node]) !== looksOf([other])) break
    length = index + 1
  }
  return length
}

/** A node that looks alike in both languages, heard in both. */
export function withBothLabels(node: ElementContent, other: ElementContent | undefined): ElementContent {
  if (node.type !== 'element' || other?.type !== 'element') return node
  const [label, second] = [node.properties['ariaLabel'], other.properties['ariaLabel']]
  const isBoth = typeof label === 'string' && typeof second === 'string' && label !== second
  const result: Element = {
    ...node,
    children:
      node.tagName === 'svg'
        ? node.children
        : node.children.map((child, index) => withBothLabels(child, other.children[index])),
  }
  if (isBoth) {
    const lang = node.tagName === 'svg' ? { lang: SEVERAL_LANGUAGES } : {}
    result.properties = { ...node.properties, ...lang, ariaLabel: `${label}${SLASH}${second}` }
  }
  return result
}
