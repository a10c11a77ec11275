import { reference } from './make.ts'
import type { PdfObject, PdfReference } from './types.ts'

/** Objects of a document that were changed or added, by their numbers. */
export class ObjectChanges {
  readonly #changed = new Map<number, PdfObject | (() => PdfObject)>()
  #last: number

  /** `size`: one more than the highest number that is taken. */
  constructor(size: number) {
    this.#last = size - 1
  }

  /** One more than the highest number of an object. */
  get size(): number {
    return this.#last + 1
  }

  /** An object that was changed or added; undefined if it is as its file has it. */
  changed(number: number): PdfObject | undefined {
    const changed = this.#changed.get(number)
    return typeof changed === 'function' ? changed() : changed
  }

  /** Exchanges the object of a number, or gives an object to a reserved one. */
  set(number: number, object: PdfObject): void {
    this.#changed.set(number, object)
  }

  /** As `set`, for one of very many: the object is made anew whenever it is asked for, and not kept. */
  setMade(number: number, make: () => PdfObject): void {
    this.#changed.set(number, make)
  }

  /** A number for an object that comes later. */
  reserve(): PdfReference {
    this.#last += 1
    return reference(this.#last)
  }

  add(object: PdfObject): PdfReference {
    const to = this.reserve()
    this.set(to.number, object)
    return to
  }

  /** Bytes of the streams that were changed or added. */
  get streamLength(): number {
    let length = 0
    for (const object of this.#changed.values())
      if (typeof object !== 'function' && object.type === 'stream') length += object.raw.length
    return length
  }
}
