import { Lexer, showToken } from './lexer.ts'
import { readOperands } from './parser.ts'
import { PdfSyntaxError } from './syntax-error.ts'
import type { PdfDictionary } from './types.ts'

/** Where every object lies, and the trailer. */
export interface CrossReference {
  /** First byte of each object by its number; number 0 is none. */
  readonly starts: readonly number[]
  /** Byte after each object by its number: the next object's first, or the table's. */
  readonly ends: readonly number[]
  readonly trailer: PdfDictionary
}

const HEADER = /^%PDF-1\.4\n%[\x80-\xff]{4}\n/
const TAIL = /startxref\n(\d{1,10})\n%%EOF\n?$/
const TABLE = /^xref\n0 ([1-9]\d{0,8})\n/
const ENTRY = /^(\d{10}) 00000 n \n$/
const FREE_ENTRY = '0000000000 65535 f \n'
const ENTRY_LENGTH = 20
/** `/Encrypt`, `/Prev` (a later change) and `/XRefStm` are among those refused. */
const TRAILER_KEYS = new Set(['Size', 'Root', 'Info', 'ID'])

/**
 * Reads the one classical table of a file (ISO 32000-1, 7.5.4 and 7.5.5), from its end as the standard says.
 *
 * @throws {PdfSyntaxError} for another version, a cut, changed or encrypted file, a cross-reference stream.
 */
export function readCrossReference(bytes: Buffer): CrossReference {
  const head = HEADER.exec(bytes.toString('latin1', 0, 32))
  if (!head) throw new PdfSyntaxError(0, 'expected "%PDF-1.4" and a line of four bytes as header')
  const tailStart = Math.max(0, bytes.length - 32)
  const tail = TAIL.exec(bytes.toString('latin1', tailStart))
  if (!tail)
    throw new PdfSyntaxError(bytes.length, 'expected "startxref", a number and "%%EOF" before the end')
  const tailOffset = tailStart + tail.index
  const table = Number(tail[1])
  if (table >= tailOffset)
    throw new PdfSyntaxError(tailOffset, `"startxref" points to ${table}, behind itself`)
  const title = TABLE.exec(bytes.toString('latin1', table, table + 24))
  if (!title) throw new PdfSyntaxError(table, 'expected the cross-reference table, "xref" and its size')
  const size = Number(title[1])
  const first = table + title[0].length
  const last = first + size * ENTRY_LENGTH
  if (last > tailOffset) throw new PdfSyntaxError(table, `expected a table of ${size} entries, found the end`)
  const starts = readStarts(bytes, first, size)
  return {
    starts,
    ends: findEnds(starts, head[0].length, table, first),
    trailer: readTrailer(bytes, last, tailOffset, size),
  }
}

function readStarts(bytes: Buffer, first: number, size: number): number[] {
  const starts = [0]
  for (let number = 0; number < size; number += 1) {
    const offset = first + number * ENTRY_LENGTH
    const line = bytes.toString('latin1', offset, offset + ENTRY_LENGTH)
    if (number === 0) {
      if (line !== FREE_ENTRY) throw new PdfSyntaxError(offset, 'expected the free entry of object 0')
      continue
    }
    const entry = ENTRY.exec(line)
    if (!entry)
      throw new PdfSyntaxError(offset, `expected an entry in use, generation 0, for object ${number}`)
    starts.push(Number(entry[1]))
  }
  return starts
}

function findEnds(starts: readonly number[], lowest: number, table: number, firstEntry: number): number[] {
  const ends = starts.map(() => 0)
  let end = table
  const byStart = [...starts.keys()].slice(1).toSorted((a, b) => (starts[b] ?? 0) - (starts[a] ?? 0))
  for (const number of byStart) {
    const start = starts[number] ?? 0
    if (start < lowest || start >= end) {
      const entry = firstEntry + number * ENTRY_LENGTH
      throw new PdfSyntaxError(entry, `expected a place of its own for object ${number}, found ${start}`)
    }
    ends[number] = end
    end = start
  }
  return ends
}

function readTrailer(bytes: Buffer, start: number, limit: number, size: number): PdfDictionary {
  const lexer = new Lexer(bytes, start, limit)
  const word = lexer.next()
  if (word.type !== 'keyword' || word.word !== 'trailer') {
    throw new PdfSyntaxError(word.start, `expected "trailer", found ${showToken(word)}`)
  }
  const { operands, keyword } = readOperands(lexer)
  const [trailer] = operands
  if (keyword.type !== 'end' || operands.length !== 1 || trailer?.type !== 'dictionary') {
    throw new PdfSyntaxError(trailer?.offset ?? keyword.start, 'expected one dictionary as trailer')
  }
  for (const [key, value] of trailer.entries) {
    if (!TRAILER_KEYS.has(key))
      throw new PdfSyntaxError(value.offset, `the trailer has /${key}, which the browser never writes`)
  }
  const stated = trailer.entries.get('Size')
  if (stated?.type !== 'number' || stated.value !== size) {
    throw new PdfSyntaxError(trailer.offset, `expected /Size ${size} in the trailer`)
  }
  return trailer
}
