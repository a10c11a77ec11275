import type { PdfFile } from './file.ts'
import { PdfSyntaxError } from './syntax-error.ts'
import { nounOf } from './types.ts'
import type { PdfArray, PdfDictionary, PdfObject, PdfOf, PdfType } from './types.ts'

/**
 * The value of a key, references followed.
 *
 * @throws {PdfSyntaxError} if it is absent or of another type.
 */
export function entry<T extends PdfType>(
  file: PdfFile,
  holder: PdfDictionary,
  key: string,
  type: T,
): PdfOf<T> {
  const value = optionalEntry(file, holder, key, type)
  if (!value) throw new PdfSyntaxError(holder.offset, `expected /${key} in this dictionary`)
  return value
}

/** As `entry`; undefined if the key is absent. */
export function optionalEntry<T extends PdfType>(
  file: PdfFile,
  holder: PdfDictionary,
  key: string,
  type: T,
): PdfOf<T> | undefined {
  const value = holder.entries.get(key)
  return value && expectType(follow(file, value, type), type, `/${key}`)
}

/** The item of an array at an index from 0, references followed. */
export function item<T extends PdfType>(file: PdfFile, holder: PdfArray, index: number, type: T): PdfOf<T> {
  const value = holder.items[index]
  if (!value) throw new PdfSyntaxError(holder.offset, `expected at least ${index + 1} items in this array`)
  return expectType(follow(file, value, type), type, `item ${index + 1}`)
}

function follow(file: PdfFile, value: PdfObject, type: PdfType): PdfObject {
  return type === 'reference' ? value : file.resolve(value)
}

/** @throws {PdfSyntaxError} if the object is of another type; `what` says what it stands for. */
export function expectType<T extends PdfType>(object: PdfObject, type: T, what: string): PdfOf<T> {
  if (isType(object, type)) return object
  throw new PdfSyntaxError(object.offset, `expected ${nounOf(type)} as ${what}, found ${nounOf(object.type)}`)
}

function isType<T extends PdfType>(object: PdfObject, type: T): object is PdfOf<T> {
  return object.type === type
}

/** @throws {PdfSyntaxError} unless `/Type` of the dictionary is this name. */
export function expectKind(file: PdfFile, holder: PdfDictionary, kind: string): void {
  const type = entry(file, holder, 'Type', 'name')
  if (type.value !== kind)
    throw new PdfSyntaxError(type.offset, `expected /Type /${kind}, found /${type.value}`)
}
