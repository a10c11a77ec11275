/** Bytes that are written one after the other. */
export class Output {
  #bytes: Buffer
  #length = 0

  /** `size`: bytes that are expected, so that they are seldom moved. */
  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(Math.max(size, 1024))
  }

  get length(): number {
    return this.#length
  }

  /** Text of one byte a character. */
  text(text: string): void {
    this.#room(text.length)
    this.#length += this.#bytes.write(text, this.#length, 'latin1')
  }

  /** Bytes from `start` up to, not including, `end`. */
  copy(source: Uint8Array, start = 0, end = source.length): void {
    this.#room(end - start)
    this.#bytes.set(source.subarray(start, end), this.#length)
    this.#length += end - start
  }

  /** All that was written, without a copy. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.#bytes.buffer, this.#bytes.byteOffset, this.#length)
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}
