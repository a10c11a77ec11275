import type { DiffDocument } from './document.ts'
import { looksOther } from './overlay.ts'
import { type Box, isNumber, type PageText, type PageWord } from './page-text.ts'
import type { WordMatches } from './word-matches.ts'

/**
 * What became of a page. `moved`: the same words, drawn the same, on another page or in another place of it; `looks`: the
 * same words, but drawings, colours or spacing are other; `numbers`: numbers and signs alone are other.
 */
export type PageChange = 'same' | 'moved' | 'looks' | 'numbers' | 'words' | 'added' | 'removed'

/** Page before and page after with what they say. */
export interface JudgedPages {
  readonly before: number
  readonly after: number
  readonly was: PageText
  readonly is: PageText
}

/** How far a page was moved on its sheet, in pt. */
export interface Shift {
  readonly x: number
  readonly y: number
}

/** Words may lie so far apart, in pt, and still be in their place. */
const EXACT = 0.05

/** Judges a page that may have changed. */
export async function judgePage(
  documents: { readonly before: DiffDocument; readonly after: DiffDocument },
  pages: JudgedPages,
  matches: WordMatches,
): Promise<PageChange> {
  const { before, after, was, is } = pages
  const changed = changedWords(pages, matches)
  if (changed.length > 0) return changed.every(({ key }) => isNumber(key)) ? 'numbers' : 'words'
  const isSameSide = before % 2 === after % 2
  if (isSameSide && headOf(was) !== headOf(is)) return 'words'
  const kept = matches.same.filter(([one, other]) => one.page === before && other.page === after)
  // Some of its words are on another page now, or came from one.
  if (kept.length !== was.words.length || kept.length !== is.words.length) return 'moved'
  const shift = shiftOf(kept)
  if (!shift) return 'looks'
  const [one, other] = await Promise.all([
    documents.before.draw(before),
    documents.after.draw(after, { x: -shift.x, y: -shift.y }),
  ])
  if (looksOther(one, other, furnitureBoxes(pages, shift))) return 'looks'
  const isMoved = before !== after || shift.x !== 0 || shift.y !== 0 || numbersOf(was) !== numbersOf(is)
  return isMoved ? 'moved' : 'same'
}

/** Words of a page that were removed from it, and words that were added to it. */
function changedWords(
  { before, after }: Pick<JudgedPages, 'before' | 'after'>,
  { removed, added }: WordMatches,
): PageWord[] {
  return [...removed.filter(({ page }) => page === before), ...added.filter(({ page }) => page === after)]
}

/** How far all words moved alike; nothing if they did not. */
function shiftOf(kept: WordMatches['same']): Shift | undefined {
  const moves = kept.flatMap(([one, other]) =>
    one.boxes.length === other.boxes.length
      ? one.boxes.map((box, index) => {
          const to = other.boxes[index] ?? box
          return { x: to.left - box.left, y: to.top - box.top }
        })
      : [{ x: Infinity, y: Infinity }],
  )
  const [first = { x: 0, y: 0 }] = moves
  const near = moves.every(({ x, y }) => Math.abs(x - first.x) < EXACT && Math.abs(y - first.y) < EXACT)
  if (!near) return undefined
  return { x: Math.abs(first.x) < EXACT ? 0 : first.x, y: Math.abs(first.y) < EXACT ? 0 : first.y }
}

function headOf({ furniture }: PageText): string {
  return furniture
    .map(({ key }) => key)
    .filter((key) => !isNumber(key))
    .join(' ')
}

function numbersOf({ furniture }: PageText): string {
  return furniture.map(({ key }) => key).join(' ')
}

function furnitureBoxes({ was, is }: JudgedPages, shift: Shift): Box[] {
  return [
    ...was.furniture.flatMap(({ boxes }) => boxes),
    ...is.furniture
      .flatMap(({ boxes }) => boxes)
      .map((box) => ({ ...box, left: box.left - shift.x, top: box.top - shift.y })),
  ]
}
