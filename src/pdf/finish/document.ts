import { ObjectChanges } from '../objects/changes.ts'
import { entry, expectType } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import type { PdfDictionary, PdfObject, PdfReference } from '../objects/types.ts'

/** A printed file and what was changed in it. Objects that are not changed are read from the print. */
export class PdfDocument extends ObjectChanges {
  readonly file: PdfFile
  readonly catalog: PdfDictionary
  readonly information: PdfDictionary
  /** @throws {PdfSyntaxError} if the file has no catalog or no information dictionary. */
  constructor(file: PdfFile) {
    super(entry(file, file.trailer, 'Size', 'number').value)
    this.file = file
    const catalog = entry(file, file.trailer, 'Root', 'reference')
    const printed = expectType(file.get(catalog), 'dictionary', 'the catalog')
    this.catalog = { ...printed, entries: new Map(printed.entries) }
    this.set(catalog.number, this.catalog)
    this.information = entry(file, file.trailer, 'Info', 'dictionary')
  }

  /** The object that a reference points to, as it is now. */
  get(to: PdfReference): PdfObject {
    return this.changed(to.number) ?? this.file.get(to)
  }

  resolve(object: PdfObject): PdfObject {
    return object.type === 'reference' ? this.get(object) : object
  }
}
