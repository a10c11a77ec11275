import type { Box } from './box.ts'
import { mapBox } from './box.ts'
import { identity, multiply, type Matrix } from './matrix.ts'
import { matrixOf } from './operands.ts'
import { readOperators } from './operator-reader.ts'

/**
 * The type area of a page, in pt from the lower left corner of the sheet: the first clip of its content. The browser
 * paints the margin boxes first, without one. Undefined if it clips nothing.
 */
export function readTypeArea(content: Uint8Array): Box | undefined {
  const saved: Matrix[] = []
  let matrix = identity
  let rectangle: Box | undefined
  for (const operation of readOperators(content)) {
    const [x = 0, y = 0, width = 0, height = 0] = operation.numbers
    switch (operation.operator) {
      case 'q':
        saved.push(matrix)
        break
      case 'Q':
        matrix = saved.pop() ?? identity
        break
      case 'cm':
        matrix = multiply(matrixOf(operation), matrix)
        break
      case 're':
        rectangle = mapBox(matrix, { left: x, bottom: y, right: x + width, top: y + height })
        break
      case 'W':
      case 'W*':
        return rectangle
    }
  }
  return undefined
}
