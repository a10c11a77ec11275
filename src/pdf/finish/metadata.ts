import { optionalEntry } from '../objects/entry.ts'
import { decodeText } from '../objects/text-string.ts'
import type { PdfReference } from '../objects/types.ts'
import type { PdfDocument } from './document.ts'
import type { Identity } from './identity.ts'
import { ascii, dictionary, name, stream, text } from '../objects/make.ts'
import { joinKeywords, writeXmp } from './xmp.ts'

const ISO_DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/**
 * Midnight UTC of a date as a PDF date (ISO 32000-1, 7.9.4).
 * @throws {RangeError} if the date is not YYYY-MM-DD.
 */
export function pdfDate(date: string): string {
  const parts = ISO_DATE.exec(date)
  if (!parts) throw new RangeError(`expected a date as YYYY-MM-DD, found ${JSON.stringify(date)}`)
  return `D:${parts.slice(1).join('')}000000+00'00'`
}

/** Writes XMP and the information dictionary, which say the same; the latter is returned for the trailer. */
export function addMetadata(document: PdfDocument, identity: Identity, marked: boolean): PdfReference {
  const given = optionalEntry(document.file, document.information, 'Producer', 'string')
  const producer = given ? decodeText(given) : ''
  const { title, descriptions, languages, author, creatorTool, date } = identity
  const [first = ''] = languages
  // Not compressed: programs find it without reading the file (ISO 19005-3, 6.6.2.1).
  const packet = stream(
    { Type: name('Metadata'), Subtype: name('XML') },
    writeXmp(identity, { producer, marked }),
  )
  document.catalog.entries.set('Metadata', document.add(packet))
  return document.add(
    dictionary({
      Title: text(title),
      Author: author === undefined ? undefined : text(author),
      Subject: text(descriptions[first] ?? ''),
      Keywords: text(joinKeywords(identity)),
      Creator: text(creatorTool),
      Producer: text(producer),
      CreationDate: ascii(pdfDate(date)),
      ModDate: ascii(pdfDate(date)),
    }),
  )
}
