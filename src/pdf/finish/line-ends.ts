import type { Edits } from '../content/edits.ts'
import { reserveNumber } from '../objects/reserved-number.ts'
import { isInline } from './kinds.ts'
import { isInsideWord } from './long-words.ts'
import type { Piece } from './piece.ts'
import { lacksSpace, standsApart } from './text-gap.ts'
import { isElement } from './tree.ts'
import type { Element } from './tree.ts'

/**
 * Puts back the spaces that the browser leaves out where a line wraps, or where two texts of a block stand apart, so that
 * no words run together when text is copied or read aloud. Every text is placed by itself, so nothing moves. `words` are
 * those that the browser may break without a hyphen.
 */
export function fillLineEnds(root: Element, edits: Edits, words: readonly string[]): void {
  for (const line of textBlocks(root)) {
    let before = ''
    let earlier: Piece | undefined
    for (const piece of line) {
      for (const { at, space } of piece.gaps) if (space) edits.insert(piece.stream, at, space)
      const isShort = endsShort(earlier, piece, before, words)
      if (isShort && earlier?.last?.space) {
        edits.insert(earlier.stream, earlier.last.at, earlier.last.space)
      }
      before += isShort ? ` ${piece.text}` : piece.text
      earlier = piece
    }
  }
}

function endsShort(
  earlier: Piece | undefined,
  piece: Piece,
  before: string,
  words: readonly string[],
): boolean {
  if (!earlier?.last || !piece.first || !lacksSpace(before, piece.text)) return false
  const isApart = earlier.page !== piece.page || standsApart(earlier.last, piece.first)
  return isApart && !isInsideWord(before, piece.text, words)
}

/** The pieces of each block of text, in reading order. */
function textBlocks(root: Element): Piece[][] {
  const blocks: Piece[][] = [[]]
  const visit = (parent: Element): void => {
    for (const kid of parent.kids) {
      if (kid.kind === 'content') blocks.at(-1)?.push(kid.piece)
      if (!isElement(kid)) continue
      const isBlock = !isInline(kid)
      if (isBlock) blocks.push([])
      visit(kid)
      if (isBlock) blocks.push([])
    }
  }
  visit(root)
  return blocks.filter((block) => block.length > 0)
}

/** The text of an element as it is read, with a space between blocks and where texts stand apart; no soft hyphens.
 * `reserved` are the pieces that are reserved for a page number. */
export function textOf(
  root: Element,
  words: readonly string[],
  reserved: ReadonlySet<Piece> = new Set(),
): string {
  const blocks = textBlocks(root).map((block) => {
    let text = ''
    let earlier: Piece | undefined
    for (const piece of block) {
      const shown = reserved.has(piece) ? reserveNumber(piece.text) : piece.text
      text += endsShort(earlier, piece, text, words) ? ` ${shown}` : shown
      earlier = piece
    }
    return text
  })
  return blocks
    .join(' ')
    .replaceAll(/\u00ad[-‐]?/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
