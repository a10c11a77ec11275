import type { ElementContent, Root } from 'hast'
import { PAGE_NUMBER } from '../../edition/page-number.ts'
import { classesOf } from '../classes.ts'
import { visit } from '../visit.ts'

/**
 * Leaves of links into chapters that the edition does not print the words alone, without the number of a page.
 * @param absent ids of these chapters.
 */
export function rehypeAbsentChapters(absent: readonly string[]) {
  return (tree: Root): void => {
    if (absent.length === 0) return
    visit(tree, 'element', (link, index, parent) => {
      const { href } = link.properties
      if (link.tagName !== 'a' || typeof href !== 'string' || index === undefined || !parent) return undefined
      if (!isAbsent(href, absent)) return undefined
      const words = withoutNumbers(link.children)
      parent.children.splice(index, 1, ...words)
      // What was in the link may hold others.
      return undefined
    })
  }
}

/** Whether an address is that of an absent chapter, or of a place in it. */
export function isAbsent(href: string, absent: readonly string[]): boolean {
  return absent.some((id) => href === `#${id}` || href.startsWith(`#${id}--`))
}

/** The words of a link up to the number of its page, without the space before that. */
function withoutNumbers(children: readonly ElementContent[]): ElementContent[] {
  const kept = children.filter(
    (child) => !(child.type === 'element' && classesOf(child).includes(PAGE_NUMBER)),
  )
  const last = kept.at(-1)
  if (kept.length === children.length || last?.type !== 'text') return kept
  return [...kept.slice(0, -1), { ...last, value: last.value.trimEnd() }]
}
