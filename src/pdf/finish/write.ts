import { createHash } from 'node:crypto'
import type { PdfObject, PdfReference } from '../objects/types.ts'
import { deflate } from './deflate.ts'
import type { PdfDocument } from './document.ts'
import { array, byteString, dictionary, name, number, reference, stream } from './make.ts'
import { serialise } from './serialise.ts'

/** PDF/UA-1 wants 1.7 at most, and PDF/A-3 a line of bytes above 127 (ISO 19005-3, 6.1.2). */
const HEADER = Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1')
const OBJECTS_PER_STREAM = 200

/** Where an object lies: a byte of the file, or an index in an object stream. */
type Entry = { readonly at: number } | { readonly stream: number; readonly index: number }

/**
 * Writes what can be reached from the catalog and the information dictionary: small objects in compressed object
 * streams, a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8), and a file identifier that comes from the
 * content, so that the same document has the same bytes.
 */
export function writeDocument(
  document: PdfDocument,
  root: PdfReference,
  information: PdfReference,
): Uint8Array {
  const numbers = findReachable(document, [root, information])
  const renumber = (old: number): number => numbers.get(old) ?? 0
  const parts: Uint8Array[] = [HEADER]
  let length = HEADER.length
  const entries: Entry[] = []
  const put = (target: number, object: PdfObject): void => {
    entries[target] = { at: length }
    const open = `${target} 0 obj\n${serialise(object, renumber)}`
    const pieces =
      object.type === 'stream'
        ? [
            Buffer.from(`${open}stream\n`, 'latin1'),
            object.raw,
            Buffer.from('\nendstream\nendobj\n', 'latin1'),
          ]
        : [Buffer.from(`${open}\nendobj\n`, 'latin1')]
    for (const piece of pieces) {
      parts.push(piece)
      length += piece.length
    }
  }

  const small: [target: number, object: PdfObject][] = []
  for (const [old, target] of numbers) {
    const object = document.get(reference(old))
    if (object.type !== 'stream') small.push([target, object])
    else put(target, { ...object, dictionary: withLength(object.dictionary, object.raw.length) })
  }
  let next = numbers.size + 1
  for (let from = 0; from < small.length; from += OBJECTS_PER_STREAM) {
    const members = small.slice(from, from + OBJECTS_PER_STREAM)
    members.forEach(([target], index) => (entries[target] = { stream: next, index }))
    put(next, objectStream(members.map(([target, object]) => [target, serialise(object, renumber)])))
    next += 1
  }

  const identifier = createHash('sha256')
  for (const part of parts) identifier.update(part)
  const id = byteString(identifier.digest().subarray(0, 16))
  const start = length
  entries[next] = { at: start }
  put(
    next,
    crossReferenceStream(entries, {
      Root: reference(root.number),
      Info: reference(information.number),
      ID: array([id, id]),
    }),
  )
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'))
  return Uint8Array.from(Buffer.concat(parts))
}

/** New numbers from 1 of all that can be reached, in the order in which it is met. */
export function findReachable(document: PdfDocument, roots: readonly PdfReference[]): Map<number, number> {
  const numbers = new Map<number, number>()
  const note = (to: PdfReference): void => {
    if (!numbers.has(to.number)) numbers.set(to.number, numbers.size + 1)
  }
  roots.forEach(note)
  // A map goes on through what is added to it during the walk.
  for (const old of numbers.keys()) {
    const waiting: PdfObject[] = [document.get(reference(old))]
    for (let object = waiting.pop(); object; object = waiting.pop()) {
      if (object.type === 'reference') note(object)
      else if (object.type === 'array') {
        for (const item of object.items.toReversed()) waiting.push(item)
      } else if (object.type === 'stream') waiting.push(object.dictionary)
      else if (object.type === 'dictionary') {
        for (const [key, value] of [...object.entries].toReversed()) if (key !== 'Length') waiting.push(value)
      }
    }
  }
  return numbers
}

/** A stream's dictionary that says how many bytes the stream has. */
export function withLength({ entries }: { entries: Map<string, PdfObject> }, length: number) {
  const copy = dictionary({})
  for (const [key, value] of entries) if (key !== 'Length') copy.entries.set(key, value)
  copy.entries.set('Length', number(length))
  return copy
}

function objectStream(members: readonly (readonly [target: number, written: string])[]): PdfObject {
  let head = ''
  let body = ''
  for (const [target, written] of members) {
    head += `${target} ${body.length} `
    body += `${written}\n`
  }
  const raw = deflate(Buffer.from(head + body, 'latin1'))
  const entries = {
    Type: name('ObjStm'),
    N: number(members.length),
    First: number(head.length),
    Filter: name('FlateDecode'),
    Length: number(raw.length),
  }
  return stream(entries, raw)
}

const COLUMNS = 7

/** The table as rows of type (1), place (4) and index (2 bytes), each row as its difference to the one before. */
function crossReferenceStream(
  entries: readonly (Entry | undefined)[],
  trailer: Readonly<Record<string, PdfObject>>,
): PdfObject {
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
