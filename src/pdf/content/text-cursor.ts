import { identity, type Matrix } from './matrix.ts'

/**
 * Where the next glyph stands on the page: what `Tm`, `Td` and the glyphs before it say (ISO 32000-1, 9.4). Pages have
 * thousands of glyphs, so places are bare numbers.
 */
export class TextCursor {
  x = 0
  y = 0
  /** What one unit along the line measures on the page. */
  unit = 1
  #matrix: Matrix = identity
  /** Beginning of the line. */
  #lineX = 0
  #lineY = 0

  /** From the space of the line to the page. */
  get matrix(): Matrix {
    return this.#matrix
  }

  /** Begins a text or a line with a matrix of its own. */
  place(matrix: Matrix): void {
    this.#matrix = matrix
    this.unit = Math.hypot(matrix[0], matrix[1])
    this.x = this.#lineX = matrix[4]
    this.y = this.#lineY = matrix[5]
  }

  /** Moves from the beginning of the line; in units of the text, as `advance`. */
  move(right: number, up: number): void {
    const [a, b, c, d] = this.#matrix
    this.x = this.#lineX += right * a + up * c
    this.y = this.#lineY += right * b + up * d
  }

  /** Moves along the line. */
  advance(distance: number): void {
    this.x += distance * this.#matrix[0]
    this.y += distance * this.#matrix[1]
  }
}
