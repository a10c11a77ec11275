import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Class of the span inside a link that holds nothing but the number of the page that the link leads to. */
export const PAGE_NUMBER = 'page-number'
/** What stands for a number that no print has found yet: as wide as most numbers, so that few lines move later. */
const UNKNOWN = '00'

/**
 * Puts the page of its target into every link with an element of the class `page-number`.
 * @returns the tree itself if it has none, otherwise a copy.
 */
export function fillPageNumbers(content: Root, pages: ReadonlyMap<string, number>): Root {
  if (pageNumbers(content).length === 0) return content
  const copy = structuredClone(content)
  for (const { element, target } of pageNumbers(copy)) {
    element.children = [{ type: 'text', value: String(pages.get(target) ?? UNKNOWN) }]
  }
  return copy
}

/** Every place for a page number, with the id that its link leads to. */
function pageNumbers(content: Root): { element: Element; target: string }[] {
  const found: { element: Element; target: string }[] = []
  visit(content, 'element', (link) => {
    const { href } = link.properties
    if (typeof href !== 'string' || !href.startsWith('#')) return
    visit(link, 'element', (element) => {
      const { className } = element.properties
      if (!Array.isArray(className) || !className.includes(PAGE_NUMBER)) return
      found.push({ element, target: href.slice(1) })
    })
  })
  return found
}
