import type { Piece } from './piece.ts'
import { type Element, pieces, walk } from './tree.ts'

/** Around the zeros of a page number in the name of a link, until its digits are known. No text may have these letters. */
const [START, END] = ['\ue010', '\ue011']
const HELD = /\ue010[^\ue011]*\ue011/u

/** The pieces of a link that hold the place of a page number: they are tagged with a language of their own. */
export function heldPieces(link: Element, language: string | undefined): Set<Piece> {
  const held = new Set<Piece>()
  if (language === undefined) return held
  for (const each of walk(link)) if (each.lang === language) for (const piece of pieces(each)) held.add(piece)
  return held
}

/** Zeros that hold the place of a page number, as a name has them. */
export function holdNumber(zeros: string): string {
  return START + zeros + END
}

/** A name with the digits of its first page number. */
export function writeNumber(name: string, digits: string): string {
  return name.replace(HELD, digits)
}
