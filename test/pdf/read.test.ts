import { expect, test } from 'vitest'
import { readPdf } from './read-pdf.ts'
import { document, find, pdf, syntaxError } from './pdf-fixture.ts'
import type { Bodies } from './pdf-fixture.ts'

test('pages, sizes, destinations, bookmarks and fonts are read', () => {
  const { destinations, ...rest } = readPdf(pdf(document))
  expect(rest).toEqual({
    pages: 2,
    pageSizes: [
      { width: 594.95996, height: 841.91998 },
      { width: 420, height: 594.95996 },
    ],
    outline: [
      { title: 'Üz', level: 1, page: 1 },
      { title: 'One (1)', level: 2, page: 1 },
      { title: 'Last', level: 1, page: 2 },
    ],
    fonts: [
      { name: 'AAAAAA+Serif', type: 'CIDFontType2', embedded: true },
      { name: '', type: 'Type3', embedded: true },
      { name: 'Arial', type: 'TrueType', embedded: false },
    ],
  })
  expect([...destinations]).toEqual([
    ['az-foreword', { page: 2, top: 827.66998 }],
    ['az-cover', { page: 1, top: 0.5 }],
  ])
})

test('a print without links, bookmarks and fonts is read', () => {
  const page = '<</Type /Page\n/MediaBox [0 0 10 20]>>'
  const bodies = {
    2: '<</Type /Catalog\n/Pages 1 0 R>>',
    1: '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>',
    3: page,
  }
  expect(readPdf(pdf(bodies, '/Root 2 0 R'))).toEqual({
    pages: 1,
    pageSizes: [{ width: 10, height: 20 }],
    destinations: new Map(),
    outline: [],
    fonts: [],
  })
})

test('the bytes stay as they are', () => {
  const bytes = pdf(document)
  readPdf(bytes)
  expect(bytes).toEqual(pdf(document))
})

test.each<[string, Bodies, string, string]>([
  [
    'a page tree that is its own branch',
    { 5: '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>' },
    'Kids [¦3 0 R]',
    'object 3 is in the page tree twice',
  ],
  [
    'a page twice',
    { 5: '<</Type /Pages\n/Count 1\n/Kids [4 0 R]>>' },
    'Kids [¦4 0 R]',
    'object 4 is in the page tree twice',
  ],
  [
    'a count that is wrong',
    { 3: '<</Type /Pages\n/Count 3\n/Kids [4 0 R 5 0 R]>>' },
    '3\n/Kids [4',
    '/Count is 3, but the page tree has 2 pages',
  ],
  [
    'a page of another kind',
    { 15: '<</Type /Template>>' },
    '/Template',
    'expected /Type /Page, found /Template',
  ],
  [
    'a page that is no dictionary',
    { 15: '[]' },
    '[]',
    'expected a dictionary as a node of the page tree, found an array',
  ],
  [
    'a page in its parent',
    { 5: '<</Type /Pages\n/Count 1\n/Kids [<<>>]>>' },
    '<<>>]',
    'expected a reference as item 1, found a dictionary',
  ],
  [
    'a turned page',
    { 15: '<</Type /Page\n/MediaBox [0 0 1 1]\n/Rotate 90>>' },
    '90',
    'a page has /Rotate, which the browser never writes',
  ],
  [
    'a page without size',
    { 15: '<</Type /Page>>' },
    '<</Type /Page>>',
    'expected /MediaBox in this dictionary',
  ],
  [
    'a box with three numbers',
    { 15: '<</Type /Page\n/MediaBox [0 0 1]>>' },
    '[0 0 1]',
    'expected at least 4 items in this array',
  ],
  [
    'a box of names',
    { 15: '<</Type /Page\n/MediaBox [0 0 /A 1]>>' },
    '/A 1]',
    'expected a number as item 3, found a name',
  ],
  [
    'a name tree',
    { 2: '<</Type /Catalog\n/Pages 3 0 R\n/Names 7 0 R>>' },
    'Names ¦7 0 R',
    'expected named destinations in /Dests, found /Names',
  ],
  [
    'a destination that is no page',
    { 7: '<</a [3 0 R /XYZ 0 0 0]>>' },
    '3 0 R /XYZ',
    'object 3 is not a page',
  ],
  ['a destination of another kind', { 7: '<</a [4 0 R /FitH 9]>>' }, '/FitH', 'expected /XYZ, found /FitH'],
  [
    'a destination that is no array',
    { 7: '<</a (b)>>' },
    '(b)',
    'expected an array as the destination "a", found a string',
  ],
  [
    'bookmarks in a ring',
    { 11: '<</Title (Last)\n/Dest [4 0 R /XYZ 0 0 0]\n/Next 9 0 R>>' },
    'Next ¦9 0 R',
    'object 9 is in the outline twice',
  ],
  [
    'a bookmark that holds itself',
    { 10: '<</Title (A)\n/Dest [4 0 R /XYZ 0 0 0]\n/First 10 0 R>>' },
    '(A)\n/Dest [4 0 R /XYZ 0 0 0]\n/First ¦10 0 R',
    'object 10 is in the outline twice',
  ],
  ['a bookmark without aim', { 10: '<</Title (A)>>' }, '<</Title (A)', 'expected /Dest in this dictionary'],
  [
    'a bookmark in bytes',
    { 10: '<</Title (\xdcz)\n/Dest [4 0 R /XYZ 0 0 0]>>' },
    '(\xdcz)',
    'expected text in ASCII or in UTF-16 with its mark',
  ],
  ['a font that is no dictionary', { 18: '(x)' }, '(x)', 'expected a dictionary as a font, found a string'],
  [
    'a font that is not there',
    { 12: '<</Type /Font\n/Subtype /Type0\n/DescendantFonts [99 0 R]>>' },
    '99 0 R',
    'object 99 is not in the cross-reference table',
  ],
  ['a catalog of another kind', { 2: '<</Type /Font>>' }, '/Font>>', 'expected /Type /Catalog, found /Font'],
])('a file with %s is refused', (_, bodies, at, message) => {
  const bytes = pdf({ ...document, ...bodies })
  expect(syntaxError(() => readPdf(bytes))?.message).toBe(`PDF, byte ${find(bytes, at)}: ${message}`)
})

const branch = (kids: string, leaves: number) => `<</Type /Pages\n/Count ${leaves}\n/Kids [${kids}]>>`

test('a page tree of three thousand levels is read, and one with as many branches', () => {
  const count = 3000
  const ends: Bodies = { 1: '[]', 2: '<</Type /Catalog\n/Pages 3 0 R>>' }
  const page = '<</Type /Page\n/MediaBox [0 0 1 1]>>'
  const numbers = Array.from({ length: count }, (_, i) => i + 4)
  const levels = Object.fromEntries(numbers.map((number) => [number - 1, branch(`${number} 0 R`, 1)]))
  expect(readPdf(pdf({ ...ends, ...levels, [count + 3]: page })).pages).toBe(1)
  const leaves = Object.fromEntries(numbers.map((number) => [number, page]))
  const root = branch(numbers.map((number) => `${number} 0 R`).join(' '), count)
  expect(readPdf(pdf({ ...ends, ...leaves, 3: root })).pages).toBe(count)
})

test('a file without a root is refused', () => {
  const bytes = pdf(document, '/Info 1 0 R')
  expect(syntaxError(() => readPdf(bytes))?.message).toBe(
    `PDF, byte ${find(bytes, '<</Size')}: expected /Root in this dictionary`,
  )
})
