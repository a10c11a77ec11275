import type { Element, Root } from 'hast'
import { unnamedId } from '../links.ts'
import { visit } from '../visit.ts'

/**
 * Lets every change of language reach the PDF: a `lang` on a span that fills its parent moves to the parent,
 * and every other element with `lang` gets an id, without which the browser's tags lose it.
 */
export function rehypeLanguage(prefix: string) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const [only] = element.children
      if (element.children.length !== 1 || only?.type !== 'element' || only.tagName !== 'span') return
      const { lang, ...rest } = only.properties
      if (lang === undefined || Object.keys(rest).length > 0 || element.tagName === 'a') return
      element.properties['lang'] = lang
      element.children = only.children
    })
    let count = 0
    visit(tree, 'element', (element: Element) => {
      if (element.properties['lang'] === undefined || element.properties['id'] !== undefined) return
      count += 1
      element.properties['id'] = unnamedId(prefix, 'language', count)
    })
  }
}
