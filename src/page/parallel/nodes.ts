import type { Element, ElementContent, RootContent } from 'hast'
import { classesOf } from '../html/classes.ts'
import { INLINE } from '../html/inline-elements.ts'

/** A block, or a stretch of words that no element holds together. */
export type Unit = Element | { readonly type: 'words'; readonly children: readonly ElementContent[] }

/** What an element or tree holds, block by block. White space between blocks says nothing. */
export function unitsOf(children: readonly RootContent[]): Unit[] {
  const units: Unit[] = []
  let words: ElementContent[] = []
  const close = (): void => {
    if (words.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      units.push({ type: 'words', children: words })
    words = []
  }
  for (const child of children) {
    if (child.type === 'doctype' || child.type === 'comment') continue
    if (isInline(child)) {
      words.push(child)
      continue
    }
    close()
    units.push(child)
  }
  close()
  return units
}

/** Whether an element holds words and no blocks. */
export function isLeaf({ children }: Element): boolean {
  return children.every(isInline)
}

export function hasClass(element: Element, names: readonly string[]): boolean {
  return classesOf(element).some((name) => names.includes(name))
}

export function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/u.test(tagName)
}

function isInline(node: ElementContent): node is Exclude<ElementContent, { type: 'comment' }> {
  return node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName))
}
