import { classOf, DELIMITER, hexDigit, REGULAR, showByte, WHITE_SPACE } from '../objects/characters.ts'
import { readHexString, readLiteralString } from '../objects/strings.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'

/** Kinds of operands; a list of them is one number with a digit each, so that it compares fast. */
const KINDS: Readonly<Record<string, number>> = { n: 1, N: 2, s: 3, a: 4, d: 5 }
const MOST_OPERANDS = 16
const LONGEST_OPERATOR = 3

/** The operators that the browser writes, by the operands that they take; `*` stands for any (ISO 32000-1, annex A). */
const OPERATORS: Readonly<Record<string, string>> = {
  '': 'q Q h S s f f* B B* b b* n W W* BT ET EMC',
  nnnnnn: 'cm c Tm',
  n: 'w J j M i Tz g G',
  an: 'd',
  N: 'gs ri cs CS sh Do BMC',
  nn: 'm l Td',
  nnnn: 'v y re',
  Nn: 'Tf',
  s: 'Tj',
  a: 'TJ',
  '*': 'sc SC scn SCN',
  nnn: 'rg RG',
  Nd: 'BDC',
}

/** By the bytes of the operator as one number. */
const BY_BYTES = new Map(
  Object.entries(OPERATORS).flatMap(([operands, operators]) => {
    const signature = [...operands].reduce((key, kind) => key * 8 + (KINDS[kind] ?? 0), 0)
    return operators
      .split(' ')
      .map((operator): [number, { operator: string; signature: number }] => [
        [...operator].reduce((key, letter) => key * 256 + letter.charCodeAt(0), 0),
        { operator, signature: operands === '*' ? -1 : signature },
      ])
  }),
)

/**
 * Reads the operators of a decoded content stream one after the other, into fields that the next call overwrites:
 * a page has thousands, so nothing is made for one. Edits are made at the byte positions that it tells.
 */
export class OperatorReader {
  readonly bytes: Buffer
  /** The operator that was read. */
  operator = ''
  /** First byte of its first operand, or of itself. */
  start = 0
  /** Byte after it. */
  end = 0
  /** How many operands it has. */
  count = 0
  /** Values of its numbers, by index of the operand. */
  readonly numbers = new Float64Array(MOST_OPERANDS)
  /** First byte and byte after the last operand that is no number. */
  operandStart = 0
  operandEnd = 0
  /** The last name among the operands, without its slash, lies from here. */
  nameStart = 0
  nameEnd = 0
  #at = 0

  constructor(content: Uint8Array) {
    this.bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  }

  /** The last name among the operands, without its slash, as it is written. */
  get name(): string {
    return this.bytes.toString('latin1', this.nameStart, this.nameEnd)
  }

  /**
   * Goes to the next operator; false at the end.
   * @throws {PdfSyntaxError} for an operator that the browser does not write, for operands that it does not take,
   *   and at whatever is no token.
   */
  next(): boolean {
    const { bytes } = this
    let count = 0
    let kinds = 0
    this.start = -1
    for (;;) {
      while (this.#at < bytes.length && classOf(bytes[this.#at]) === WHITE_SPACE) this.#at += 1
      const from = this.#at
      if (from >= bytes.length) {
        if (count > 0) throw new PdfSyntaxError(this.start, 'expected an operator after this, found the end')
        return false
      }
      if (this.start < 0) this.start = from
      const byte = bytes[from] ?? 0
      let kind: number
      if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b) {
        kind = 1
        if (count < MOST_OPERANDS) this.numbers[count] = this.#number(from)
      } else if (classOf(byte) === DELIMITER) {
        kind = this.#delimited(from, byte)
        this.operandStart = from
        this.operandEnd = this.#at
      } else {
        this.#operator(from, count, kinds)
        return true
      }
      if (count === MOST_OPERANDS)
        throw new PdfSyntaxError(from, `expected an operator after ${count} operands`)
      count += 1
      kinds = kinds * 8 + kind
    }
  }

