import { Lexer, showToken, type Token } from '../objects/lexer.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'

/** Longest range of codes: there are no more codes than these. */
const MOST_CODES = 65_536

/**
 * Reads a `/ToUnicode` map, decoded: the text of each code (ISO 32000-1, 9.10.3).
 * @throws {PdfSyntaxError} for a map that the browser does not write.
 */
export function readToUnicode(content: Uint8Array): Map<number, string> {
  const lexer = new Lexer(content)
  const map = new Map<number, string>()
  for (let token = lexer.next(); token.type !== 'end'; token = lexer.next()) {
    if (token.type !== 'keyword') continue
    if (token.word === 'beginbfchar') readCharacters(lexer, map)
    else if (token.word === 'beginbfrange') readRanges(lexer, map)
  }
  return map
}

function readCharacters(lexer: Lexer, map: Map<number, string>): void {
  for (let token = lexer.next(); !isWord(token, 'endbfchar'); token = lexer.next()) {
    map.set(codeOf(token), utf16(lexer.next()))
  }
}

function readRanges(lexer: Lexer, map: Map<number, string>): void {
  for (let token = lexer.next(); !isWord(token, 'endbfrange'); token = lexer.next()) {
    const first = codeOf(token)
    const last = codeOf(lexer.next())
    const text = utf16(lexer.next())
    if (last < first || last - first >= MOST_CODES) {
      throw new PdfSyntaxError(token.start, `expected a range of codes, found ${first} to ${last}`)
    }
    const head = text.slice(0, -1)
    const tail = text.charCodeAt(text.length - 1)
    for (let code = first; code <= last; code += 1)
      map.set(code, head + String.fromCharCode(tail + code - first))
  }
}

function isWord(token: Token, word: string): boolean {
  return token.type === 'keyword' && token.word === word
}

function codeOf(token: Token): number {
  if (token.type !== 'string' || token.bytes.length === 0 || token.bytes.length > 2) {
    throw new PdfSyntaxError(token.start, `expected a code of one or two bytes, found ${showToken(token)}`)
  }
  return token.bytes.reduce((code, byte) => code * 256 + byte, 0)
}

function utf16(token: Token): string {
  if (token.type !== 'string' || token.bytes.length === 0 || token.bytes.length % 2 !== 0) {
    throw new PdfSyntaxError(token.start, `expected text in UTF-16, found ${showToken(token)}`)
  }
  return Buffer.from(token.bytes).swap16().toString('utf16le')
}
