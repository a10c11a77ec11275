import { setDates } from '../../src/pdf/finish/dates.ts'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { decodeStream } from '../../src/pdf/objects/inflate.ts'
import { Lexer } from '../../src/pdf/objects/lexer.ts'
import { readOperands } from '../../src/pdf/objects/parser.ts'
import { readPdf } from './read-pdf.ts'
import { syntaxError } from './pdf-fixture.ts'

/** Numbers from 0 up to, not including, a bound; the same for the same seed (mulberry32). */
export type Chance = (bound: number) => number

export function chance(seed: number): Chance {
  let state = seed
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * bound)
  }
}

const WORDS = [
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '<',
  ' 0 R',
  ' obj',
  'endobj',
  'stream\n',
  'endstream',
  '/',
  '#',
  '-',
  '.',
  '99999999999',
  '0',
  '\0',
  '%',
  '/Length 1',
  '/Kids',
  'null',
]

/** The bytes with some damage: bits flipped, words put in, a part cut out or doubled, the end cut off. */
export function damage(bytes: Uint8Array, next: Chance): Uint8Array {
  const from = next(bytes.length)
  const to = Math.min(bytes.length, from + next(200))
  const before = bytes.subarray(0, from)
  switch (next(6)) {
    case 0:
      return before
    case 1:
      return Uint8Array.from(Buffer.concat([before, bytes.subarray(to)]))
    case 2:
      return Uint8Array.from(Buffer.concat([before, bytes.subarray(from, to), bytes.subarray(from)]))
    default: {
      const result = Uint8Array.from(bytes)
      for (let count = next(4); count >= 0; count -= 1) {
        const at = next(result.length)
        const word = Buffer.from(WORDS[next(WORDS.length)] ?? '', 'latin1')
        if (next(2) === 0) result[at] = (result[at] ?? 0) ^ (1 << next(8))
        else result.set(word.subarray(0, result.length - at), at)
      }
      return result
    }
  }
}

/** Does everything that the reader can do with a file; whether any of it ended in an error of syntax. */
export function isRefused(bytes: Uint8Array): boolean {
  const ways = [() => readPdf(bytes), () => setDates(bytes, '2026-11-22'), () => readObjects(bytes)]
  return ways.filter((way) => syntaxError(way)).length > 0
}

/** Reads and decodes every object. */
function readObjects(bytes: Uint8Array): void {
  const file = new PdfFile(bytes)
  for (const number of file.numbers) {
    const object = file.get({ number, offset: 0 })
    const filter = object.type === 'stream' ? object.dictionary.entries.get('Filter') : undefined
    if (object.type === 'stream' && filter?.type === 'name' && filter.value !== 'DCTDecode') {
      decodeStream(object, 1_000_000)
    }
  }
}

/** Whether a content stream ends in an error of syntax. */
export function isContentRefused(content: Uint8Array): boolean {
  const lexer = new Lexer(content)
  return (
    syntaxError(() => {
      while (readOperands(lexer).keyword.type !== 'end');
    }) !== undefined
  )
}
