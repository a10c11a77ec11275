import { Bounds } from './bounds.ts'
import { type Box, mapBox } from './box.ts'
import { apply, type Matrix } from './matrix.ts'
import { numberAt } from './operands.ts'
import type { OperatorReader } from './operator-reader.ts'

/** A line is slanted if it goes so far to both sides, in pt. */
const LEAST_SLANT = 1

/** A path while it is built (ISO 32000-1, 8.5.2): where it reaches on the page. Curves count with their control points. */
export class Path {
  /** First byte of its first operation; undefined as long as there is none. */
  start: number | undefined
  readonly #bounds = new Bounds()
  readonly #slants = new Map<number, number>()
  #last: readonly [x: number, y: number] | undefined

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
      if (operation.operator === 'l' && this.#last) this.#slant(this.#last, [x, y])
      this.#last = [x, y]
    }
  }

  /** How many of its straight lines are parallel to each other and neither level nor upright. */
  get slanted(): number {
    return Math.max(0, ...this.#slants.values())
  }

  #slant([fromX, fromY]: readonly [number, number], [x, y]: readonly [number, number]): void {
    const [across, up] = [x - fromX, y - fromY]
    if (Math.min(Math.abs(across), Math.abs(up)) < LEAST_SLANT) return
    const degrees = Math.round((Math.atan2(up, across) * 180) / Math.PI + 180) % 180
    this.#slants.set(degrees, (this.#slants.get(degrees) ?? 0) + 1)
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
