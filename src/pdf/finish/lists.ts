import { name } from '../objects/make.ts'
import { attribute, childElements, element, isElement, pieces, setAttribute, walk } from './tree.ts'
import type { Element } from './tree.ts'

/** Zeros alone are reserved for a page number. */
const NUMERAL = /^\s*([1-9]\d{0,3})[.)]?\s*$/u

/**
 * Says how the items of each list are marked (ISO 32000-1, table 347). Numerals that the text itself has at the head
 * of every item, in order from whatever number the list begins with, become labels.
 */
export function numberLists(root: Element): void {
  for (const list of walk(root)) {
    if (list.type !== 'L' || attribute(list, 'List', 'ListNumbering')) continue
    const items = childElements(list)
    const labels = items.map(labelOf)
    if (labels.some((label) => label === undefined)) {
      const start = items[0] && numeralOf(items[0])
      if (start === undefined || !items.every((item, index) => numeralOf(item) === start + index)) continue
      items.forEach(takeLabel)
      setAttribute(list, 'List', 'ListNumbering', name('Decimal'))
    } else {
      setAttribute(list, 'List', 'ListNumbering', name(numberingOf(labels[0] ?? '')))
    }
  }
}

/** The kind of numbering, by its first label. */
function numberingOf(label: string): string {
  const mark = label.replaceAll(/[\s.)]/gu, '')
  const kinds: Readonly<Record<string, string>> = {
    i: 'LowerRoman',
    I: 'UpperRoman',
    a: 'LowerAlpha',
    A: 'UpperAlpha',
  }
  return NUMERAL.test(label) ? 'Decimal' : (kinds[mark] ?? 'Disc')
}

function labelOf(item: Element): string | undefined {
  const label = childElements(item).find(({ type }) => type === 'Lbl')
  return label && (label.actualText ?? [...pieces(label)].map(({ text }) => text).join(''))
}

function numeralOf(item: Element): number | undefined {
  const [first] = pieces(item)
  const found = first && NUMERAL.exec(first.text)
  return found ? Number(found[1]) : undefined
}

function takeLabel(item: Element): void {
  const [first] = pieces(item)
  if (!first) return
  removeFirst(item)
  item.kids.unshift(element('Lbl', [{ kind: 'content', piece: first }]))
}

/** Takes the first piece out, and the elements that it leaves empty. */
function removeFirst(holder: Element): void {
  const index = holder.kids.findIndex((kid) => !isElement(kid) || [...pieces(kid)].length > 0)
  const kid = holder.kids[index]
  if (kid && isElement(kid)) removeFirst(kid)
  if (kid && (!isElement(kid) || kid.kids.length === 0)) holder.kids.splice(index, 1)
}
