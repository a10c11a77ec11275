import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { PAGE_NUMBER } from '../page/edition/page-number.ts'
import { classesOf } from '../page/html/classes.ts'
import type { ScreenWords } from './screen-words.ts'

/** What stands on paper alone: room for a title, a code for a telephone's camera. */
const PAPER = ['title-room']
const PAPER_DRAWINGS = ['ground', 'website']
/** A bold number of a page says that the organisation coordinates the project. */
const COORDINATOR = 'coordinator'
/** Where a cell stands: on a screen the stylesheet knows it by a class. */
const ALIGNED = /^(?:right|center)$/u

/** Takes out what helps on paper only: page numbers, repeated labels, attributes for the tags of a print. */
export function dropPaper(tree: Root, words: ScreenWords): void {
  tree.children = kept(tree.children, words)
}

function kept<Node extends RootContent | ElementContent>(
  children: readonly Node[],
  words: ScreenWords,
): Node[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child]
    if (isPaper(child)) return []
    if (classesOf(child).includes(PAGE_NUMBER))
      return isCoordinator(child) ? [inWords(child, words) as Node] : []
    if (isPageLink(child)) return [{ ...child, children: [titleOf(child, words)] }]
    clean(child)
    if (child.tagName !== 'svg') child.children = withoutTail(kept(child.children, words))
    return [child]
  })
}

function isPaper(element: Element): boolean {
  const classes = classesOf(element)
  if (classes[0] === 'drawing') return PAPER_DRAWINGS.includes(classes[1] ?? '')
  return PAPER.some((each) => classes.includes(each))
}

function isCoordinator(element: Element): boolean {
  return classesOf(element).includes(COORDINATOR)
}

/** A link whose words are a page number alone. */
function isPageLink({ tagName, children: [only, ...others] }: Element): boolean {
  return (
    tagName === 'a' &&
    others.length === 0 &&
    only?.type === 'element' &&
    classesOf(only).includes(PAGE_NUMBER)
  )
}

function titleOf({ properties: { href } }: Element, { titleAt }: ScreenWords): ElementContent {
  return { type: 'text', value: titleAt(String(href).slice(1)) }
}

function inWords(element: Element, { coordinator }: ScreenWords): Element {
  return {
    ...element,
    properties: { className: ['role'] },
    children: [{ type: 'text', value: `(${coordinator})` }],
  }
}

/** What stood before a number ends with a space. */
function withoutTail(children: ElementContent[]): ElementContent[] {
  const last = children.at(-1)
  if (last?.type === 'text' && children.length > 1 && last.value.trim() === '' && !hasBlocks(children)) {
    return children.slice(0, -1)
  }
  return children
}

function hasBlocks(children: readonly ElementContent[]): boolean {
  return children.some(
    (child) => child.type === 'element' && /^(?:p|ul|ol|li|div|section)$/u.test(child.tagName),
  )
}

function clean(element: Element): void {
  const { properties } = element
  delete properties['dataContinued']
  delete properties['dataContinuedSecond']
  if (properties['role'] === 'caption') delete properties['role']
  const { align } = properties
  if (typeof align === 'string' && ALIGNED.test(align)) {
    properties['className'] = [...classesOf(element), align]
    delete properties['align']
  }
  if (element.tagName === 'a' && toString(element).endsWith(' ')) trimEnd(element)
}

function trimEnd(element: Element): void {
  const last = element.children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
}
