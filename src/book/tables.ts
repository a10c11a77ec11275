import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { classesOf, elementsOf } from '../page/html/classes.ts'
import { visit } from '../page/html/visit.ts'

/** Class of a table with a column for each project, and of words that stand upright in it. */
const BY_PROJECT = 'countries'
const UPRIGHT = 'upright'

/** Stands the names of projects upright over narrow columns: pages of a book do not scroll sideways. */
export function standNames(tree: Root): void {
  visit(tree, 'element', (table) => {
    if (!classesOf(table).includes(BY_PROJECT)) return
    visit(table, 'element', (head) => {
      if (head.tagName !== 'thead') return
      for (const row of elementsOf(head.children)) elementsOf(row.children).slice(1, -1).forEach(stand)
    })
  })
}

function stand(cell: Element): void {
  cell.children = [h('span', { className: [UPRIGHT] }, cell.children)]
}
