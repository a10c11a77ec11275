import { reference } from '../finish/make.ts'
import { expectType, optionalEntry } from '../objects/entry.ts'
import type { PdfObject } from '../objects/types.ts'
import type { Destinations } from './destinations.ts'
import { annotationsOf, type StructureKeys } from './structure-keys.ts'
import type { Part } from './part.ts'

/** A piece of marked content inside a link that leads into the document. */
export interface LinkPiece {
  readonly mcid: number
  /** Id that the link leads to. */
  readonly target: string
}

/** Elements of a link lie this deep at most. */
const DEEPEST = 16

/**
 * The pieces of all links into the document, by the object of the page that they are on.
 * @throws {Error} if a link leads to an id that no part has.
 */
export function readLinkPieces(
  part: Part,
  { owners }: StructureKeys,
  destinations: Destinations,
): Map<number, LinkPiece[]> {
  const { file } = part
  const pieces = new Map<number, LinkPiece[]>()
  const seen = new Set<number>()
  const gather = (object: PdfObject, page: number | undefined, target: string, depth: number): void => {
    const kid = file.resolve(object)
    if (kid.type === 'number' && page !== undefined) {
      const known = pieces.get(page)
      if (known) known.push({ mcid: kid.value, target })
      else pieces.set(page, [{ mcid: kid.value, target }])
    } else if (kid.type === 'array') for (const each of kid.items) gather(each, page, target, depth)
    else if (kid.type === 'dictionary' && depth < DEEPEST) {
      const own = optionalEntry(file, kid, 'Pg', 'reference')?.number ?? page
      const mcid = kid.entries.get('Stm') ? undefined : kid.entries.get('MCID')
      const below = kid.entries.get('K') ?? mcid
      if (below) gather(below, own, target, depth + 1)
    }
  }
  for (const { dictionary } of part.pages) {
    for (const { number } of annotationsOf(part, dictionary)) {
      const annotation = expectType(file.get(reference(number)), 'dictionary', 'an annotation')
      const target = optionalEntry(file, annotation, 'Dest', 'name')?.value
      if (target === undefined) continue
      if (!destinations.pages.has(target)) throw new Error(`"${target}" has no place in the printed PDF`)
      const key = optionalEntry(file, annotation, 'StructParent', 'number')?.value
      const link = key === undefined ? undefined : owners.get(key)
      // A link that goes over several lines has an annotation on each.
      if (!link || seen.has(link.number)) continue
      seen.add(link.number)
      gather(link, undefined, target, 0)
    }
  }
  return pieces
}
