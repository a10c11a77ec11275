import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { toString } from 'hast-util-to-string'
import { classesOf, elementsOf } from '../classes.ts'
import { SKIP, visit } from '../visit.ts'
import { type Continued, continuedAs } from './rehype-sections.ts'

/**
 * Groups the rows of a table: a row whose first cell is empty belongs to the row above it.
 * Each group becomes a body of its own with one head cell over all its rows. Tables with a caption are arranged already;
 * what stands in `<div class="caption">` of a `<div class="grouped-table">` becomes the caption of a grouped one.
 */
export function rehypeTableGroups(continued: Continued = '') {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName === 'table') arrange(element, continued)
      if (!classesOf(element).includes('grouped-table')) return undefined
      const table = elementsOf(element.children).find(({ tagName }) => tagName === 'table')
      const caption = elementsOf(element.children).find((child) => classesOf(child).includes('caption'))
      if (!table || !caption) throw new Error('a grouped table needs a caption and a table')
      arrange(table, continued)
      // Without its role the browser leaves a caption with paragraphs out of the tags.
      table.children.unshift(h('caption', { role: 'caption' }, caption))
      element.children = element.children.filter((child) => child !== caption)
      return SKIP
    })
  }
}

function arrange(table: Element, continued: Continued): void {
  const [head, body] = elementsOf(table.children)
  if (head?.tagName === 'caption') return
  if (!head || !body) return
  for (const cell of cells(head)) cell.properties['scope'] = 'col'
  table.children = [head, ...groups(body, continued)]
}

function groups(body: Element, continued: Continued): Element[] {
  const bodies: Element[] = []
  for (const row of elementsOf(body.children)) {
    const [first, ...rest] = elementsOf(row.children)
    if (!first) continue
    const current = bodies.at(-1)
    if (toString(first).trim() === '' && current) {
      current.children.push(h('tr', rest))
    } else {
      bodies.push(h('tbody', h('tr', { ...first, tagName: 'th' }, rest)))
    }
  }
  for (const group of bodies) {
    const [head] = cells(group)
    if (!head) continue
    head.properties = { scope: 'rowgroup', rowSpan: group.children.length, ...continuedAs(continued, head) }
  }
  return bodies
}

function cells(part: Element): Element[] {
  const [row] = elementsOf(part.children)
  return row ? elementsOf(row.children) : []
}
