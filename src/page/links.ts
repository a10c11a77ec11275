import type { Root } from 'hast'
import { visit } from './visit.ts'

/** Ids that links of a chapter lead to: the browser gives a place in the PDF to these only. */
export function linkedIds(content: Root): ReadonlySet<string> {
  const ids = new Set<string>()
  visit(content, 'element', ({ properties: { href } }) => {
    if (typeof href === 'string' && href.startsWith('#')) ids.add(href.slice(1))
  })
  return ids
}

/** Ids of a chapter's elements. */
export function ownIds(content: Root): ReadonlySet<string> {
  const ids = new Set<string>()
  visit(content, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.add(id)
  })
  return ids
}