  #operator(from: number, count: number, kinds: number): void {
    const { bytes } = this
    let key = 0
    let at = from
    while (at < bytes.length && classOf(bytes[at]) === REGULAR) {
      if (at - from < LONGEST_OPERATOR + 1) key = key * 256 + (bytes[at] ?? 0)
      at += 1
    }
    const known = BY_BYTES.get(key)
    if (!known || at - from > LONGEST_OPERATOR) {
      const found = bytes.toString('latin1', from, Math.min(at, from + 16))
      throw new PdfSyntaxError(from, `expected an operator that the browser writes, found "${found}"`)
    }
    if (known.signature === -1 ? count === 0 : known.signature !== kinds) {
      throw new PdfSyntaxError(this.start, `"${known.operator}" does not take the operands before it`)
    }
    this.operator = known.operator
    this.count = count
    this.end = at
    this.#at = at
  }

  #number(from: number): number {
    const { bytes } = this
    let at = from
    const sign = bytes[at] === 0x2d ? -1 : 1
    if (bytes[at] === 0x2d || bytes[at] === 0x2b) at += 1
    let value = 0
    let scale = 0
    let digits = 0
    for (; at < bytes.length; at += 1) {
      const digit = (bytes[at] ?? 0) - 0x30
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit
        digits += 1
        if (scale > 0) scale *= 10
      } else if (bytes[at] === 0x2e && scale === 0) scale = 1
      else break
    }
    if (digits === 0 || (at < bytes.length && classOf(bytes[at]) === REGULAR)) {
      throw new PdfSyntaxError(from, `expected a number, found ${showByte(bytes[at])}`)
    }
    this.#at = at
    return scale > 0 ? (sign * value) / scale : sign * value
  }

  /** Goes past a name, string, array or dictionary; its kind. */
  #delimited(from: number, byte: number): number {
    const { bytes } = this
    if (byte === 0x2f) {
      let at = from + 1
      while (at < bytes.length && classOf(bytes[at]) === REGULAR) at += 1
      this.nameStart = from + 1
      this.nameEnd = at
      this.#at = at
      return KINDS['N'] ?? 0
    }
    if (byte === 0x28) {
      this.#at = readLiteralString(bytes, from, bytes.length).end
      return KINDS['s'] ?? 0
    }
    if (byte === 0x3c && bytes[from + 1] !== 0x3c) {
      let at = from + 1
      while (hexDigit(bytes[at]) >= 0) at += 1
      // Digits in pairs and nothing else: all that the browser writes.
      if (bytes[at] === 0x3e && (at - from) % 2 === 1) this.#at = at + 1
      else this.#at = readHexString(bytes, from, bytes.length).end
      return KINDS['s'] ?? 0
    }
    if (byte === 0x5b || byte === 0x3c) {
      this.#at = skipNested(bytes, from)
      return KINDS[byte === 0x5b ? 'a' : 'd'] ?? 0
    }
    throw new PdfSyntaxError(from, `expected an operand or an operator, found ${showByte(byte)}`)
  }
}

/** The operators of a decoded content stream, each in the same reader: what it says holds until the next. */
export function* readOperators(content: Uint8Array): Generator<OperatorReader, void, undefined> {
  const reader = new OperatorReader(content)
  while (reader.next()) yield reader
}

/** The byte after an array or a dictionary; what is in it is checked by whoever reads it. */
function skipNested(bytes: Buffer, from: number): number {
  const open: number[] = []
  let at = from
  while (at < bytes.length) {
    const byte = bytes[at]
    const double = bytes[at + 1] === byte
    if (byte === 0x28) at = readLiteralString(bytes, at, bytes.length).end
    else if (byte === 0x5b) {
      open.push(0x5d)
      at += 1
    } else if (byte === 0x3c && double) {
      open.push(0x3e)
      at += 2
    } else if (byte === 0x3c) at = readHexString(bytes, at, bytes.length).end
    else if (byte === 0x5d || byte === 0x3e) {
      if (open.pop() !== byte || (byte === 0x3e && !double)) {
        throw new PdfSyntaxError(at, `found ${showByte(byte)}, which closes nothing that is open`)
      }
      at += byte === 0x3e ? 2 : 1
      if (open.length === 0) return at
    } else at += 1
  }
  throw new PdfSyntaxError(from, 'expected the end of this array or dictionary')
}
