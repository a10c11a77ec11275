import type { PdfReference } from '../objects/types.ts'
import type { PdfDocument } from './document.ts'
import { reference } from './make.ts'
import { serialise } from './serialise.ts'
import { findReachable, withLength } from './write.ts'

const HEADER = Buffer.from('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n', 'latin1')
const STREAM_END = Buffer.from('\nendstream\nendobj\n', 'latin1')

/** Writes a document in the browser's own shape, one classical cross-reference table, so that it reads as a print. */
export function writePlain(document: PdfDocument, root: PdfReference, information: PdfReference): Uint8Array {
  const numbers = findReachable(document, [root, information])
  const renumber = (old: number): number => numbers.get(old) ?? 0
  const parts: Uint8Array[] = [HEADER]
  const starts: string[] = []
  let length = HEADER.length
  const put = (...pieces: readonly Uint8Array[]): void => {
    for (const piece of pieces) {
      parts.push(piece)
      length += piece.length
    }
  }
  for (const [old, target] of numbers) {
    starts.push(`${String(length).padStart(10, '0')} 00000 n \n`)
    const object = document.get(reference(old))
    if (object.type === 'stream') {
      const dictionary = serialise(withLength(object.dictionary, object.raw.length), renumber)
      put(Buffer.from(`${target} 0 obj\n${dictionary} stream\n`, 'latin1'), object.raw, STREAM_END)
    } else put(Buffer.from(`${target} 0 obj\n${serialise(object, renumber)}\nendobj\n`, 'latin1'))
  }
  const size = numbers.size + 1
  const trailer = `trailer\n<</Size ${size}\n/Root ${renumber(root.number)} 0 R\n/Info ${renumber(information.number)} 0 R>>`
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${starts.join('')}${trailer}\nstartxref\n${length}\n%%EOF\n`
  put(Buffer.from(table, 'latin1'))
  return Uint8Array.from(Buffer.concat(parts))
}
