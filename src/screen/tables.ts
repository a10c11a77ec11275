import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { classesOf, elementsOf } from '../page/html/classes.ts'
import { SKIP, visit } from '../page/html/visit.ts'

/** Puts every table into a region of its own that scrolls sideways, with the name of its caption. */
export function scrollTables(tree: Root): void {
  let count = 0
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || index === undefined || !parent) return undefined
    count += 1
    const caption = elementsOf(table.children).find(({ tagName }) => tagName === 'caption')
    const name = caption ? nameOf(caption, `caption-${count}`) : undefined
    const region: Element = {
      ...h('div', {
        className: ['scroll'],
        tabIndex: 0,
        role: 'region',
        ...(name !== undefined && { ariaLabelledBy: [name] }),
      }),
      children: [table],
    }
    parent.children[index] = region
    return [SKIP, index + 1]
  })
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
