import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { decodeStream } from '../../src/pdf/objects/inflate.ts'
import type { PdfStream } from '../../src/pdf/objects/types.ts'
import { bytesOf, document, exchange, find, pdf, stream, syntaxError } from './pdf-fixture.ts'

const whole = pdf(document)

/** Opens a file and reads all there is. */
function readAll(bytes: Uint8Array): PdfFile {
  const file = new PdfFile(bytes)
  for (const number of file.numbers) file.get({ number, offset: 0 })
  return file
}

/** The message, and the place of its offset: `at` is the text that begins there. */
function complaint(bytes: Uint8Array, at: string): string {
  const error = syntaxError(() => readAll(bytes))
  if (!error) return 'no error'
  const found = Buffer.from(bytes).toString('latin1', error.offset, error.offset + at.length)
  return `${found}: ${error.message.replace(`PDF, byte ${error.offset}: `, '')}`
}

/** One object more, number 22, at the end of the file. */
const withObject = (body: string) => pdf({ ...document, 22: body })

function streamIn(bytes: Uint8Array, number: number): PdfStream {
  const object = readAll(bytes).get({ number, offset: 0 })
  if (object.type !== 'stream') throw new Error(`object ${number} is no stream`)
  return object
}

test('a well-formed file is read, objects in the order of the file', () => {
  const file = readAll(pdf({ 2: '<<>>', 1: '[1 0 R]' }))
  expect(file.numbers).toEqual([2, 1])
  expect(file.get({ number: 1, offset: 0 })).toMatchObject({
    type: 'array',
    items: [{ type: 'reference', number: 1 }],
  })
  expect([...file.trailer.entries.keys()]).toEqual(['Size', 'Root', 'Info'])
})

test('an object that is asked for twice is the same object', () => {
  const file = new PdfFile(whole)
  expect(file.get({ number: 3, offset: 0 })).toBe(file.get({ number: 3, offset: 0 }))
})

test('streams are read with a direct and an indirect length, with and without filter', () => {
  expect(Buffer.from(decodeStream(streamIn(whole, 6))).toString()).toBe('BT /F4 12 Tf <0041> Tj ET')
  const plain = pdf({ 1: '<</Length 2 0 R>> stream\nendstream\nendobj\nendstream', 2: '16' })
  expect(Buffer.from(decodeStream(streamIn(plain, 1))).toString()).toBe('endstream\nendobj')
})

test('a file is read where it lies in a larger buffer', () => {
  const buffer = new Uint8Array(whole.length + 20)
  buffer.set(whole, 10)
  expect(readAll(buffer.subarray(10, 10 + whole.length)).numbers).toHaveLength(21)
})

test('a photograph stays as it is, and is not decoded', () => {
  const bytes = withObject('<</Filter /DCTDecode\n/Length 4>> stream\n\xff\xd8\xff\xd9\nendstream')
  const photograph = streamIn(bytes, 22)
  expect(photograph.raw).toEqual(bytesOf('\xff\xd8\xff\xd9'))
  expect(syntaxError(() => decodeStream(photograph))?.message).toBe(
    `PDF, byte ${find(bytes, '<</Filter /DCT')}: expected /FlateDecode, found /DCTDecode`,
  )
})

test.each([0, 1, 14, 15, 100, 0.5, -1, -5, -8, -20, -200])('a file cut at %d is refused', (cut) => {
  const size = Number.isInteger(cut) ? (cut + whole.length) % whole.length : Math.round(whole.length * cut)
  const error = syntaxError(() => readAll(whole.subarray(0, size)))
  expect(error?.message).toBe(
    size < 15
      ? 'PDF, byte 0: expected "%PDF-1.4" and a line of four bytes as header'
      : `PDF, byte ${size}: expected "startxref", a number and "%%EOF" before the end`,
  )
})

test('a wrong place of the table is told', () => {
  const place = find(whole, 'xref\n')
  const moved = exchange(whole, `startxref\n${place}`, `startxref\n${place + 1}`)
  expect(complaint(moved, 'ref\n0')).toBe('ref\n0: expected the cross-reference table, "xref" and its size')
  const far = exchange(whole, `startxref\n${place}`, 'startxref\n9999999999')
  expect(syntaxError(() => readAll(far))?.message).toBe(
    'PDF, byte 9999999999: expected the cross-reference table, "xref" and its size',
  )
})

