import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfDictionary, PdfObject } from '../objects/types.ts'
import type { Matrix } from './matrix.ts'
import type { Operation } from './operations.ts'

/** Operands by index from 0. `readOperations` has checked their types already. */
export function numberAt({ operands, start }: Operation, index: number): number {
  const operand = operands[index]
  if (operand?.type !== 'number') throw new PdfSyntaxError(start, `expected a number as operand ${index + 1}`)
  return operand.value
}

export function nameAt({ operands, start }: Operation, index: number): string {
  const operand = operands[index]
  if (operand?.type !== 'name') throw new PdfSyntaxError(start, `expected a name as operand ${index + 1}`)
  return operand.value
}

export function dictionaryAt({ operands, start }: Operation, index: number): PdfDictionary {
  const operand = operands[index]
  if (operand?.type !== 'dictionary') {
    throw new PdfSyntaxError(start, `expected a dictionary as operand ${index + 1}`)
  }
  return operand
}

export function matrixOf(operation: Operation): Matrix {
  const at = (index: number): number => numberAt(operation, index)
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

/** What a string, or the array of `TJ`, shows: strings, and numbers that move back by thousandths. */
export function shownBy({ operands }: Operation): readonly PdfObject[] {
  const [operand] = operands
  return operand?.type === 'array' ? operand.items : operands
}
