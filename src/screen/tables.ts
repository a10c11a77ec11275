import type { Element, ElementContent, Root, RootContent } from 'hast'
import { h } from 'hastscript'
import { classesOf, elementsOf } from '../page/html/classes.ts'

/** Puts every table into a region of its own that scrolls sideways, named by its caption, or by the heading over it. */
export function scrollTables(tree: Root): void {
  let count = 0
  const walk = <Node extends RootContent | ElementContent>(
    children: readonly Node[],
    heading: unknown,
  ): Node[] => {
    let last = heading
    return children.map((child) => {
      if (child.type !== 'element') return child
      if (/^h[1-3]$/u.test(child.tagName)) last = child.properties['id']
      if (child.tagName !== 'table') {
        child.children = walk(child.children, last)
        return child
      }
      count += 1
      const caption = elementsOf(child.children).find(({ tagName }) => tagName === 'caption')
      return regionOf(child, caption ? nameOf(caption, `caption-${count}`) : last) as Node
    })
  }
  tree.children = walk(tree.children, undefined)
}

function regionOf(table: Element, name: unknown): Element {
  return h(
    'div',
    {
      className: ['scroll'],
      tabIndex: 0,
      role: 'region',
      ...(typeof name === 'string' && { ariaLabelledBy: [name] }),
    },
    [table],
  )
}

/** The id of what names a caption: its second paragraph, the finding, if it has one. */
function nameOf(caption: Element, id: string): string {
  const box = elementsOf(caption.children).find((each) => classesOf(each).includes('caption')) ?? caption
  const paragraphs = elementsOf(box.children).filter(({ tagName }) => tagName === 'p')
  const named = paragraphs[1] ?? paragraphs[0] ?? caption
  const { id: own } = named.properties
  if (typeof own === 'string') return own
  named.properties['id'] = id
  return id
}
