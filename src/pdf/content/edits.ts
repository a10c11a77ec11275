/** A change in a decoded content stream: bytes from `at` on are cut, a text is put there. */
export interface Edit {
  readonly at: number
  readonly cut: number
  readonly insert: string
}

/** Changes by the object of the page or form whose content they are in. */
export class Edits {
  readonly #byStream = new Map<number, Edit[]>()

  insert(stream: number, at: number, insert: string): void {
    this.#add(stream, { at, cut: 0, insert })
  }

  cut(stream: number, [start, end]: readonly [start: number, end: number]): void {
    this.#add(stream, { at: start, cut: end - start, insert: '' })
  }

  get streams(): IterableIterator<number> {
    return this.#byStream.keys()
  }

  #add(stream: number, edit: Edit): void {
    const known = this.#byStream.get(stream)
    if (known) known.push(edit)
    else this.#byStream.set(stream, [edit])
  }

  /** Applies the changes of one stream. All other bytes stay as they are. */
  apply(stream: number, content: Uint8Array): Uint8Array {
    const edits = (this.#byStream.get(stream) ?? []).toSorted((one, other) => one.at - other.at)
    const parts: Uint8Array[] = []
    let done = 0
    for (const { at, cut, insert } of edits) {
      if (at < done) throw new RangeError(`two changes overlap at byte ${at} of a content stream`)
      parts.push(content.subarray(done, at))
      if (insert !== '') parts.push(Buffer.from(insert, 'latin1'))
      done = at + cut
    }
    parts.push(content.subarray(done))
    return Buffer.concat(parts)
  }
}
