import type { Root } from 'hast'
import { placeIds } from '../page/html/links.ts'
import { visit } from '../page/html/visit.ts'

/** A chapter with its file, on the site or in a book. */
export interface PlacedChapter {
  /** Its id in the print: links of other chapters lead to it. */
  readonly id: string
  /** Ids of its elements by those that links have. */
  readonly places: ReadonlyMap<string, string>
  readonly file: string
}

/** Where an id of the print is on the site, or in a book. */
export type FindPlace = (id: string) => { readonly file: string; readonly place: string } | undefined

/** Finds the places of all chapters of a language. */
export function placesOf(chapters: readonly PlacedChapter[]): FindPlace {
  const found = new Map<string, { file: string; place: string }>()
  for (const { id, file, places } of chapters) {
    found.set(id, { file, place: '' })
    for (const [old, place] of places) found.set(old, { file, place })
  }
  return (id) => found.get(id)
}

/**
 * Leads the links of a chapter to the files of the others.
 * @param addressOf a place in a file, as seen from that of the chapter.
 * @throws {Error} for a link that leads nowhere: the links of all chapters were checked before.
 */
export function leadLinks(
  tree: Root,
  find: FindPlace,
  addressOf: (file: string, place: string) => string,
): void {
  const here = placeIds(tree)
  visit(tree, 'element', (element) => {
    const { href } = element.properties
    if (element.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return
    const own = href.slice(1)
    if (here.has(own)) return
    const target = find(own)
    if (!target) throw new Error(`a link leads to “${href}”, which is not in this edition`)
    element.properties['href'] = addressOf(target.file, target.place)
  })
}
