import { copyObject } from '../objects/copy-object.ts'
import type { PdfFile } from '../objects/file.ts'
import { name, number, stream } from '../objects/make.ts'
import { Output } from '../objects/output.ts'
import type { Renumber } from '../objects/serialise.ts'
import type { PdfStream } from '../objects/types.ts'
import { deflate } from '../objects/deflate.ts'

/** At most this many objects are in one stream. */
const MOST = 200
/** Bytes that they are likely to take. */
const EXPECTED = 32_768

/** Small objects that are written into one stream (ISO 32000-1, 7.5.7), which is compressed as soon as it is full. */
export class PackedObjects {
  readonly targets: number[] = []
  #head = ''
  #body = new Output(EXPECTED)
  #closed: PdfStream | undefined

  get isFull(): boolean {
    return this.targets.length === MOST
  }

  add(target: number, written: string): void {
    this.#begin(target)
    this.#body.text(`${written}\n`)
    if (this.isFull) this.close()
  }

  /** As it lies in the file, with its references changed. */
  copy(target: number, file: PdfFile, old: number, renumber: Renumber): void {
    this.#begin(target)
    const [start, end] = file.textOf(old)
    copyObject(file.bytes, start, end, this.#body, { renumber, rename: (id) => id })
    this.#body.text('\n')
    if (this.isFull) this.close()
  }

  /** The stream, compressed. */
  close(): PdfStream {
    this.#closed ??= this.#compress()
    return this.#closed
  }

  #compress(): PdfStream {
    const raw = deflate(Buffer.concat([Buffer.from(this.#head, 'latin1'), this.#body.bytes]))
    this.#body = new Output(0)
    const entries = {
      Type: name('ObjStm'),
      N: number(this.targets.length),
      First: number(this.#head.length),
      Filter: name('FlateDecode'),
    }
    return stream(entries, raw)
  }

  #begin(target: number): void {
    this.targets.push(target)
    this.#head += `${target} ${this.#body.length} `
  }
}
