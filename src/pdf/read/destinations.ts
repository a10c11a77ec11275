import { entry, expectType, item, optionalEntry } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfArray, PdfDictionary } from '../objects/types.ts'

/** A place in the file that something points to. */
export interface Destination {
  /** Page of the file, from 1. */
  readonly page: number
  /** Height of the place over the bottom edge of the page in pt, as in `/XYZ left top zoom`. */
  readonly top: number
}

/** Page of the file, from 1, by the number of the page's object. */
export type PageNumbers = ReadonlyMap<number, number>

/**
 * The named destinations: the ids that a link of the document points to. The browser keeps them in `/Dests` of the
 * catalog (ISO 32000-1, 12.3.2.3); ids with spaces or letters beyond ASCII come percent-encoded.
 */
export function readDestinations(
  file: PdfFile,
  catalog: PdfDictionary,
  pageNumbers: PageNumbers,
): Map<string, Destination> {
  const names = catalog.entries.get('Names')
  if (names) throw new PdfSyntaxError(names.offset, 'expected named destinations in /Dests, found /Names')
  const destinations = optionalEntry(file, catalog, 'Dests', 'dictionary')
  const found = new Map<string, Destination>()
  for (const [name, value] of destinations?.entries ?? []) {
    const array = expectType(file.resolve(value), 'array', `the destination "${name}"`)
    found.set(name, readDestination(file, array, pageNumbers))
  }
  return found
}

/** The destination that an array `[page /XYZ left top zoom]` stands for (ISO 32000-1, 12.3.2.2). */
function readDestination(file: PdfFile, array: PdfArray, pageNumbers: PageNumbers): Destination {
  const target = item(file, array, 0, 'reference')
  const page = pageNumbers.get(target.number)
  if (page === undefined) throw new PdfSyntaxError(target.offset, `object ${target.number} is not a page`)
  const fit = item(file, array, 1, 'name')
  if (fit.value !== 'XYZ') throw new PdfSyntaxError(fit.offset, `expected /XYZ, found /${fit.value}`)
  return { page, top: item(file, array, 3, 'number').value }
}

/** The destination under a key of a dictionary. */
export function destinationEntry(
  file: PdfFile,
  holder: PdfDictionary,
  pageNumbers: PageNumbers,
): Destination {
  return readDestination(file, entry(file, holder, 'Dest', 'array'), pageNumbers)
}
