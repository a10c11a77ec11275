import { expectType, item, optionalEntry } from '../objects/entry.ts'
import { dictionary } from '../objects/make.ts'
import type { PdfObject } from '../objects/types.ts'
import { type PageObject, readPageSize } from '../read/page-tree.ts'
import { isPrintedPlace, placeOnSheet } from '../content/printed-place.ts'
import type { PdfDocument } from './document.ts'
import type { ScannedPages } from './scan-pages.ts'

/** Puts the named destinations of a print to where their texts stand on the sheet. */
export function placeDestinations(
  document: PdfDocument,
  pages: readonly PageObject[],
  { contents }: ScannedPages,
): void {
  const { file, catalog } = document
  const destinations = optionalEntry(file, catalog, 'Dests', 'dictionary')
  if (!destinations) return
  const byNumber = new Map(pages.map((page) => [page.number, page]))
  const placed = dictionary({})
  for (const [id, value] of destinations.entries) {
    const place = expectType(file.resolve(value), 'array', `the destination "${id}"`)
    const page = byNumber.get(item(file, place, 0, 'reference').number)
    const area = page && contents.get(page.number)?.area
    const isRight = !page || !area || !isPrintedPlace(file, place)
    const object: PdfObject = isRight
      ? place
      : placeOnSheet(file, place, area, readPageSize(file, page.dictionary).height)
    placed.entries.set(id, object)
  }
  catalog.entries.set('Dests', document.add(placed))
}
