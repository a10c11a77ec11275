import type { Root } from 'hast'
import { visit } from './visit.ts'

/** With a sign that ids of records and texts do not have. */
const UNNAMED = /-(?:language|cell|picture)_\d+$/u

/** The id of an element that no link leads to, but whose language the browser's tags would lose without one. */
export function unnamedId(chapter: string, kind: 'language' | 'cell' | 'picture', count: number): string {
  return `${chapter}-${kind}_${count}`
}

/** Ids that links of a chapter lead to: the browser gives a place in the PDF to these only. */
export function linkedIds(content: Root): ReadonlySet<string> {
  const ids = new Set<string>()
  visit(content, 'element', ({ properties: { href } }) => {
    if (typeof href === 'string' && href.startsWith('#')) ids.add(href.slice(1))
  })
  return ids
}

/** Ids of a chapter's elements that a link can name. */
export function placeIds(content: Root): ReadonlySet<string> {
  const ids = new Set<string>()
  visit(content, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string' && !UNNAMED.test(id)) ids.add(id)
  })
  return ids
}
