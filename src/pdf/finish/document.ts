import { entry } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import type { PdfDictionary, PdfObject, PdfReference } from '../objects/types.ts'
import { reference } from './make.ts'

/** A printed file and what was changed in it. Objects that are not changed are read from the print. */
export class PdfDocument {
  readonly file: PdfFile
  readonly catalog: PdfDictionary
  readonly information: PdfDictionary
  readonly #changed = new Map<number, PdfObject | (() => PdfObject)>()
  #last: number

  /** @throws {PdfSyntaxError} if the file has no catalog or no information dictionary. */
  constructor(file: PdfFile) {
    this.file = file
    this.catalog = entry(this.file, this.file.trailer, 'Root', 'dictionary')
    this.information = entry(this.file, this.file.trailer, 'Info', 'dictionary')
    this.#last = entry(this.file, this.file.trailer, 'Size', 'number').value
  }

  /** The object that a reference points to, as it is now. */
  get(to: PdfReference): PdfObject {
    const changed = this.#changed.get(to.number)
    if (typeof changed === 'function') return changed()
    return changed ?? this.file.get(to)
  }

  resolve(object: PdfObject): PdfObject {
    return object.type === 'reference' ? this.get(object) : object
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

  /** Adds an object. */
  add(object: PdfObject): PdfReference {
    const to = this.reserve()
    this.set(to.number, object)
    return to
  }
}
