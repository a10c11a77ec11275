import { Lexer } from '../objects/lexer.ts'
import { readOperands } from '../objects/parser.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfDictionary } from '../objects/types.ts'
import type { Matrix } from './matrix.ts'
import type { OperatorReader } from './operator-reader.ts'

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
  const { bytes, operandStart, operandEnd } = reader
  const [properties] = readOperands(new Lexer(bytes, operandStart, operandEnd)).operands
  if (properties?.type === 'dictionary') return properties
  throw new PdfSyntaxError(operandStart, 'expected a dictionary')
}
