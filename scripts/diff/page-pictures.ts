import { alignRows } from './aligned-rows.ts'
import { withChangeBars } from './change-bars.ts'
import type { ComparedPage } from './compare-edition.ts'
import type { DiffDocument } from './document.ts'
import { drawOverlay } from './overlay.ts'
import { type Picture, pictureOf } from './picture.ts'
import type { WordMatches } from './word-matches.ts'

/** What a reviewer looks at. */
export interface PagePictures {
  readonly before?: Picture
  readonly after?: Picture
  /** Both on one sheet. */
  readonly overlay?: Picture
}

/** Grounds of words that only one page has: light forms of the colours of the overlay. */
const REMOVED_GROUND = '#ffc48f'
const ADDED_GROUND = '#a9d4ff'

/** Draws a page before and after. Pages that are the same or were only moved have none. */
export async function drawPictures(
  documents: { readonly before: DiffDocument; readonly after: DiffDocument },
  page: ComparedPage,
): Promise<PagePictures> {
  if (page.change === 'same' || page.change === 'moved') return {}
  const { before: was, after: is, removed, added } = page
  const one = was === undefined ? undefined : await documents.before.draw(was - 1)
  const other = is === undefined ? undefined : await documents.after.draw(is - 1)
  if (!one || !other || was === undefined) {
    return { ...(one && { before: await pictureOf(one) }), ...(other && { after: await pictureOf(other) }) }
  }
  // Where a left page became a right one, all of it stands elsewhere on its sheet.
  const shift = middleShift(page.same)
  const drawBefore = (move: number) => documents.before.draw(was - 1, { x: shift, y: move })
  const aligned = await alignRows(drawBefore, other, page.same)
  const overlay = withChangeBars(drawOverlay(aligned, other), page)
  return {
    before: await pictureOf(one, removed, REMOVED_GROUND),
    after: await pictureOf(other, added, ADDED_GROUND),
    overlay: await pictureOf(overlay),
  }
}

/** The middle one of all moves of words to the right, in pt. */
function middleShift(same: WordMatches['same']): number {
  const moves = same
    .map(([one, other]) => (other.boxes[0]?.left ?? 0) - (one.boxes[0]?.left ?? 0))
    .toSorted((a, b) => a - b)
  return moves[Math.floor(moves.length / 2)] ?? 0
}
