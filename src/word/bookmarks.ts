import { createHash } from 'node:crypto'
import type { Root } from 'hast'
import { visit } from '../page/html/visit.ts'
import type { ScreenChapter } from '../screen/screen-chapter.ts'

/** Word cuts longer names off. */
const LONGEST = 40

/** A chapter that goes into a document, by the id that links have. */
export type LinkedChapter = Pick<ScreenChapter, 'name' | 'content' | 'places'> & { readonly id: string }

/** Where links of a document lead: names of bookmarks by the ids of links, and which ids of a chapter need one. */
export interface Bookmarks {
  readonly anchor: (id: string) => string
  readonly inChapter: (chapter: LinkedChapter) => (id: string) => string | undefined
}

/** Finds what the links of all chapters lead to. */
export function findBookmarks(chapters: readonly LinkedChapter[]): Bookmarks {
  const names = new Map<string, string>()
  for (const { id, name, places } of chapters) {
    names.set(id, nameOf(name, ''))
    for (const [old, place] of places) names.set(old, nameOf(name, place))
  }
  const wanted = new Set(chapters.map(({ name }) => nameOf(name, '')))
  const anchor = (id: string): string => {
    const found = names.get(id)
    if (found === undefined) throw new Error(`a link leads to “#${id}”, which is not in the document`)
    return found
  }
  for (const { content } of chapters) for (const id of linksOf(content)) wanted.add(anchor(id))
  return {
    anchor,
    inChapter: ({ name }) => {
      const set = new Set<string>()
      return (id) => {
        const own = nameOf(name, id)
        if (!wanted.has(own) || set.has(own)) return undefined
        set.add(own)
        return own
      }
    },
  }
}

function linksOf(tree: Root): string[] {
  const found: string[] = []
  visit(tree, 'element', ({ tagName, properties: { href } }) => {
    if (tagName === 'a' && typeof href === 'string' && href.startsWith('#')) found.push(href.slice(1))
  })
  return found
}

/** `project-dirna`, `khazar-university` → `project_dirna__khazar_university`: letters, digits and low lines alone. */
function nameOf(chapter: string, id: string): string {
  const whole = [chapter, ...(id === '' ? [] : [id])].join('__')
  const name = `_${whole}`.replaceAll(/[^\p{L}\p{N}_]/gu, '_')
  if (name.length <= LONGEST) return name
  return `${name.slice(0, LONGEST - 9)}_${createHash('sha256').update(whole).digest('hex').slice(0, 8)}`
}