const entryOf = (number: number) =>
  `${String(find(whole, `\n${number} 0 obj`) + 1).padStart(10, '0')} 00000 n \n`

const behind = `${String(find(whole, '\n3 0 obj') + 3).padStart(10, '0')} 00000 n \n`

test.each([
  [
    'a place in the middle of an object',
    entryOf(3),
    behind,
    '3 0 obj',
    'expected the next object after object 4, found 3',
  ],
  [
    'the place of another object',
    entryOf(3),
    entryOf(4),
    entryOf(4),
    `expected a place of its own for object 4, found ${Number(entryOf(4).slice(0, 10))}`,
  ],
  [
    'a place beyond the table',
    entryOf(3),
    '0099999999 00000 n \n',
    '0099999999',
    'expected a place of its own for object 3, found 99999999',
  ],
  [
    'no place',
    entryOf(3),
    '0000000000 00000 n \n',
    '0000000000 00000 n',
    'expected a place of its own for object 3, found 0',
  ],
  [
    'another generation',
    entryOf(3),
    entryOf(3).replace('00000 n', '00001 n'),
    entryOf(3).slice(0, 10),
    'expected an entry in use, generation 0, for object 3',
  ],
  [
    'a freed object',
    entryOf(3),
    entryOf(3).replace('n', 'f'),
    entryOf(3).slice(0, 10),
    'expected an entry in use, generation 0, for object 3',
  ],
  [
    'a first entry that is in use',
    '65535 f',
    '65535 n',
    '0000000000 65535 n',
    'expected the free entry of object 0',
  ],
  [
    'a size beyond the file',
    'xref\n0 22\n',
    'xref\n0 99999999\n',
    'xref\n0 99999999',
    'expected a table of 99999999 entries, found the end',
  ],
  [
    'a size of its own in the trailer',
    '/Size 22',
    '/Size 21',
    '<</Size 21',
    'expected /Size 22 in the trailer',
  ],
])('a cross-reference table with %s is refused', (_, from, to, at, message) => {
  expect(complaint(exchange(whole, from, to), at)).toBe(`${at}: ${message}`)
})

test('a wrong place is told for the object that is asked for', () => {
  const bytes = exchange(whole, entryOf(3), behind)
  expect(syntaxError(() => new PdfFile(bytes).get({ number: 3, offset: 0 }))?.message).toBe(
    `PDF, byte ${find(whole, '\n3 0 obj') + 3}: expected "3 0 obj", found 0`,
  )
})

test('a cross-reference table that goes on after its size is refused', () => {
  const bytes = exchange(whole, 'xref\n0 22\n', 'xref\n0 21\n')
  expect(complaint(bytes, entryOf(21).slice(0, 10))).toContain('expected "trailer", found')
})

test.each([
  ['encrypted', '/Encrypt 21 0 R', '21 0 R', 'the trailer has /Encrypt, which the browser never writes'],
  ['changed later', '/Prev 15', '15', 'the trailer has /Prev, which the browser never writes'],
  ['two kinds of table', '/XRefStm 15', '15', 'the trailer has /XRefStm, which the browser never writes'],
  ['no dictionary', '>> <<', '<</Size', 'expected one dictionary as trailer'],
])('a file with a trailer that says "%s" is refused', (_, trailer, at, message) => {
  expect(complaint(pdf(document, trailer), at)).toBe(`${at}: ${message}`)
})

test('a cross-reference stream instead of the table is refused', () => {
  const bytes = exchange(whole, 'xref\n0 22', '22 0 obj')
  expect(complaint(bytes, '22 0 obj')).toBe(
    '22 0 obj: expected the cross-reference table, "xref" and its size',
  )
})

test('another version of PDF is refused', () => {
  expect(complaint(exchange(whole, '1.4', '1.7'), '%PDF-1.7')).toContain('%PDF-1.7: expected "%PDF-1.4"')
})

