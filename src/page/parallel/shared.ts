import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { type CellIds, cell, looksOf } from './cells.ts'

const SLASH = ' / '

/**
 * The words of both languages in one place: what looks alike once, the rest as “az / en”. The slash is real text,
 * so that two labels do not run together; the stylesheet hides it where the languages stand in lines of their own.
 */
export function mergeWords(
  az: readonly ElementContent[],
  en: readonly ElementContent[],
  ids: CellIds,
): ElementContent[] {
  const before = commonLength(az, en)
  const [restAz, restEn] = [az.slice(before), en.slice(before)]
  const after = commonLength(restAz.toReversed(), restEn.toReversed())
  const [ownAz, ownEn] = [restAz.slice(0, restAz.length - after), restEn.slice(0, restEn.length - after)]
  const shared = az.slice(0, before).map((node, index) => withBothLabels(node, en[index]))
  const last = restAz
    .slice(restAz.length - after)
    .map((node, index) => withBothLabels(node, restEn[ownEn.length + index]))
  if (ownAz.length === 0 && ownEn.length === 0) return [...shared, ...last]
  const [onlyAz, onlyEn] = [ownAz[0], ownEn[0]]
  if (ownAz.length === 1 && ownEn.length === 1 && onlyAz?.type === 'element' && onlyEn?.type === 'element') {
    // One drawing for both: the words that it is heard by are those of both.
    if (onlyAz.tagName === 'svg' && onlyEn.tagName === 'svg')
      return [...shared, withBothLabels(onlyAz, onlyEn), ...last]
    // After words that both share, such as the name of the programme, the element goes on once.
    if (onlyAz.tagName === onlyEn.tagName && onlyAz.tagName !== 'a' && before > 0 && after === 0) {
      return [...shared, { ...onlyAz, children: mergeWords(onlyAz.children, onlyEn.children, ids) }, ...last]
    }
  }
  // A mark after the words belongs to the first line.
  return [
    ...shared,
    cell('span', 'az', [...ownAz, ...last], {}, ids),
    h('span', { className: ['slash'] }, SLASH),
    cell('span', 'en', ownEn, {}, ids),
  ]
}

/** How many nodes at the head of both look alike. */
export function commonLength(az: readonly ElementContent[], en: readonly ElementContent[]): number {
  let length = 0
  for (const [index, node] of az.entries()) {
    const other = en[index]
    if (!other || looksOf([node]) !== looksOf([other])) break
    length = index + 1
  }
  return length
}

/** A node that looks alike in both languages, heard in both. */
function withBothLabels(node: ElementContent, other: ElementContent | undefined): ElementContent {
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
  if (isBoth) result.properties = { ...node.properties, ariaLabel: `${label}${SLASH}${second}` }
  return result
}
