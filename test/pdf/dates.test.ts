import { expect, test } from 'vitest'
import { setDates } from '../../src/pdf/finish/dates.ts'
import { document, exchange, find, pdf, syntaxError } from './pdf-fixture.ts'

const whole = pdf(document)
const created = "(D:20261122214000+00'00')"

test('both dates become the midnight of the edition, and nothing else changes', () => {
  const dated = setDates(whole, '2025-03-09')
  const expected = Buffer.from(whole)
    .toString('latin1')
    .replaceAll(/D:20261122\d{6}/gu, 'D:20250309000000')
  expect(Buffer.from(dated).toString('latin1')).toBe(expected)
})

test('two prints of one text, a day and a time zone apart, become the same bytes', () => {
  const later = exchange(whole, created, "(D:20261123014000+04'00')")
  expect(setDates(later, '2026-11-22')).toEqual(setDates(whole, '2026-11-22'))
})

test('the bytes handed in stay as they are, also where they lie in a larger buffer', () => {
  const buffer = new Uint8Array(whole.length + 8)
  buffer.set(whole, 8)
  const dated = setDates(buffer.subarray(8), '2025-03-09')
  expect(buffer.subarray(8)).toEqual(whole)
  expect(dated).toEqual(setDates(whole, '2025-03-09'))
})

test.each(['2026-13-01', '2026-1-1', '2026-00-10', '2026-11-32', '22.11.2026', '', '2026-11-22T00:00'])(
  'the date %j is refused',
  (date) => {
    expect(() => setDates(whole, date)).toThrow(RangeError)
  },
)

const form = "expected /CreationDate as (D:YYYYMMDDHHMMSS+00'00')"

test.each([
  ['without a zone', '(D:20261122214000)', form],
  ['with an escape', "(D:2026112221400\\060+00'00')", form],
  ['in hexadecimal', '<443A>', form],
  ['that goes on', "(D:20261122214000+00'00'00)", form],
  ['that is a number', '20261124', 'expected a string as /CreationDate, found a number'],
])('a file with a date %s is refused', (_, date, message) => {
  const bytes = pdf({ ...document, 1: (document[1] ?? '').replace(created, date) })
  expect(syntaxError(() => setDates(bytes, '2026-11-22'))?.message).toBe(
    `PDF, byte ${find(bytes, date)}: ${message}`,
  )
})

test('a file without a date, and one without information, is refused', () => {
  const dateless = pdf({ ...document, 1: '<</Creator (Chromium)>>' })
  expect(syntaxError(() => setDates(dateless, '2026-11-22'))?.message).toBe(
    `PDF, byte ${find(dateless, '<</Creator')}: expected /CreationDate in this dictionary`,
  )
  const uninformed = pdf(document, '/Root 2 0 R')
  expect(syntaxError(() => setDates(uninformed, '2026-11-22'))?.message).toBe(
    `PDF, byte ${find(uninformed, '<</Size')}: expected /Info in this dictionary`,
  )
})
