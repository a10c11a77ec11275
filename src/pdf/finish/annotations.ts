import { expectType, optionalEntry } from '../objects/entry.ts'
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