test.each([
  [
    'object stream',
    stream('1 0', '/Type /ObjStm\n'),
    '<</Type /ObjStm',
    '/ObjStm: object streams are not what the browser writes',
  ],
  [
    'unknown filter',
    '<</Filter /LZWDecode\n/Length 0>> stream\n\nendstream',
    '/LZWDecode',
    'expected /FlateDecode or /DCTDecode, found /LZWDecode',
  ],
  [
    'two filters',
    '<</Filter [/ASCIIHexDecode /FlateDecode]\n/Length 0>> stream\n\nendstream',
    '[/ASCIIHex',
    'expected /FlateDecode or /DCTDecode, found an array',
  ],
  [
    'length outside the object',
    '<</Length 99999>> stream\nabc\nendstream',
    '<</Length 99999',
    '/Length is 99999, but the object has 21 bytes left',
  ],
  [
    'length that is too large',
    '<</Length 5>> stream\nabc\nendstream',
    'ndstream',
    'expected "endstream", found "ndstream"',
  ],
  [
    'length that is too small',
    '<</Length 2>> stream\nabc\nendstream',
    'c\n',
    'expected "endstream", found "c"',
  ],
  [
    'negative length',
    '<</Length -2>> stream\nabc\nendstream',
    '-2',
    'expected a whole number as /Length of a stream',
  ],
  [
    'no length',
    '<</Filter /FlateDecode>> stream\nabc\nendstream',
    '<</Filter /FlateDecode>>',
    'expected a whole number as /Length of a stream',
  ],
  [
    'length that is the stream itself',
    '<</Length 22 0 R>> stream\nabc\nendstream',
    'stream\nabc',
    'expected "endobj", found a stream in object 22',
  ],
  [
    'length that is another stream',
    '<</Length 6 0 R>> stream\nabc\nendstream',
    'stream\n',
    'expected "endobj", found a stream in object 6',
  ],
  [
    'length that is not there',
    '<</Length 77 0 R>> stream\nabc\nendstream',
    '77 0 R',
    'object 77 is not in the cross-reference table',
  ],
  [
    'stream without a line feed',
    '<</Length 3>> stream\r\nabc\nendstream',
    '\r',
    'expected a line feed after "stream", found byte 0x0d',
  ],
  [
    'stream without a dictionary',
    '[] stream\nabc\nendstream',
    'stream\nabc',
    'expected "endobj", found a stream in object 22',
  ],
  ['no object', '', 'endobj\n21', 'expected one object in object 22'],
  ['two objects', '1 2', '1 2', 'expected one object in object 22'],
  ['mere reference', '1 0 R', '1 0 R', 'expected one object in object 22'],
  ['unknown keyword', '<<>> endjob', 'endjob', 'expected "endobj", found "endjob"'],
  ['second object at its end', '<<>> endobj 7', '7', 'expected the next object after object 22, found 7'],
  ['deep nesting', '['.repeat(90_000), '[[[', 'objects lie more than 64 deep'],
])('a file with an object that is or has "%s" is refused', (_, body, at, message) => {
  expect(complaint(withObject(body), at)).toBe(`${at}: ${message}`)
})

test('a reference to an object that is not there is refused', () => {
  const file = readAll(whole)
  for (const number of [0, 22, 9_999_999_999]) {
    expect(syntaxError(() => file.get({ number, offset: 5 }))?.message).toBe(
      `PDF, byte 5: object ${number} is not in the cross-reference table`,
    )
  }
})

const packed = deflateSync(Buffer.alloc(4000)).toString('latin1')
const larger = deflateSync(Buffer.alloc(4001)).toString('latin1')

test.each([
  ['is damaged', `\x79${packed.slice(1)}`, '', /^expected a Flate stream, found data that are damaged: .+/u],
  ['is cut', packed.slice(0, -6), '', /^expected a Flate stream, found data that are damaged: .+/u],
  ['goes on after its end', `${packed}xyz`, '', /^the data of the stream end after \d+ of \d+ bytes$/u],
  ['is too large', larger, '', /^expected a Flate stream, found more than 4000 bytes$/u],
  [
    'has parameters',
    packed,
    '/DecodeParms <</Predictor 12>>\n',
    /^expected a stream without \/DecodeParms$/u,
  ],
])('a stream whose content %s is not decoded', (_, data, entries, message) => {
  const bytes = withObject(
    `<</Filter /FlateDecode\n${entries}/Length ${data.length}>> stream\n${data}\nendstream`,
  )
  const offset = find(bytes, '22 0 obj') + '22 0 obj\n'.length
  const error = syntaxError(() => decodeStream(streamIn(bytes, 22), 4000))
  expect(error?.offset).toBe(offset)
  expect(error?.message.replace(`PDF, byte ${offset}: `, '')).toMatch(message)
})
