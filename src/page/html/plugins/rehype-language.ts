import type { Element, ElementContent, Root } from 'hast'
import { unnamedId } from '../links.ts'
import { visit } from '../visit.ts'

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** How the languages of a tree are marked. */
export interface LanguageMarks {
  /** Prefix of generated ids. */
  readonly prefix: string
  /** A heading is in two languages, which are told by `lang`, so that words of a third have none there. */
  readonly sideBySide: boolean
  /** Whether an element with `lang` needs an id: without one the tags of a print lose it. */
  readonly named: boolean
}

/**
 * Lets every change of language reach the PDF: a `lang` on a span that fills its parent moves to the parent,
 * and every other element with `lang` gets an id.
 */
export function rehypeLanguage({ prefix, sideBySide, named }: LanguageMarks) {
  return (tree: Root): void => {
    if (sideBySide) {
      visit(tree, 'element', (element) => {
        if (HEADINGS.includes(element.tagName)) element.children = withoutLanguages(element.children)
      })
    }
    visit(tree, 'element', (element) => {
      const [only] = element.children
      if (element.children.length !== 1 || only?.type !== 'element' || only.tagName !== 'span') return
      const { lang, ...rest } = only.properties
      if (lang === undefined || Object.keys(rest).length > 0 || element.tagName === 'a') return
      element.properties['lang'] = lang
      element.children = only.children
    })
    if (!named) return
    let count = 0
    visit(tree, 'element', (element: Element) => {
      if (element.properties['lang'] === undefined || element.properties['id'] !== undefined) return
      count += 1
      element.properties['id'] = unnamedId(prefix, 'language', count)
    })
  }
}

function withoutLanguages(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node) => {
    if (node.type !== 'element') return [node]
    node.children = withoutLanguages(node.children)
    return node.tagName === 'span' && node.properties['lang'] !== undefined ? node.children : [node]
  })
}
