import { expect, test } from 'vitest'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { complaint, document, exchange, find, pdf, readAll, syntaxError } from './pdf-fixture.ts'

const whole = pdf(document)
const { length } = whole

test.each([15, 100, length >> 1, length - 200, length - 20, length - 5, length - 1])(
  'a file cut at byte %d is refused',
  (size) => {
    expect(syntaxError(() => readAll(whole.subarray(0, size)))?.message).toBe(
      `PDF, byte ${size}: expected "startxref", a number and "%%EOF" before the end`,
    )
  },
)

test.each([0, 1, 14])('a file of %d bytes is refused', (size) => {
  expect(syntaxError(() => readAll(whole.subarray(0, size)))?.message).toBe(
    'PDF, byte 0: expected "%PDF-1.4" and a line of four bytes as header',
  )
})

test('a wrong place of the table is told', () => {
  const place = find(whole, 'xref\n0')
  const moved = exchange(whole, `startxref\n${place}`, `startxref\n${place + 1}`)
  expect(complaint(moved, 'ref\n0')).toBe('ref\n0: expected the cross-reference table, "xref" and its size')
  const far = exchange(whole, `startxref\n${place}`, 'startxref\n9999999999')
  expect(complaint(far, 'startxref')).toBe('startxref: "startxref" points to 9999999999, behind itself')
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
    'xref\n0 23\n',
    'xref\n0 99999999\n',
    'xref\n0 99999999',
    'expected a table of 99999999 entries, found the end',
  ],
  [
    'a size of its own in the trailer',
    '/Size 23',
    '/Size 22',
    '<</Size 22',
    'expected /Size 23 in the trailer',
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
  const bytes = exchange(whole, 'xref\n0 23\n', 'xref\n0 22\n')
  expect(complaint(bytes, entryOf(22).slice(0, 10))).toContain('expected "trailer", found')
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
  const bytes = exchange(whole, 'xref\n0 23', '23 0 obj')
  expect(complaint(bytes, '23 0 obj')).toBe(
    '23 0 obj: expected the cross-reference table, "xref" and its size',
  )
})

test('another version of PDF is refused', () => {
  expect(complaint(exchange(whole, '1.4', '1.7'), '%PDF-1.7')).toContain('%PDF-1.7: expected "%PDF-1.4"')
})
