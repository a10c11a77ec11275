import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { decodeStream } from '../../src/pdf/objects/inflate.ts'
import type { PdfStream } from '../../src/pdf/objects/types.ts'
import { bytesOf, complaint, document, find, pdf, readAll, stream, syntaxError } from './pdf-fixture.ts'

const whole = pdf(document)

/** One object more, number 23, at the end of the file. */
const withObject = (body: string) => pdf({ ...document, 23: body })

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
  expect(readAll(buffer.subarray(10, 10 + whole.length)).numbers).toHaveLength(22)
})

test('a photograph stays as it is, and is not decoded', () => {
  const bytes = withObject('<</Filter /DCTDecode\n/Length 4>> stream\n\xff\xd8\xff\xd9\nendstream')
  const photograph = streamIn(bytes, 23)
  expect(photograph.raw).toEqual(bytesOf('\xff\xd8\xff\xd9'))
  expect(syntaxError(() => decodeStream(photograph))?.message).toBe(
    `PDF, byte ${find(bytes, '<</Filter /DCT')}: expected /FlateDecode, found /DCTDecode`,
  )
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
    '<</Length 23 0 R>> stream\nabc\nendstream',
    'stream\nabc',
    'expected "endobj", found a stream in object 23',
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
    'expected "endobj", found a stream in object 23',
  ],
  ['no object', '', 'endobj\n22', 'expected one object in object 23'],
  ['two objects', '1 2', '1 2', 'expected one object in object 23'],
  ['mere reference', '1 0 R', '1 0 R', 'expected one object in object 23'],
  ['unknown keyword', '<<>> endjob', 'endjob', 'expected "endobj", found "endjob"'],
  ['second object at its end', '<<>> endobj 7', '7', 'expected the next object after object 23, found 7'],
  ['deep nesting', '['.repeat(90_000), '[[[', 'objects lie more than 64 deep'],
])('a file with an object that is or has "%s" is refused', (_, body, at, message) => {
  expect(complaint(withObject(body), at)).toBe(`${at}: ${message}`)
})

test('a reference to an object that is not there is refused', () => {
  const file = readAll(whole)
  for (const number of [0, 23, 9_999_999_999]) {
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
  const offset = find(bytes, '23 0 obj') + '23 0 obj\n'.length
  const error = syntaxError(() => decodeStream(streamIn(bytes, 23), 4000))
  expect(error?.offset).toBe(offset)
  expect(error?.message.replace(`PDF, byte ${offset}: `, '')).toMatch(message)
})
