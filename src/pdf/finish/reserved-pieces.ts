import type { Piece } from './piece.ts'
import { type Element, pieces, walk } from './tree.ts'

/** The pieces of a link that are reserved for a page number: they are tagged with a language of their own. */
export function reservedPieces(link: Element, language: string | undefined): Set<Piece> {
  const reserved = new Set<Piece>()
  if (language === undefined) return reserved
  for (const each of walk(link))
    if (each.lang === language) for (const piece of pieces(each)) reserved.add(piece)
  return reserved
}
