import type { Box } from './box.ts'

/** The box around points and boxes that come one after the other. */
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

  coverBox({ left, bottom, right, top }: Box): void {
    this.cover(left, bottom)
    this.cover(right, top)
  }

  /** Around all of them; undefined without any. */
  get box(): Box | undefined {
    const box = { left: this.#left, bottom: this.#bottom, right: this.#right, top: this.#top }
    return box.left <= box.right ? box : undefined
  }

  /** As `box`; the next begin anew. */
  take(): Box | undefined {
    const { box } = this
    this.#left = Infinity
    this.#bottom = Infinity
    this.#right = -Infinity
    this.#top = -Infinity
    return box
  }
}

/** The smallest box around several boxes; undefined without any. */
export function unite(boxes: readonly Box[]): Box | undefined {
  const bounds = new Bounds()
  for (const box of boxes) bounds.coverBox(box)
  return bounds.box
}
