import type { Piece } from './piece.ts'
import { isElement, pieces, walk } from './tree.ts'
import type { Element } from './tree.ts'

/**
 * The head of a table that goes on over pages is printed again on each; the tree has it once, with the pieces of all
 * pages. Those of later pages become artifacts (PDF/UA-1, 7.8). A row that is broken over pages has other text there
 * and stays whole.
 */
export function dropRepeatedHeads(root: Element): void {
  for (const row of walk(root)) {
    if (row.type !== 'TR') continue
    const pages = new Map<number, Piece[]>()
    for (const piece of pieces(row)) pages.set(piece.page, [...(pages.get(piece.page) ?? []), piece])
    const [first, ...later] = pages.values()
    if (!first) continue
    for (const again of later) {
      if (textOf(again) === textOf(first)) for (const piece of again) piece.dropped = true
    }
    if (later.length > 0) removeDropped(row)
  }
}

/** Some pieces are a line of the table, or hold a space alone, and not on every page. */
function textOf(list: readonly Piece[]): string {
  return list.map(({ text }) => text.replaceAll(/\s/gu, '')).join('')
}

function removeDropped(element: Element): void {
  element.kids = element.kids.filter((kid) => kid.kind !== 'content' || !kid.piece.dropped)
  for (const kid of element.kids) if (isElement(kid)) removeDropped(kid)
}
