import { showByte } from './characters.ts'
import { readCrossReference } from './cross-reference.ts'
import type { CrossReference } from './cross-reference.ts'
import { showFilter } from './inflate.ts'
import { Lexer, showToken } from './lexer.ts'
import type { Token } from './lexer.ts'
import { readOperands } from './parser.ts'
import { PdfSyntaxError } from './syntax-error.ts'
import type { PdfDictionary, PdfObject, PdfReference, PdfStream } from './types.ts'

/** The browser compresses with Flate; photographs, and masks of gradients, stay or become JPEG. */
const FILTERS = new Set(['FlateDecode', 'DCTDecode'])
const LINE_FEED = 10
/** `endstream` and `endobj` stand within this many bytes of the end of an object. */
const STREAM_TAIL = 40

/**
 * A PDF as the browser prints it: version 1.4, one classical cross-reference table, generation 0,
 * no object streams, no encryption. Anything else is refused, not repaired.
 * Objects are read when they are asked for, and kept.
 */
export class PdfFile {
  readonly bytes: Buffer
  readonly trailer: PdfDictionary
  readonly #place: CrossReference
  readonly #read = new Map<number, PdfObject>()

  /** `bytes` are not copied and must not change. */
  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#place = readCrossReference(this.bytes)
    this.trailer = this.#place.trailer
  }

  /** Numbers of all objects, in the order in which they lie in the file. */
  get numbers(): number[] {
    const { starts } = this.#place
    return [...starts.keys()].slice(1).toSorted((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0))
  }

  /** The bytes of an object, `N 0 obj` to `endobj`, and what lies between it and the next one. */
  rangeOf({
    number,
    offset,
  }: Pick<PdfReference, 'number' | 'offset'>): readonly [start: number, end: number] {
    const [start, end] = [this.#place.starts[number], this.#place.ends[number]]
    if (!start || !end)
      throw new PdfSyntaxError(offset, `object ${number} is not in the cross-reference table`)
    return [start, end]
  }

  /** The object that a reference points to. */
  get(reference: Pick<PdfReference, 'number' | 'offset'>): PdfObject {
    const known = this.#read.get(reference.number)
    if (known) return known
    const object = this.#readIndirect(reference, true)
    this.#read.set(reference.number, object)
    return object
  }

  /** Whether an object of the file is a stream, by its end. */
  isStream(number: number): boolean {
    const [start, end] = this.rangeOf({ number, offset: 0 })
    const text = this.bytes.toString('latin1', Math.max(start, end - STREAM_TAIL), end)
    return /\bendstream\s+endobj\s*$/u.test(text)
  }

  /** Where the text of an object lies, from after `obj` to before `endobj`. */
  textOf(number: number): readonly [start: number, end: number] {
    const [start, end] = this.rangeOf({ number, offset: 0 })
    return [start + `${number} 0 obj`.length, this.bytes.lastIndexOf('endobj', end)]
  }

  /** The object itself, or what it points to. */
  resolve(object: PdfObject): PdfObject {
    return object.type === 'reference' ? this.get(object) : object
  }

  #readIndirect(
    { number, offset }: Pick<PdfReference, 'number' | 'offset'>,
    mayBeStream: boolean,
  ): PdfObject {
    const [start, end] = this.rangeOf({ number, offset })
    const lexer = new Lexer(this.bytes, start, end)
    for (const part of [String(number), '0', '"obj"']) {
      const found = showToken(lexer.next())
      if (found !== part) throw new PdfSyntaxError(start, `expected "${number} 0 obj", found ${found}`)
    }
    const { operands, keyword } = readOperands(lexer)
    const [object] = operands
    if (!object || object.type === 'reference' || operands.length !== 1) {
      throw new PdfSyntaxError(object?.offset ?? keyword.start, `expected one object in object ${number}`)
    }
    if (keyword.type === 'keyword' && keyword.word === 'stream') {
      if (!mayBeStream || object.type !== 'dictionary') {
        throw new PdfSyntaxError(keyword.start, `expected "endobj", found a stream in object ${number}`)
      }
      const stream = this.#readStream(object, lexer)
      expectWord(lexer.next(), 'endobj')
      expectEnd(lexer.next(), number)
      return stream
    }
    expectWord(keyword, 'endobj')
    expectEnd(lexer.next(), number)
    return object
  }

  #readStream(dictionary: PdfDictionary, lexer: Lexer): PdfStream {
    const { entries, offset } = dictionary
    const filter = entries.get('Filter')
    if (filter && (filter.type !== 'name' || !FILTERS.has(filter.value))) {
      throw new PdfSyntaxError(
        filter.offset,
        `expected /FlateDecode or /DCTDecode, found ${showFilter(filter)}`,
      )
    }
    const type = entries.get('Type')
    if (type?.type === 'name' && (type.value === 'ObjStm' || type.value === 'XRef')) {
      throw new PdfSyntaxError(offset, `/${type.value}: object streams are not what the browser writes`)
    }
    const at = lexer.position
    if (at >= lexer.limit || this.bytes[at] !== LINE_FEED) {
      throw new PdfSyntaxError(at, `expected a line feed after "stream", found ${showByte(this.bytes[at])}`)
    }
    const length = this.#lengthOf(dictionary)
    const start = at + 1
    if (length > lexer.limit - start) {
      throw new PdfSyntaxError(
        offset,
        `/Length is ${length}, but the object has ${lexer.limit - start} bytes left`,
      )
    }
    lexer.position = start + length
    expectWord(lexer.next(), 'endstream')
    const raw = new Uint8Array(this.bytes.buffer, this.bytes.byteOffset + start, length)
    return { type: 'stream', offset, dictionary, raw }
  }

  #lengthOf({ entries, offset }: PdfDictionary): number {
    const entry = entries.get('Length')
    const length = entry?.type === 'reference' ? this.#readIndirect(entry, false) : entry
    if (length?.type !== 'number' || !/^\d{1,10}$/.test(length.source)) {
      throw new PdfSyntaxError(entry?.offset ?? offset, 'expected a whole number as /Length of a stream')
    }
    return length.value
  }
}

function expectWord(token: Token, word: string): void {
  if (token.type === 'keyword' && token.word === word) return
  throw new PdfSyntaxError(token.start, `expected "${word}", found ${showToken(token)}`)
}

function expectEnd(token: Token, number: number): void {
  if (token.type === 'end') return
  throw new PdfSyntaxError(
    token.start,
    `expected the next object after object ${number}, found ${showToken(token)}`,
  )
}
