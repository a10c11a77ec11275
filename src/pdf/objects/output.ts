/** Shorter pieces are copied byte by byte: a view of the bytes would cost more than the bytes. */
const SHORT = 48
const ZERO = 0x30

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
    this.#makeRoom(text.length)
    this.#length += this.#bytes.write(text, this.#length, 'latin1')
  }

  /** A whole number in decimal digits. */
  number(value: number): void {
    let digits = 1
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits += 1
    this.#makeRoom(digits)
    let rest = value
    for (let at = this.#length + digits - 1; at >= this.#length; at -= 1) {
      this.#bytes[at] = ZERO + (rest % 10)
      rest = Math.floor(rest / 10)
    }
    this.#length += digits
  }

  /** Bytes from `start` up to, not including, `end`. */
  copy(source: Uint8Array, start = 0, end = source.length): void {
    this.#makeRoom(end - start)
    if (end - start > SHORT) this.#bytes.set(source.subarray(start, end), this.#length)
    else for (let at = start; at < end; at += 1) this.#bytes[this.#length + at - start] = source[at] ?? 0
    this.#length += end - start
  }

  /** All that was written, without a copy. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.#bytes.buffer, this.#bytes.byteOffset, this.#length)
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}
