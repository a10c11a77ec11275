import type { Element, ElementContent } from 'hast'
import { looksOf, textOf } from './cells.ts'
import { classesOf, elementsOf } from '../html/classes.ts'
import { visit } from '../html/visit.ts'

/**
 * Key figures of the second language as they stand beside those of the first: a figure that is written otherwise, 4,13 and
 * 4.13, is printed once, in the form of the first, and the label of the second begins with its own.
 */
export function withSharedFigures(first: Element, second: Element): Element {
  const items = itemsOf(first)
  const copy = structuredClone(second)
  for (const [index, item] of itemsOf(copy).entries()) {
    const [[figure], [own, label]] = [elementsOf(items[index]?.children ?? []), elementsOf(item.children)]
    if (!figure || !own || !label || saysMissing(figure) || saysMissing(own)) continue
    if (looksOf(figure.children) === looksOf(own.children)) continue
    const space: ElementContent = { type: 'text', value: ' ' }
    label.children.unshift(...wordsOf(own), space)
    own.children = structuredClone(figure.children)
  }
  return copy
}

function itemsOf({ children }: Element): Element[] {
  return elementsOf(children).flatMap(({ tagName, children: items }) =>
    tagName === 'ul' ? elementsOf(items) : [],
  )
}

/** Without the span that tells a long figure, which is set smaller. The text that its label is stays that of the label. */
function wordsOf(figure: Element): ElementContent[] {
  return [{ type: 'text', value: textOf(figure.children) }]
}

function saysMissing(element: Element): boolean {
  let found = false
  visit(element, 'element', (inside) => {
    found ||= classesOf(inside).includes('missing')
  })
  return found
}
