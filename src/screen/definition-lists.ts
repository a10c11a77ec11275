import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { classesOf, elementsOf } from '../page/html/classes.ts'
import { visit } from '../page/html/visit.ts'

/** Lists of a name and what it is, and which of the two comes first in an item. */
const PAIRS = {
  panel: 'name',
  'key-figures': 'value',
  signs: 'sign',
  statement: 'name',
  about: 'name',
} as const
type Kind = keyof typeof PAIRS

/** Says what belongs together: facts, key figures, signs and what they mean become description lists. */
export function describePairs(tree: Root): void {
  visit(tree, 'element', (block) => {
    const kind = (Object.keys(PAIRS) as Kind[]).find((each) => classesOf(block).includes(each))
    if (kind === undefined || kind === 'signs') return
    block.children = block.children.map((child) =>
      child.type === 'element' && child.tagName === 'ul' ? described(child, PAIRS[kind]) : child,
    )
  })
}

function described(list: Element, first: (typeof PAIRS)[Kind]): Element {
  const groups = elementsOf(list.children).map((item) => {
    if (classesOf(item).includes('pair')) return sideBySide(elementsOf(item.children))
    const [one, ...others] = elementsOf(item.children)
    if (!one) return h('div')
    const [name, values] = first === 'value' ? [others[0], [one]] : [one, others]
    return group([
      { ...h('dt'), children: name ? inside(name) : [] },
      ...values.map((value) => ({
        ...h('dd', namedAs(value)),
        children: inside(value),
      })),
    ])
  })
  return { ...h('dl'), children: groups }
}

/** A name in two languages, and what it is in both: each half of an item has a label and a value, and says its language. */
function sideBySide(halves: readonly Element[]): Element {
  const names = halves.flatMap((half, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    { ...half, tagName: 'span', properties: { ...half.properties, id: undefined }, children: labelOf(half) },
  ])
  const values = halves.map((half) => ({ ...half, children: elementsOf(half.children).filter(isValue) }))
  return group([
    { ...h('dt', { className: ['pair'] }), children: names },
    { ...h('dd', { className: ['pair'] }), children: values },
  ])
}

function labelOf(half: Element): ElementContent[] {
  return elementsOf(half.children)
    .filter((child) => !isValue(child))
    .flatMap(inside)
}

function isValue(element: Element): boolean {
  return classesOf(element).includes('value')
}

/** The classes of a value, but for those of what stays inside of it. */
function namedAs(value: Element): { readonly className?: string[] } {
  const classes = classesOf(value).filter((each) => each !== 'value')
  return classes.length === 0 || classes.includes('drawing') ? {} : { className: classes }
}

function group(children: Element[]): Element {
  return { ...h('div'), children }
}

/** What an element holds; a drawing stays in its box. */
function inside(element: Element): ElementContent[] {
  return classesOf(element).includes('drawing') ? [element] : element.children
}
