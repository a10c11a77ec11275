import { Lexer } from '../objects/lexer.ts'
import { readOperands } from '../objects/parser.ts'
import { readHexString, readLiteralString } from '../objects/strings.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfDictionary, PdfObject } from '../objects/types.ts'
import type { Matrix } from './matrix.ts'
import type { OperatorReader } from './operator-reader.ts'

const ARRAY = 0x5b
const LITERAL = 0x28

/** A number by its index from 0. That it is one the reader has checked. */
export function numberAt({ numbers }: OperatorReader, index: number): number {
  return numbers[index] ?? 0
}

export function matrixOf({ numbers }: OperatorReader): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}

/** The dictionary that is the last operand. */
export function dictionaryOf(reader: OperatorReader): PdfDictionary {
  const [properties] = nested(reader)
  if (properties?.type === 'dictionary') return properties
  throw new PdfSyntaxError(reader.operandStart, 'expected a dictionary')
}

/** A string that is shown, or a number that moves back by thousandths. */
export type Shown = Uint8Array | number

/** What the string of `Tj`, or the array of `TJ`, shows. */
export function shownBy(reader: OperatorReader): readonly Shown[] {
  const { bytes, operandStart, operandEnd } = reader
  const first = bytes[operandStart]
  if (first !== ARRAY) {
    const read = first === LITERAL ? readLiteralString : readHexString
    return [read(bytes, operandStart, operandEnd).bytes]
  }
  const [array] = nested(reader)
  return array?.type !== 'array'
    ? []
    : array.items.map((item): Shown => {
        if (item.type === 'number') return item.value
        if (item.type === 'string') return item.bytes
        throw new PdfSyntaxError(item.offset, 'expected strings and numbers')
      })
}

function nested({ bytes, operandStart, operandEnd }: OperatorReader): readonly PdfObject[] {
  return readOperands(new Lexer(bytes, operandStart, operandEnd)).operands
}
