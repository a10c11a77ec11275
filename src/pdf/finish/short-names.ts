import { createHash } from 'node:crypto'
import { expectType, optionalEntry } from '../objects/entry.ts'
import { name } from '../objects/make.ts'
import type { PageObject } from '../read/page-tree.ts'
import { annotationOf } from './annotations.ts'
import type { PdfDocument } from './document.ts'

/** No name may have more bytes (ISO 32000-1, annex C; ISO 19005-3, 6.1.13). */
const LONGEST = 127
/** This many letters of its hash tell a shortened name from others that begin the same. */
const HASHED = 12

/** Shortens the names of destinations that are longer than a file may have them, there and in the links that lead to them. */
export function shortenNames(document: PdfDocument, pages: readonly PageObject[]): void {
  const { file, catalog } = document
  const destinations = catalog.entries.get('Dests')
  if (!destinations) return
  const named = expectType(document.resolve(destinations), 'dictionary', 'the named destinations')
  if ([...named.entries.keys()].every((id) => shortName(id) === id)) return
  const entries = new Map([...named.entries].map(([id, place]) => [shortName(id), place]))
  catalog.entries.set('Dests', document.add({ ...named, entries }))
  for (const page of pages) {
    for (const link of optionalEntry(file, page.dictionary, 'Annots', 'array')?.items ?? []) {
      const { number: to } = expectType(link, 'reference', 'an annotation')
      const annotation = annotationOf(document, to)
      const target = optionalEntry(file, annotation, 'Dest', 'name')
      if (!target || shortName(target.value) === target.value) continue
      const changed = new Map(annotation.entries).set('Dest', name(shortName(target.value)))
      document.set(to, { ...annotation, entries: changed })
    }
  }
}

function shortName(id: string): string {
  if (Buffer.byteLength(id) <= LONGEST) return id
  const hash = createHash('sha256').update(id).digest('hex').slice(0, HASHED)
  return `${id.slice(0, LONGEST - HASHED - 1)}-${hash}`
}
