import { Lexer, showToken } from '../objects/lexer.ts'
import type { Token } from '../objects/lexer.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'

/** Text of each character code of a font. */
export type UnicodeMap = Map<number, string>

const LARGEST_CODE = 0xffff

/**
 * Reads a ToUnicode map (ISO 32000-1, 9.10.3) as the browser writes it: `beginbfchar` and `beginbfrange` with hexadecimal
 * codes; ranges name their first text.
 * @throws {PdfSyntaxError} for anything else between their keywords.
 */
export function readUnicodeMap(content: Uint8Array): UnicodeMap {
  const lexer = new Lexer(content)
  const map: UnicodeMap = new Map()
  for (let token = lexer.next(); token.type !== 'end'; token = lexer.next()) {
    if (token.type !== 'keyword') continue
    if (token.word === 'beginbfchar') readCharacters(lexer, map)
    else if (token.word === 'beginbfrange') readRanges(lexer, map)
  }
  return map
}

function readCharacters(lexer: Lexer, map: UnicodeMap): void {
  for (let token = lexer.next(); !isWord(token, 'endbfchar'); token = lexer.next()) {
    map.set(codeOf(token), textOf(lexer.next()))
  }
}

function readRanges(lexer: Lexer, map: UnicodeMap): void {
  for (let token = lexer.next(); !isWord(token, 'endbfrange'); token = lexer.next()) {
    const first = codeOf(token)
    const last = codeOf(lexer.next())
    const target = lexer.next()
    const text = textOf(target)
    const points = [...text]
    const end = points.pop()?.codePointAt(0)
    if (end === undefined || last < first || end + last - first > 0x10ffff) {
      throw new PdfSyntaxError(target.start, 'expected a range of codes with the text of the first')
    }
    for (let code = first; code <= last; code += 1) {
      map.set(code, points.join('') + String.fromCodePoint(end + code - first))
    }
  }
}

function isWord(token: Token, word: string): boolean {
  return token.type === 'keyword' && token.word === word
}

function bytesOf(token: Token): Uint8Array {
  if (token.type === 'string' && token.bytes.length > 0) return token.bytes
  throw new PdfSyntaxError(token.start, `expected a code in this map, found ${showToken(token)}`)
}

function codeOf(token: Token): number {
  const code = bytesOf(token).reduce((value, byte) => value * 256 + byte, 0)
  if (code > LARGEST_CODE) throw new PdfSyntaxError(token.start, 'expected a code of one or two bytes')
  return code
}

function textOf(token: Token): string {
  const bytes = Buffer.from(bytesOf(token))
  if (bytes.length % 2 !== 0) throw new PdfSyntaxError(token.start, 'expected UTF-16 text in this map')
  return bytes.swap16().toString('utf16le')
}

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
`
const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
/** No more entries may stand in one block (Adobe Technical Note 5014, 1.4.1). */
const BLOCK = 100

/** Writes a map; codes have `length` bytes. */
export function writeUnicodeMap(map: UnicodeMap, length: 1 | 2): Uint8Array {
  const code = (value: number): string => `<${value.toString(16).padStart(length * 2, '0')}>`
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
  const lines = [...map].toSorted(([a], [b]) => a - b).map(([from, text]) => `${code(from)} <${hex(text)}>\n`)
  let written = `${HEAD}${code(0)} ${code(256 ** length - 1)}\nendcodespacerange\n`
  for (let from = 0; from < lines.length; from += BLOCK) {
    const block = lines.slice(from, from + BLOCK)
    written += `${block.length} beginbfchar\n${block.join('')}endbfchar\n`
  }
  return Buffer.from(written + TAIL, 'latin1')
}
