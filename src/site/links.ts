import type { Root } from 'hast'
import { placeIds } from '../page/html/links.ts'
import { visit } from '../page/html/visit.ts'
import { relativeTo } from './addresses.ts'
import type { SiteChapter } from './site-chapter.ts'

/** Where an id of the print is on the site. */
export type FindPlace = (id: string) => { readonly file: string; readonly place: string } | undefined

/** Finds the places of all chapters of a language. */
export function placesOf(chapters: readonly SiteChapter[]): FindPlace {
  const found = new Map<string, { file: string; place: string }>()
  for (const { id, file, places } of chapters) {
    found.set(id, { file, place: '' })
    for (const [old, place] of places) found.set(old, { file, place })
  }
  return (id) => found.get(id)
}

/**
 * Leads the links of a chapter to the pages of the site.
 * @param file of the page that it stands on.
 * @throws {Error} for a link that leads nowhere: the links of all chapters were checked before.
 */
export function leadLinks(tree: Root, file: string, find: FindPlace): void {
  const here = placeIds(tree)
  visit(tree, 'element', (element) => {
    const { href } = element.properties
    if (element.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return
    const own = href.slice(1)
    if (here.has(own)) return
    const target = find(own)
    if (!target) throw new Error(`a link leads to “${href}”, which is not on the site`)
    element.properties['href'] = relativeTo(file, target.file, target.place)
  })
}
