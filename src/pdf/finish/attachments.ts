import { createHash } from 'node:crypto'
import type { PdfReference } from '../objects/types.ts'
import { deflate } from '../objects/deflate.ts'
import type { PdfDocument } from './document.ts'
import type { Attachment } from './identity.ts'
import { array, ascii, byteString, dictionary, name, number, stream, text } from '../objects/make.ts'

/** Puts files into the document, each with what it is to the report (ISO 19005-3, 6.8). `date` as a PDF date. */
export function addAttachments(
  document: PdfDocument,
  attachments: readonly Attachment[],
  date: string,
): void {
  if (attachments.length === 0) return
  const sorted = attachments.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const specifications = sorted.map((each) => [each.name, addAttachment(document, each, date)] as const)
  const names = specifications.flatMap(([key, to]) => [text(key), to])
  const { entries } = document.catalog
  entries.set('AF', array(specifications.map(([, to]) => to)))
  entries.set('Names', dictionary({ EmbeddedFiles: dictionary({ Names: array(names) }) }))
}

function addAttachment(document: PdfDocument, attachment: Attachment, date: string): PdfReference {
  const { bytes, mime, description, relationship } = attachment
  const file = stream(
    {
      Type: name('EmbeddedFile'),
      Subtype: name(mime),
      Params: dictionary({
        Size: number(bytes.length),
        CreationDate: ascii(date),
        ModDate: ascii(date),
        CheckSum: byteString(createHash('md5').update(bytes).digest()),
      }),
      Filter: name('FlateDecode'),
    },
    deflate(bytes),
  )
  const to = document.add(file)
  return document.add(
    dictionary({
      Type: name('Filespec'),
      F: text(attachment.name),
      UF: text(attachment.name),
      Desc: text(description),
      AFRelationship: name(relationship),
      EF: dictionary({ F: to, UF: to }),
    }),
  )
}
