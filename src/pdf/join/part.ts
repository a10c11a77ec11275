import { entry, expectType, item, optionalEntry } from '../objects/entry.ts'
import { PdfFile } from '../objects/file.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfDictionary } from '../objects/types.ts'
import { type PageObject, readPageTree } from '../read/page-tree.ts'

/** One printed part of an edition, opened. Numbers of objects are those of its own file. */
export interface PrintedPart {
  /** Place among the parts, from 0. */
  readonly index: number
  /** What is added to the numbers of its objects in the joined document. */
  readonly base: number
  /** One more than its last object's number. */
  readonly size: number
  readonly file: PdfFile
  readonly catalog: PdfDictionary
  /** Pages that are joined; the first is page 1 of the print. */
  readonly pages: readonly PageObject[]
  /** Pages of the scaffold page, which are left out. */
  readonly scaffold: readonly PageObject[]
}

/**
 * Opens the prints of all parts, in their order.
 * @param scaffold id of the scaffold page, the last element of each part; a destination tells where it begins.
 * @throws {PdfSyntaxError} if one is not as the browser writes it, or has no scaffold page.
 */
export function openParts(prints: readonly Uint8Array[], scaffold: string): PrintedPart[] {
  let base = 0
  return prints.map((bytes, index) => {
    const file = new PdfFile(bytes)
    const catalog = entry(file, file.trailer, 'Root', 'dictionary')
    const pages = readPageTree(file, catalog)
    const first = pages.findIndex(({ number }) => number === scaffoldPage(file, catalog, scaffold))
    if (first < 0) throw new PdfSyntaxError(catalog.offset, `the scaffold page "${scaffold}" is on no page`)
    const size = entry(file, file.trailer, 'Size', 'number').value
    base += size
    const [kept, left] = [pages.slice(0, first), pages.slice(first)]
    return { index, base: base - size, size, file, catalog, pages: kept, scaffold: left }
  })
}

function scaffoldPage(file: PdfFile, catalog: PdfDictionary, scaffold: string): number {
  const destinations = entry(file, catalog, 'Dests', 'dictionary')
  const place = optionalEntry(file, destinations, scaffold, 'array')
  if (!place) throw new PdfSyntaxError(destinations.offset, `expected the destination "${scaffold}"`)
  return expectType(item(file, place, 0, 'reference'), 'reference', 'a page').number
}
