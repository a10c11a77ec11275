import { createHash } from 'node:crypto'
import { Numbering } from '../objects/numbering.ts'
import { Output } from '../objects/output.ts'
import type { PdfObject, PdfReference, PdfStream } from '../objects/types.ts'
import { deflate } from '../objects/deflate.ts'
import type { PdfDocument } from './document.ts'
import { PackedObjects } from './packed-objects.ts'
import { array, byteString, dictionary, name, number, reference, stream } from '../objects/make.ts'
import { serialise } from '../objects/serialise.ts'

/** PDF/UA-1 wants 1.7 at most, and PDF/A-3 a line of bytes above 127 (ISO 19005-3, 6.1.2). */
const HEADER = Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1')

/** Where an object lies: a byte of the file, or an index in an object stream. */
type Entry = { readonly at: number } | { readonly stream: number; readonly index: number }

/**
 * Writes what can be reached from the catalog and the information dictionary: small objects in compressed object
 * streams, a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8), and a file identifier that comes from the
 * content, so that the same document has the same bytes. The file of the document must be one that this program wrote.
 */
export function writeDocument(
  document: PdfDocument,
  root: PdfReference,
  information: PdfReference,
): Uint8Array {
  const numbering = new Numbering(document.size)
  const renumber = (old: number): number => numbering.of(old)
  const [catalog, info] = [renumber(root.number), renumber(information.number)]
  const output = new Output(document.file.bytes.length)
  output.copy(HEADER)
  const entries: Entry[] = []
  const put = (target: number, { dictionary: own, raw }: PdfStream): void => {
    entries[target] = { at: output.length }
    output.text(`${target} 0 obj\n${serialise(withLength(own, raw.length), renumber)}stream\n`)
    output.copy(raw)
    output.text('\nendstream\nendobj\n')
  }

  const packed: PackedObjects[] = []
  // The order grows while its objects are written.
  for (const [place, old] of numbering.order.entries()) {
    const object = objectToWrite(document, old)
    if (object?.type === 'stream') {
      put(place + 1, object)
      continue
    }
    let pack = packed.at(-1)
    if (!pack || pack.isFull) packed.push((pack = new PackedObjects()))
    if (object) pack.add(place + 1, serialise(object, renumber))
    else pack.copy(place + 1, document.file, old, renumber)
  }
  let next = numbering.order.length + 1
  for (const pack of packed) {
    pack.targets.forEach((target, index) => (entries[target] = { stream: next, index }))
    put(next, pack.close())
    next += 1
  }

  const id = byteString(createHash('sha256').update(output.bytes).digest().subarray(0, 16))
  const start = output.length
  entries[next] = { at: start }
  const trailer = { Root: reference(catalog), Info: reference(info), ID: array([id, id]) }
  const { dictionary: own, raw } = crossReferenceStream(entries, trailer)
  output.text(`${next} 0 obj\n${serialise(own, (same) => same)}stream\n`)
  output.copy(raw)
  output.text(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`)
  return Uint8Array.from(output.bytes)
}

/** The object, or undefined if its text is copied: what was not changed this program has written before. */
function objectToWrite(document: PdfDocument, old: number): PdfObject | undefined {
  const changed = document.changed(old)
  if (changed) return changed
  return document.file.isStream(old) ? document.file.get(reference(old)) : undefined
}

/** A stream's dictionary that says how many bytes the stream has. */
export function withLength({ entries }: { entries: Map<string, PdfObject> }, length: number) {
  const copy = dictionary({})
  for (const [key, value] of entries) if (key !== 'Length') copy.entries.set(key, value)
  copy.entries.set('Length', number(length))
  return copy
}

const COLUMNS = 7

/** The table as rows of type (1), place (4) and index (2 bytes), each row as its difference to the one before. */
function crossReferenceStream(
  entries: readonly (Entry | undefined)[],
  trailer: Readonly<Record<string, PdfObject>>,
): PdfStream {
  const rows = Buffer.alloc(entries.length * COLUMNS)
  for (let target = 1; target < entries.length; target += 1) {
    const found = entries[target]
    const at = target * COLUMNS
    if (!found) continue
    rows[at] = 'at' in found ? 1 : 2
    rows.writeUInt32BE('at' in found ? found.at : found.stream, at + 1)
    rows.writeUInt16BE('at' in found ? 0 : found.index, at + 5)
  }
  rows.writeUInt16BE(65_535, 5)
  const differences = Buffer.alloc(entries.length * (COLUMNS + 1))
  for (let row = 0; row < entries.length; row += 1) {
    differences[row * (COLUMNS + 1)] = 2
    for (let column = 0; column < COLUMNS; column += 1) {
      const at = row * COLUMNS + column
      const above = row === 0 ? 0 : (rows[at - COLUMNS] ?? 0)
      differences[row * (COLUMNS + 1) + 1 + column] = (rows[at] ?? 0) - above
    }
  }
  const raw = deflate(differences)
  return stream(
    {
      Type: name('XRef'),
      Size: number(entries.length),
      W: array([number(1), number(4), number(2)]),
      ...trailer,
      Filter: name('FlateDecode'),
      DecodeParms: dictionary({ Predictor: number(12), Columns: number(COLUMNS) }),
      Length: number(raw.length),
    },
    raw,
  )
}
