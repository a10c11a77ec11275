import { ObjectChanges } from '../objects/changes.ts'
import { reference } from '../objects/make.ts'
import type { PdfDictionary, PdfObject } from '../objects/types.ts'
import { ElementNames } from './element-names.ts'
import type { PrintedPart } from './part.ts'

/**
 * The objects of all parts, and what was changed. An object of a part has its own number plus the part's base, so that
 * nothing is renumbered before the document is written.
 */
export class JoinedDocument extends ObjectChanges {
  readonly parts: readonly PrintedPart[]
  readonly names = new ElementNames()
  readonly #same = new Map<number, number>()
  readonly #owners: Uint16Array

  constructor(parts: readonly PrintedPart[]) {
    super(parts.reduce((most, { base, size }) => Math.max(most, base + size), 0))
    this.parts = parts
    this.#owners = new Uint16Array(this.size)
    for (const { base, size, index } of parts) this.#owners.fill(index + 1, base + 1, base + size)
  }

  /** The part that an object came from; undefined for one that is new. */
  partOf(number: number): PrintedPart | undefined {
    return this.parts[(this.#owners[number] ?? 0) - 1]
  }

  /** Lets one object stand for another of the same content. */
  share(number: number, instead: number): void {
    this.#same.set(number, instead)
  }

  /** The object that stands for this one. */
  standIn(number: number): number {
    return this.#same.get(number) ?? number
  }

  /** About how many bytes it is written in, so that room is made once. */
  get expectedLength(): number {
    let length = this.streamLength
    for (const { file } of this.parts) length += file.bytes.length * 1.1
    return length
  }
}

/** A part's object with the numbers of the joined document. */
export function rebase<T extends PdfObject>(object: T, part: PrintedPart): T
export function rebase(object: PdfObject, part: PrintedPart): PdfObject {
  switch (object.type) {
    case 'reference':
      return reference(object.number + part.base)
    case 'array':
      return { ...object, items: object.items.map((item) => rebase(item, part)) }
    case 'dictionary':
      return rebaseEntries(object, part)
    case 'stream':
      return { ...object, dictionary: rebaseEntries(object.dictionary, part) }
    default:
      return object
  }
}

function rebaseEntries(dictionary: PdfDictionary, part: PrintedPart): PdfDictionary {
  const entries = [...dictionary.entries].map(([key, value]) => [key, rebase(value, part)] as const)
  return { ...dictionary, entries: new Map(entries) }
}

/** A dictionary with some entries exchanged; `undefined` takes one out. */
export function withEntries(
  dictionary: PdfDictionary,
  changes: Readonly<Record<string, PdfObject | undefined>>,
): PdfDictionary {
  const entries = new Map(dictionary.entries)
  for (const [key, value] of Object.entries(changes)) {
    if (value) entries.set(key, value)
    else entries.delete(key)
  }
  return { ...dictionary, entries }
}
