import { Bounds } from './bounds.ts'
import { type Box, mapBox } from './box.ts'
import { apply, type Matrix } from './matrix.ts'
import { numberAt } from './operands.ts'
import type { OperatorReader } from './operator-reader.ts'

/** A path while it is built (ISO 32000-1, 8.5.2): where it reaches on the page. Curves count with their control points. */
export class Path {
  /** First byte of its first operation; undefined as long as there is none. */
  start: number | undefined
  readonly #bounds = new Bounds()

  add(operation: OperatorReader, matrix: Matrix): void {
    this.start ??= operation.start
    if (operation.operator === 're') {
      const [x, y] = [numberAt(operation, 0), numberAt(operation, 1)]
      const [width, height] = [numberAt(operation, 2), numberAt(operation, 3)]
      const box = mapBox(matrix, { left: x, bottom: y, right: x + width, top: y + height })
      this.#bounds.coverBox(box)
      return
    }
    for (let index = 0; index + 1 < operation.count; index += 2) {
      const [x, y] = apply(matrix, numberAt(operation, index), numberAt(operation, index + 1))
      this.#bounds.cover(x, y)
    }
  }

  get box(): Box | undefined {
    return this.#bounds.box
  }

  /** The box with half the line's width on each side. */
  strokeBox(width: number, matrix: Matrix): Box | undefined {
    const { box } = this
    if (!box) return undefined
    const half = (width * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))) / 2
    return { left: box.left - half, bottom: box.bottom - half, right: box.right + half, top: box.top + half }
  }
}
