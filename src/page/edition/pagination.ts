import type { Root } from 'hast'
import type { RenderedChapter } from './edition.ts'
import { visit } from '../html/visit.ts'

/** Pages of a folded sheet. */
const PAGES_OF_SHEET = 4
/** Letters on a page, about. */
const LETTERS = 2200

/** Where things stand in a part that was printed. */
export interface PrintedPlaces {
  /** How many pages it has. */
  readonly count: number
  /** Page of each id that a link leads to, from 1. */
  readonly places: ReadonlyMap<string, number>
}

/** Chapters that are printed together, and what their print says. */
interface PartPages {
  readonly chapters: readonly RenderedChapter[]
  readonly printed?: PrintedPlaces | undefined
}

/**
 * Where the ids of an edition will stand, as far as its parts are printed, and guessed for the others: by it the places
 * for page numbers get as many digits as they are likely to need. What the print says differently is printed again.
 * @param isBooklet whether pages are filled up to a multiple of four before what closes the book.
 */
export function estimatePages(parts: readonly PartPages[], isBooklet: boolean): Map<string, number> {
  const pages = new Map<string, number>()
  let next = 1
  for (const { chapters, printed } of parts) {
    // Page 1 of the part, as long as no blank page comes between.
    let start = next
    for (const { chapter, content } of chapters) {
      const place = printed?.places.get(chapter.id)
      if (place !== undefined) next = start + place - 1
      if (chapter.side && chapter.side !== (next % 2 === 0 ? 'left' : 'right')) {
        next += 1
        start += 1
      }
      const page = next
      pages.set(chapter.id, page)
      visit(content, 'element', ({ properties: { id } }) => {
        if (typeof id !== 'string') return
        const own = printed?.places.get(id)
        pages.set(id, own === undefined ? page : start + own - 1)
      })
      next += lengthOf(chapter, content)
    }
    if (printed) next = start + printed.count
  }
  const closing = parts.flatMap(({ chapters }) => chapters).find(({ chapter }) => chapter.closes)
  const begin = closing && pages.get(closing.chapter.id)
  if (!isBooklet || begin === undefined) return pages
  const filling = fillingOf(next - 1)
  return new Map([...pages].map(([id, page]) => [id, page < begin ? page : page + filling] as const))
}

/** How many pages are missing to a multiple of four: a sheet that is folded once has so many. */
function fillingOf(count: number): number {
  return (PAGES_OF_SHEET - (count % PAGES_OF_SHEET)) % PAGES_OF_SHEET
}

function lengthOf({ form, record, beside }: RenderedChapter['chapter'], content: Root): number {
  // A spread, and two of them with both languages side by side.
  const least = form.spread ? (beside ? 4 : 2) : 1
  if (record) return least
  let letters = 0
  visit(content, 'text', ({ value }) => void (letters += value.length))
  return Math.max(least, Math.ceil(letters / LETTERS))
}
