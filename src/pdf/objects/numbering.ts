/** New numbers from 1, in the order in which objects are met; the order grows while they are written. */
export class Numbering {
  /** Old numbers, in their new order. */
  readonly order: number[] = []
  readonly #numbers: Int32Array

  /** `size`: one more than the highest old number. */
  constructor(size: number) {
    this.#numbers = new Int32Array(size)
  }

  /** The new number of an object. */
  of(old: number): number {
    const known = this.#numbers[old]
    if (known) return known
    const number = this.order.push(old)
    this.#numbers[old] = number
    return number
  }

  /** Whether an object was met. */
  has(old: number): boolean {
    return Boolean(this.#numbers[old])
  }
}
