import type { Piece } from './piece.ts'
import { type Element, pieces, walk } from './tree.ts'

/** The pieces of a link that hold the place of a page number: they are tagged with a language of their own. */
export function heldPieces(link: Element, language: string | undefined): Set<Piece> {
  const held = new Set<Piece>()
  if (language === undefined) return held
  for (const each of walk(link)) if (each.lang === language) for (const piece of pieces(each)) held.add(piece)
  return held
}
