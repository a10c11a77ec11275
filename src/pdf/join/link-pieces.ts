import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { reference } from '../objects/make.ts'
import { expectType, optionalEntry } from '../objects/entry.ts'
import { decodeText } from '../objects/text-string.ts'
import type { PdfObject } from '../objects/types.ts'
import type { Destinations } from './destinations.ts'
import { type JoinedDocument, rebase, withEntries } from './document.ts'
import { annotationsOf, type StructureKeys } from './structure-keys.ts'
import type { PrintedPart } from './part.ts'

/** A piece of marked content that is reserved for a page number, inside a link that leads into the document. */
export interface LinkPiece {
  readonly mcid: number
  /** Id that the link leads to. */
  readonly target: string
  /** Annotations of its link: one on each of its lines. */
  readonly annotations: readonly number[]
}

/** Elements of a link lie this deep at most. */
const DEEPEST = 16

/**
 * The pieces of all links into the document that are reserved for a page number, by the object of the page that they are
 * on: elements with the language of reserved numbers own them. The language is taken from these elements.
 * @throws {PdfSyntaxError} if a link leads to an id that no part has.
 */
export function readLinkPieces(
  document: JoinedDocument,
  part: PrintedPart,
  { owners }: StructureKeys,
  destinations: Destinations,
  language: string,
): Map<number, LinkPiece[]> {
  const { file } = part
  const pieces = new Map<number, LinkPiece[]>()
  const known = new Map<number, number[]>()
  type Link = Pick<LinkPiece, 'target' | 'annotations'>
  const gather = (
    object: PdfObject,
    page: number | undefined,
    link: Link,
    depth: number,
    isReserved: boolean,
  ): void => {
    const kid = file.resolve(object)
    if (kid.type === 'number') {
      if (page === undefined || !isReserved) return
      const piece = { ...link, mcid: kid.value }
      const others = pieces.get(page)
      if (others) others.push(piece)
      else pieces.set(page, [piece])
    } else if (kid.type === 'array') for (const each of kid.items) gather(each, page, link, depth, isReserved)
    else if (kid.type === 'dictionary' && depth < DEEPEST) {
      const place = optionalEntry(file, kid, 'Pg', 'reference')?.number ?? page
      const mcid = kid.entries.get('Stm') ? undefined : kid.entries.get('MCID')
      const below = kid.entries.get('K') ?? mcid
      const own = optionalEntry(file, kid, 'Lang', 'string')
      const isHolder = own !== undefined && decodeText(own) === language
      if (isHolder && object.type === 'reference')
        document.set(object.number + part.base, withEntries(rebase(kid, part), { Lang: undefined }))
      if (below) gather(below, place, link, depth + 1, isReserved || isHolder)
    }
  }
  for (const { dictionary } of part.pages) {
    for (const { number } of annotationsOf(part, dictionary)) {
      const annotation = expectType(file.get(reference(number)), 'dictionary', 'an annotation')
      const target = optionalEntry(file, annotation, 'Dest', 'name')?.value
      if (target === undefined) continue
      if (!destinations.pages.has(target))
        throw new PdfSyntaxError(0, `"${target}" has no place in the printed PDF`)
      const key = optionalEntry(file, annotation, 'StructParent', 'number')?.value
      const link = key === undefined ? undefined : owners.get(key)
      // A link that goes over several lines has an annotation on each.
      if (!link) continue
      const others = known.get(link.number)
      if (others) {
        others.push(number)
        continue
      }
      const annotations = [number]
      known.set(link.number, annotations)
      gather(link, undefined, { target, annotations }, 0, false)
    }
  }
  return pieces
}
