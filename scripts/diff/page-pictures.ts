import type { ComparedPage } from './compare-edition.ts'
import type { DiffDocument } from './document.ts'
import { drawOverlay } from './overlay.ts'
import { type Picture, pictureOf } from './picture.ts'

/** What a reviewer looks at. */
export interface PagePictures {
  readonly before?: Picture
  readonly after?: Picture
  /** Both on one sheet. */
  readonly overlay?: Picture
}

/** Grounds of words that only one page has: light forms of the colours of the overlay. */
const REMOVED = '#ffc48f'
const ADDED = '#a9d4ff'

/** Draws a page before and after. Pages that are the same or were only moved have none. */
export async function drawPictures(
  documents: { readonly before: DiffDocument; readonly after: DiffDocument },
  page: ComparedPage,
): Promise<PagePictures> {
  if (page.change === 'same' || page.change === 'moved') return {}
  const { before: was, after: is, removed, added, shift } = page
  const one = was === undefined ? undefined : await documents.before.draw(was - 1)
  const other = is === undefined ? undefined : await documents.after.draw(is - 1)
  const inPlace =
    is === undefined || shift === 0 ? other : await documents.after.draw(is - 1, { x: -shift, y: 0 })
  // A page that is new as a whole needs no marks.
  const marks = one && other
  return {
    ...(one && { before: await pictureOf(one, marks ? removed : [], REMOVED) }),
    ...(other && { after: await pictureOf(other, marks ? added : [], ADDED) }),
    ...(one && inPlace && { overlay: await pictureOf(drawOverlay(one, inPlace)) }),
  }
}
