import type { Element, Root, RootContent } from 'hast'
import { h } from 'hastscript'

/** Wraps every second-level heading, with what follows it up to a section of the template, into a section of label and text. */
export function rehypeSections() {
  return (tree: Root): void => {
    const children: RootContent[] = []
    let text: Element | undefined
    for (const child of tree.children) {
      if (child.type === 'element' && child.tagName === 'h2') {
        text = h('div', { className: ['text'] })
        children.push(h('section', { className: ['labelled'] }, child, text))
      } else if (child.type === 'element' && child.tagName === 'section') {
        text = undefined
        children.push(child)
      } else if (text && child.type !== 'doctype') {
        text.children.push(child)
      } else {
        children.push(child)
      }
    }
    tree.children = children
  }
}
