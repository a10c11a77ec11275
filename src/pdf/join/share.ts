import { createHash } from 'node:crypto'
import { serialise } from '../objects/serialise.ts'
import { reference } from '../objects/make.ts'
import { readToUnicode } from '../content/to-unicode.ts'
import { decodeStream } from '../objects/inflate.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfObject, PdfStream } from '../objects/types.ts'
import type { JoinedDocument } from './document.ts'
import type { PrintedPart } from './part.ts'

/** A subset's tag counts the fonts of one print (ISO 32000-1, 9.6.4): it says nothing of what is in the subset. */
const SUBSET_TAG = /\/[A-Z]{6}\+/gu

/** Content by what it is, over all parts. */
type Known = Map<string, { readonly id: number; readonly number: number }>

/**
 * Finds what is the same in several parts — fonts with the same letters, pictures, graphics states — so that it is written
 * once.
 * @param shared numbers of such objects, part by part.
 */
export function shareResources(document: JoinedDocument, shared: readonly ReadonlySet<number>[]): void {
  const known: Known = new Map()
  document.parts.forEach((part, index) => {
    const identify = createIdentifier(document, part, known)
    for (const number of shared[index] ?? []) identify(number)
  })
}

/** Gives a number to the content of an object and of all that it refers to; the same content has the same number. */
function createIdentifier(
  document: JoinedDocument,
  part: PrintedPart,
  known: Known,
): (number: number) => number {
  const done = new Map<number, number>()
  const open = new Set<number>()
  const unicodeMaps = new Set<number>()
  const identify = (number: number): number => {
    const earlier = done.get(number)
    if (earlier !== undefined) return earlier
    if (open.has(number)) throw new PdfSyntaxError(0, `object ${number} is a resource of itself`)
    open.add(number)
    const object = part.file.get(reference(number))
    const map = object.type === 'dictionary' ? object.entries.get('ToUnicode') : undefined
    if (map?.type === 'reference') unicodeMaps.add(map.number)
    const content =
      object.type === 'stream' && unicodeMaps.has(number)
        ? unicodeContent(object)
        : serialise(object, identify).replaceAll(SUBSET_TAG, '/') + dataOf(object)
    const same = known.get(content)
    const id = same?.id ?? known.size + 1
    if (same) document.share(number + part.base, same.number)
    else known.set(content, { id, number: number + part.base })
    open.delete(number)
    done.set(number, id)
    return id
  }
  return identify
}

function dataOf(object: PdfObject): string {
  return object.type === 'stream' ? createHash('sha256').update(object.raw).digest('base64') : ''
}

/** The browser writes these maps in an order that depends on which letter came first. */
function unicodeContent(map: PdfStream): string {
  return JSON.stringify([...readToUnicode(decodeStream(map))].toSorted(([one], [other]) => one - other))
}
