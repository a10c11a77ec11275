import { name } from '../objects/make.ts'
import { attribute, childElements, element, isElement, pieces, setAttribute, walk } from './tree.ts'
import type { Element, Kid } from './tree.ts'
import type { Piece } from './piece.ts'

/** Zeros alone are reserved for a page number. */
const NUMERAL = /^\s*([1-9]\d{0,3})[.)]?\s*$/u
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
const LETTER = /^\s*([a-z])[.)]?\s*$/u

/**
 * Says how the items of each list are marked (ISO 32000-1, table 347). Numerals that the text itself has at the head
 * of every item, in order from whatever number the list begins with, become labels, and so do letters from a.
 */
export function numberLists(root: Element): void {
  for (const list of walk(root)) {
    if (list.type !== 'L' || attribute(list, 'List', 'ListNumbering')) continue
    const items = childElements(list)
    const labels = items.map(labelOf)
    if (labels.some((label) => label === undefined)) {
      const kind = numberingOfTexts(items)
      if (kind === undefined) continue
      items.forEach(takeLabel)
      setAttribute(list, 'List', 'ListNumbering', name(kind))
    } else {
      setAttribute(list, 'List', 'ListNumbering', name(numberingOf(labels[0] ?? '')))
    }
  }
}

/** The numbering that the texts of the items begin with: numerals from whatever number, or letters from a. */
function numberingOfTexts(items: readonly Element[]): string | undefined {
  const start = items[0] && numeralOf(items[0])
  if (start !== undefined && items.every((item, index) => numeralOf(item) === start + index)) return 'Decimal'
  const letters = items.map(letterOf)
  const isAlphabet = letters.every((letter, index) => letter === ALPHABET[index % ALPHABET.length])
  return isAlphabet && letters.length > 0 && letters.length <= ALPHABET.length ? 'LowerAlpha' : undefined
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

function letterOf(item: Element): string | undefined {
  const [first] = pieces(item)
  return first && LETTER.exec(first.text)?.[1]
}

/** A label that is a link as a whole stays one. */
function takeLabel(item: Element): void {
  const [first] = pieces(item)
  if (!first) return
  const link = [...walk(item)].find(({ type, kids }) => type === 'Link' && holdsOnly(kids, first))
  if (link) removeElement(item, link)
  else removeFirst(item)
  item.kids.unshift(element('Lbl', [link ?? { kind: 'content', piece: first }]))
}

function holdsOnly(kids: readonly Kid[], piece: Piece): boolean {
  const contents = kids.filter(({ kind }) => kind !== 'annotation')
  const [content] = contents
  return contents.length === 1 && content?.kind === 'content' && content.piece === piece
}

/** Takes an element out, and those that it leaves empty. */
function removeElement(holder: Element, gone: Element): void {
  holder.kids = holder.kids.filter((kid) => {
    if (!isElement(kid) || kid === gone) return kid !== gone
    if (![...walk(kid)].includes(gone)) return true
    removeElement(kid, gone)
    return kid.kids.length > 0
  })
}

/** Takes the first piece out, and the elements that it leaves empty. */
function removeFirst(holder: Element): void {
  const index = holder.kids.findIndex((kid) => !isElement(kid) || [...pieces(kid)].length > 0)
  const kid = holder.kids[index]
  if (kid && isElement(kid)) removeFirst(kid)
  if (kid && (!isElement(kid) || kid.kids.length === 0)) holder.kids.splice(index, 1)
}
