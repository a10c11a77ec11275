import { expect, test } from 'vitest'
import { Lexer, showToken } from '../../src/pdf/objects/lexer.ts'
import type { Token } from '../../src/pdf/objects/lexer.ts'
import { bytesOf, syntaxError } from './pdf-fixture.ts'

function tokens(text: string): Token[] {
  const lexer = new Lexer(bytesOf(text))
  const all: Token[] = []
  do all.push(lexer.next())
  while (all.at(-1)?.type !== 'end')
  return all
}

const messageOf = (text: string) => syntaxError(() => tokens(text))?.message

test('a content stream becomes tokens with their places', () => {
  const all = tokens("/P <</MCID 0>> BDC\nBT -.25 0 Td [<0a0B>]TJ(a)' T* EMC")
  expect(all.map(showToken).join(' ')).toBe(
    '/P "<<" /MCID 0 ">>" "BDC" "BT" -.25 0 "Td" "[" a string "]" "TJ" a string "\'" "T*" "EMC" the end',
  )
  expect(all[2]).toEqual({ type: 'name', value: 'MCID', start: 5, end: 10 })
  expect(all[7]).toEqual({ type: 'number', value: -0.25, source: '-.25', start: 22, end: 26 })
})

test.each([
  ['0', 0],
  ['594.95996', 594.95996],
  ['.5', 0.5],
  ['-12.', -12],
  ['+3', 3],
  ['007', 7],
  ['65535', 65535],
  ['12345678901234567890', 1.2345678901234567e19],
])('the number %s keeps its spelling', (source, value) => {
  expect(tokens(source)[0]).toMatchObject({ type: 'number', source, value })
})

test.each([
  ['(a(b)c)', 'a(b)c'],
  ['(\\(\\)\\\\)', '()\\'],
  ['(\\n\\r\\t\\b\\f)', '\n\r\t\b\f'],
  ['(\\1012\\7)', 'A2\x07'],
  ['<>', ''],
  ['<FE fF\n00>', '\xfe\xff\0'],
])('the string %s is understood', (source, value) => {
  expect(tokens(source)[0]).toEqual({ type: 'string', bytes: bytesOf(value), start: 0, end: source.length })
})

test('a name may hold any byte', () => {
  expect(tokens('/a#23b/#25C5/')).toMatchObject([{ value: 'a#b' }, { value: '%C5' }, { value: '' }, {}])
})

test('nothing is read beyond the limit', () => {
  const lexer = new Lexer(bytesOf('12 (ab)'), 0, 5)
  expect(lexer.next()).toMatchObject({ end: 2 })
  expect(syntaxError(() => lexer.next())?.message).toBe(
    'PDF, byte 3: expected ")" to close this string, found the end',
  )
})

test.each([
  ['1 % x', 'byte 2: expected an object, found "%"'],
  ['}', 'byte 0: expected an object, found "}"'],
  [' >x', 'byte 1: expected an object, found ">"'],
  [')', 'byte 0: expected an object, found ")"'],
  ['1.2.3', 'byte 0: expected a number, found "1.2.3"'],
  ['--1', 'byte 0: expected a number, found "--1"'],
  ['1e5', 'byte 0: expected a number, found "1e5"'],
  ['12obj', 'byte 0: expected a number, found "12obj"'],
  ['9'.repeat(65), 'byte 0: expected a number, found 65 bytes'],
  ['x'.repeat(33), 'byte 0: expected a keyword, found 33 bytes'],
  ['/a#4', 'byte 2: expected two hexadecimal digits after "#" in a name'],
  ['/a#g0', 'byte 2: expected two hexadecimal digits after "#" in a name'],
  ['<12', 'byte 0: expected ">" to close this string, found the end'],
  ['<1 >', 'byte 3: expected a hexadecimal digit, found ">"'],
  ['<1\xff>', 'byte 2: expected a hexadecimal digit, found byte 0xff'],
  ['(a\\)', 'byte 0: expected ")" to close this string, found the end'],
  ['(a\\', 'byte 2: expected an escape of a string, found "\\" and the end'],
  ['(a\\q)', 'byte 2: expected an escape of a string, found "\\" and "q"'],
  ['(\\400)', 'byte 1: expected an escape of a string, found "\\" and "4"'],
  ['(a\rb)', 'byte 2: a string holds a bare carriage return'],
])('%j is refused', (text, message) => {
  expect(messageOf(text)).toBe(`PDF, ${message}`)
})

test('a message shows no control characters and no page-long names', () => {
  expect(messageOf(`${'x'.repeat(3)} 1\x1b[31m`)).toBe('PDF, byte 4: expected a number, found "1\\x1b"')
  expect(messageOf('1'.padEnd(64, 'é'))?.length).toBeLessThan(300)
})
