import type { Element, ElementContent, Root, RootContent } from 'hast'
import { PAGE_NUMBER } from '../page/edition/page-number.ts'
import { classesOf } from '../page/html/classes.ts'
import { placedWords } from './placed-words.ts'
import type { ScreenWords } from './screen-words.ts'

/** What stands on paper alone: room for a title or for the head of a group, a code for a telephone's camera. */
const PAPER = ['title-room', 'room']
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
  const result: Node[] = []
  for (const child of children) {
    if (child.type !== 'element') {
      result.push(child)
    } else if (classesOf(child).includes(PAGE_NUMBER)) {
      if (isCoordinator(child)) result.push(inWords(child, words) as Node)
      else trimEnd(result)
    } else if (isPageLink(child)) {
      result.push({ ...child, children: [titleOf(child, words)] })
    } else if (!isPaper(child)) {
      clean(child)
      if (child.tagName !== 'svg') child.children = kept(child.children, words)
      result.push(child)
    }
  }
  return result
}

/** What stands before a number of a page ends with a space. */
function trimEnd(before: (RootContent | ElementContent)[]): void {
  const last = before.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
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
  const title = titleAt(String(href).slice(1))
  return title ? placedWords(title) : { type: 'text', value: '' }
}

function inWords(element: Element, { coordinator }: ScreenWords): Element {
  return {
    ...element,
    properties: { className: ['role'] },
    children: [placedWords(coordinator, (words) => `(${words})`)],
  }
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
}
