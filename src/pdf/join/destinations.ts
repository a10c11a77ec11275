import { dictionary } from '../objects/make.ts'
import { expectType, item, optionalEntry } from '../objects/entry.ts'
import type { PdfReference } from '../objects/types.ts'
import { type JoinedDocument, rebase } from './document.ts'

/** The named destinations of all parts. */
export interface Destinations {
  /** The dictionary of them all. */
  readonly dictionary: PdfReference
  /** Object of the page of each, by id. */
  readonly pages: ReadonlyMap<string, number>
}

/**
 * Puts the destinations of all parts into one dictionary (ISO 32000-1, 12.3.2.3). Those on an aid sheet stand for places in
 * other parts, and give way to the real ones.
 */
export function joinDestinations(document: JoinedDocument): Destinations {
  const joined = dictionary({})
  const pages = new Map<string, number>()
  for (const part of document.parts) {
    const { file, catalog } = part
    const kept = new Set(part.pages.map(({ number }) => number))
    for (const [id, value] of optionalEntry(file, catalog, 'Dests', 'dictionary')?.entries ?? []) {
      const place = expectType(file.resolve(value), 'array', `the destination "${id}"`)
      const { number } = item(file, place, 0, 'reference')
      if (!kept.has(number) || pages.has(id)) continue
      joined.entries.set(id, rebase(place, part))
      pages.set(id, number + part.base)
    }
  }
  return { dictionary: document.add(joined), pages }
}
