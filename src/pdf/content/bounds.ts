import type { Box } from './box.ts'

/** The box around points that come one after the other. */
export class Bounds {
  #left = Infinity
  #bottom = Infinity
  #right = -Infinity
  #top = -Infinity

  cover(x: number, y: number): void {
    if (x < this.#left) this.#left = x
    if (x > this.#right) this.#right = x
    if (y < this.#bottom) this.#bottom = y
    if (y > this.#top) this.#top = y
  }

  /** Around all points since the last call. */
  take(): Box | undefined {
    const box = { left: this.#left, bottom: this.#bottom, right: this.#right, top: this.#top }
    this.#left = Infinity
    this.#bottom = Infinity
    this.#right = -Infinity
    this.#top = -Infinity
    return box.left <= box.right ? box : undefined
  }
}
