import { entry, expectType } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import type { PdfDictionary, PdfObject, PdfReference } from '../objects/types.ts'
import { reference } from '../objects/make.ts'

/** A printed file and what was changed in it. Objects that are not changed are read from the print. */
export class PdfDocument {
  readonly file: PdfFile
  readonly catalog: PdfDictionary
  readonly information: PdfDictionary
  /** Whether this program wrote the file: what is not changed is then copied as it is, not read once more. */
  readonly isOwn: boolean
  readonly #changed = new Map<number, PdfObject | (() => PdfObject)>()
  #last: number

  /** @throws {PdfSyntaxError} if the file has no catalog or no information dictionary. */
  constructor(file: PdfFile, isOwn = false) {
    this.file = file
    this.isOwn = isOwn
    const catalog = entry(file, file.trailer, 'Root', 'reference')
    const printed = expectType(file.get(catalog), 'dictionary', 'the catalog')
    this.catalog = { ...printed, entries: new Map(printed.entries) }
    this.set(catalog.number, this.catalog)
    this.information = entry(this.file, this.file.trailer, 'Info', 'dictionary')
    this.#last = entry(this.file, this.file.trailer, 'Size', 'number').value
  }

  /** The object that a reference points to, as it is now. */
  get(to: PdfReference): PdfObject {
    return this.changed(to.number) ?? this.file.get(to)
  }

  /** An object that was changed or added; undefined if it is as the file has it. */
  changed(number: number): PdfObject | undefined {
    const changed = this.#changed.get(number)
    return typeof changed === 'function' ? changed() : changed
  }

  /** One more than the highest number of an object. */
  get size(): number {
    return this.#last + 1
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
