import { serialise } from '../objects/serialise.ts'
import { reference } from '../objects/make.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { copyObject } from '../objects/copy-object.ts'
import type { JoinedDocument } from './document.ts'
import { Numbering } from '../objects/numbering.ts'
import { Output } from '../objects/output.ts'

const HEADER = Buffer.from('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n', 'latin1')

/**
 * Writes what can be reached from the catalog and the information dictionary, in the browser's own shape, so that every
 * other stage takes it for a print: version 1.4, one classical cross-reference table, no object streams.
 * @throws {PdfSyntaxError} if a scaffold page can be reached: what lies on it stands in an element of the text.
 */
export function writePrint(document: JoinedDocument, catalog: number, information: number): Uint8Array {
  const output = new Output(Math.ceil(document.expectedLength))
  output.copy(HEADER)
  const numbering = new Numbering(document.size)
  const { order } = numbering
  const renumber = (number: number): number => numbering.of(document.standIn(number))
  const [root, info] = [renumber(catalog), renumber(information)]
  const copyings = document.parts.map(({ base, index }) => ({
    renumber: (number: number) => renumber(base + number),
    rename: (name: string) => document.names.nameOf(index, name),
  }))

  const starts: number[] = []
  // The list grows while its objects are written.
  for (let place = 0; place < order.length; place += 1) {
    const number = order[place] ?? 0
    starts.push(output.length)
    output.number(place + 1)
    output.text(' 0 obj')
    const object = document.changed(number)
    const part = document.partOf(number)
    const copying = part && copyings[part.index]
    if (object) {
      output.text(`\n${serialise(object, renumber)}`)
      if (object.type === 'stream') {
        output.text(' stream\n')
        output.copy(object.raw)
        output.text('\nendstream')
      }
      output.text('\nendobj\n')
    } else if (part && copying) {
      const local = number - part.base
      const [start, end] = part.file.rangeOf(reference(local))
      copyObject(part.file.bytes, start + `${local} 0 obj`.length, end, output, copying)
    } else throw new PdfSyntaxError(0, `object ${number} is referred to, but is in no part`)
  }

  for (const { base, scaffold, index } of document.parts) {
    if (scaffold.some(({ number }) => numbering.has(base + number))) {
      throw new PdfSyntaxError(0, `an element of part ${index + 1} goes on on its scaffold page`)
    }
  }
  const table = output.length
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
  output.text(`xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${entries.join('')}`)
  output.text(`trailer\n<</Size ${starts.length + 1}\n/Root ${root} 0 R\n/Info ${info} 0 R>>\n`)
  output.text(`startxref\n${table}\n%%EOF\n`)
  return output.bytes
}
