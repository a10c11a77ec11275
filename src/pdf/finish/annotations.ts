import { expectType, item, optionalEntry } from '../objects/entry.ts'
import { decodeText } from '../objects/text-string.ts'
import type { PdfDictionary } from '../objects/types.ts'
import type { PdfDocument } from './document.ts'
import { reference } from '../objects/make.ts'

/** What a link annotation leads to. */
export interface LinkTarget {
  /** Name of a destination in the document. */
  readonly destination?: string
  readonly uri?: string
}

/** The annotation of a number. */
export function annotationOf(document: PdfDocument, number: number): PdfDictionary {
  return expectType(document.get(reference(number)), 'dictionary', 'an annotation')
}

export function targetOf(document: PdfDocument, annotation: PdfDictionary): LinkTarget {
  const { file } = document
  const place = annotation.entries.get('Dest')
  if (place?.type === 'name') return { destination: place.value }
  if (place?.type === 'string') return { destination: decodeText(place) }
  const action = optionalEntry(file, annotation, 'A', 'dictionary')
  const uri = action && optionalEntry(file, action, 'URI', 'string')
  return uri ? { uri: Buffer.from(uri.bytes).toString('utf8') } : {}
}

/** A named destination: the object of its page, and its height over the page's bottom in pt. */
export interface NamedPlace {
  readonly page: number
  readonly top: number
}

/** By their names, where they were put. */
export function namedPlaces(document: PdfDocument): Map<string, NamedPlace> {
  const { file, catalog } = document
  const found = new Map<string, NamedPlace>()
  const destinations = catalog.entries.get('Dests')
  if (!destinations) return found
  const named = expectType(document.resolve(destinations), 'dictionary', 'the named destinations')
  for (const [key, value] of named.entries) {
    const place = expectType(document.resolve(value), 'array', 'a destination')
    found.set(key, {
      page: item(file, place, 0, 'reference').number,
      top: item(file, place, 3, 'number').value,
    })
  }
  return found
}
