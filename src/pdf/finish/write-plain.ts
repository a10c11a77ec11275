import { Numbering } from '../objects/numbering.ts'
import { Output } from '../objects/output.ts'
import { reference } from '../objects/make.ts'
import { serialise } from '../objects/serialise.ts'
import type { PdfReference } from '../objects/types.ts'
import type { PdfDocument } from './document.ts'
import { withLength } from './write.ts'

const HEADER = Buffer.from('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n', 'latin1')

/** Writes a document in the browser's own shape, one classical cross-reference table, so that it reads as a print. */
export function writePlain(document: PdfDocument, root: PdfReference, information: PdfReference): Uint8Array {
  const numbering = new Numbering(document.size)
  const renumber = (old: number): number => numbering.of(old)
  const [catalog, info] = [renumber(root.number), renumber(information.number)]
  const output = new Output(document.file.bytes.length)
  output.copy(HEADER)
  const starts: string[] = []
  // The order grows while its objects are written.
  for (const [place, old] of numbering.order.entries()) {
    starts.push(`${String(output.length).padStart(10, '0')} 00000 n \n`)
    const object = document.get(reference(old))
    output.text(`${place + 1} 0 obj\n`)
    if (object.type === 'stream') {
      output.text(`${serialise(withLength(object.dictionary, object.raw.length), renumber)} stream\n`)
      output.copy(object.raw)
      output.text('\nendstream\nendobj\n')
    } else output.text(`${serialise(object, renumber)}\nendobj\n`)
  }
  const size = numbering.order.length + 1
  const table = output.length
  output.text(`xref\n0 ${size}\n0000000000 65535 f \n${starts.join('')}`)
  output.text(`trailer\n<</Size ${size}\n/Root ${catalog} 0 R\n/Info ${info} 0 R>>\n`)
  output.text(`startxref\n${table}\n%%EOF\n`)
  return output.bytes
}
