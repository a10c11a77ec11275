import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { classesOf } from '../classes.ts'
import { SKIP, visit } from '../visit.ts'

/**
 * Sets an ordered list as a register: numeral and head in the label column, items in the text column.
 * The numeral is real text, because a counter of the stylesheet never reaches a screen reader of the PDF.
 */
export function rehypeRegister() {
  return (tree: Root): void => {
    visit(tree, 'element', (list) => {
      if (list.tagName !== 'ol') return undefined
      let number = Number(list.properties['start'] ?? 1)
      list.properties = { className: ['register'] }
      for (const item of list.children) {
        if (item.type === 'element' && item.tagName === 'li') arrange(item, number++)
      }
      return SKIP
    })
  }
}

function arrange(item: Element, number: number): void {
  const [head, ...others] = item.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  const [rest, beside] = [others.filter((child) => !isBeside(child)), others.filter(isBeside)]
  if (!head) return
  const numeral = h('span', { className: ['numeral'] }, String(number))
  const label = head.type === 'element' ? { ...head, children: [numeral, ...head.children] } : head
  if (label.type === 'element') label.properties = { ...label.properties, className: ['head'] }
  item.children = [label, h('div', { className: ['text'] }, rest), ...beside]
}

/** What a template does not want in the text column. */
function isBeside(child: ElementContent): boolean {
  return child.type === 'element' && classesOf(child).includes('beside')
}
