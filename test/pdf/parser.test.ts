import { expect, test } from 'vitest'
import { Lexer } from '../../src/pdf/objects/lexer.ts'
import { readOperands } from '../../src/pdf/objects/parser.ts'
import { decodeText } from '../../src/pdf/objects/text-string.ts'
import type { PdfObject } from '../../src/pdf/objects/types.ts'
import { bytesOf, syntaxError } from './pdf-fixture.ts'

const read = (text: string) => readOperands(new Lexer(bytesOf(text)))

/** An object in PDF syntax again, to compare by eye. */
function show(object: PdfObject): string {
  switch (object.type) {
    case 'array':
      return `[${object.items.map(show).join(' ')}]`
    case 'dictionary':
      return `<<${[...object.entries].map(([key, value]) => `/${key} ${show(value)}`).join(' ')}>>`
    case 'stream':
      return `${show(object.dictionary)} stream`
    case 'string':
      return `(${Buffer.from(object.bytes).toString('latin1')})`
    case 'name':
      return `/${object.value}`
    case 'number':
      return object.source
    case 'boolean':
      return String(object.value)
    case 'reference':
      return `${object.number} 0 R`
    default:
      return object.type
  }
}

test.each([
  '<</Type /Page /Box [0 0 594.95996 .5] /Parent 36 0 R /Kids [1 2 0 R 3 4 0 R]>>',
  '[true false null [] <<>> [[(a)]]]',
  '<</__proto__ 1 /constructor 2>>',
])('%s is read as written', (text) => {
  const { operands, keyword } = read(`${text} endobj 1`)
  expect(operands.map(show).join(' ')).toBe(text)
  expect(keyword).toMatchObject({ type: 'keyword', word: 'endobj' })
})

test('operands of a content stream come with their operator and places', () => {
  const lexer = new Lexer(bytesOf('1 0 0 -1 0 5 cm\n/P <</MCID 0>> BDC'))
  expect(readOperands(lexer)).toMatchObject({ operands: { length: 6 }, keyword: { word: 'cm', end: 15 } })
  expect(readOperands(lexer)).toMatchObject({
    operands: [{ offset: 16 }, { offset: 19 }],
    keyword: { word: 'BDC' },
  })
  expect(readOperands(lexer)).toMatchObject({ operands: [], keyword: { type: 'end' } })
})

test.each([
  ['[1 2', 'byte 4: expected an object or "]", found the end'],
  ['<</A [1>>', 'byte 7: expected an object or "]", found ">>"'],
  ['<</A 1 ]', 'byte 7: expected an object or ">>", found "]"'],
  ['1 ]', 'byte 2: expected an object, found "]"'],
  ['[1 endobj', 'byte 3: expected an object or "]", found "endobj"'],
  ['<<1 2>>', 'byte 2: expected a name as key of a dictionary'],
  ['<</A 1 /B>>', 'byte 7: expected a value for /B'],
  ['<</A 1 /A 2>>', 'byte 7: /A is in one dictionary twice'],
  ['[R]', 'byte 1: expected an object number and a generation before "R"'],
  ['[(a) 0 R]', 'byte 7: expected an object number and a generation before "R"'],
  ['[-1 0 R]', 'byte 6: expected an object number and a generation before "R"'],
  ['[0 0 R]', 'byte 5: expected an object number and a generation before "R"'],
  ['[5 1 R]', 'byte 1: expected a reference of generation 0'],
  ['['.repeat(65), 'byte 64: objects lie more than 64 deep'],
  ['<</A'.repeat(100_000), 'byte 256: objects lie more than 64 deep'],
])('%.20s is refused', (text, message) => {
  expect(syntaxError(() => read(text))?.message).toBe(`PDF, ${message}`)
})

const textOf = (hex: string) => decodeText({ type: 'string', offset: 7, bytes: Buffer.from(hex, 'hex') })

test('text is ASCII or UTF-16 with its mark', () => {
  expect(textOf('feff018f0020d83dde00')).toBe('Ə 😀')
  expect(textOf('41420a')).toBe('AB\n')
  expect(textOf('feff')).toBe('')
})

test.each([
  ['fffe4100', 'expected text in ASCII or in UTF-16 with its mark'],
  ['efbbbf41', 'expected text in ASCII or in UTF-16 with its mark'],
  ['4100', 'expected text in ASCII or in UTF-16 with its mark'],
  ['feff41', 'expected UTF-16 text, found half a character'],
  ['feffd83d', 'expected UTF-16 text, found half a character'],
])('text of the bytes %s is refused', (hex, message) => {
  expect(syntaxError(() => textOf(hex))?.message).toBe(`PDF, byte 7: ${message}`)
})
