import type { Element, Root, RootContent } from 'hast'
import { h } from 'hastscript'
import { toString } from 'hast-util-to-string'
import { classesOf, elementsOf } from '../classes.ts'
import { visit } from '../visit.ts'

/** What a label is called on the pages that its section goes over to; `{{label}}` stands for itself. */
export type Continued = string

/**
 * Wraps every second-level heading, with what follows it up to a section of the template, into a section of label and text.
 * The section knows what its label is called where it goes over to another page, and so does one of the template, and a list
 * without a section what the title of the chapter is called.
 */
export function rehypeSections(continued: Continued = '') {
  return (tree: Root): void => {
    const children: RootContent[] = []
    let text: Element | undefined
    const title = elementsOf(tree.children).find(({ tagName }) => tagName === 'h1')
    for (const child of tree.children) {
      if (child.type === 'element' && child.tagName === 'h2') {
        text = h('div', { className: ['text'] })
        children.push(
          h('section', { className: ['labelled'], ...continuedAs(continued, child) }, child, text),
        )
      } else if (child.type === 'element' && child.tagName === 'section') {
        text = undefined
        const heading = elementsOf(child.children).find(({ tagName }) => tagName === 'h2')
        if (heading) Object.assign(child.properties, continuedAs(continued, heading))
        children.push(child)
      } else if (title && child.type === 'element' && child.tagName === 'ol') {
        Object.assign(child.properties, continuedAs(continued, title))
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

/** The attribute that says how a label, or the head of a group, is repeated. Marks of notes and counts are not. */
export function continuedAs(continued: Continued, label: Element): { readonly dataContinued?: string } {
  const words = label.children.filter(
    (child) => child.type !== 'element' || (child.tagName !== 'sup' && !classesOf(child).includes('count')),
  )
  const text = words.map(toString).join('').replaceAll(/\s+/gu, ' ').trim()
  return continued === '' || text === '' ? {} : { dataContinued: continued.replace('{{label}}', () => text) }
}

/** All that a chapter repeats on pages that its sections go over to. */
export function continuedIn(content: Root): string[] {
  const found: string[] = []
  visit(content, 'element', ({ properties: { dataContinued, dataContinuedSecond } }) => {
    if (typeof dataContinued === 'string') found.push(dataContinued)
    if (typeof dataContinuedSecond === 'string') found.push(dataContinuedSecond)
  })
  return found
}
