import type { Side } from '../../../src/page/edition/side.ts'

/** Where the ids of an edition stand, and before which chapters a blank page stands. Pages count from 1. */
interface Pagination {
  readonly pages: ReadonlyMap<string, number>
  readonly blanks: ReadonlySet<string>
}

/** A chapter as pagination sees it: its first id, the other ids inside it, and the side it must start on. */
interface PaginatedChapter {
  readonly id: string
  readonly ids: readonly string[]
  readonly side?: Side
}

/**
 * Works out blank pages and page numbers together from one print: a blank page or another number moves chapters
 * as a whole, so a chapter's length in the print made with `used` holds for every other choice of blanks.
 * Only chapters that something links to have a place in the print; the others go with the one before them.
 * @throws {Error} if a linked id has no place in the print.
 */
export function paginate(
  chapters: readonly PaginatedChapter[],
  printed: ReadonlyMap<string, number>,
  used: ReadonlySet<string>,
): Pagination {
  const pages = new Map<string, number>()
  const blanks = new Set<string>()
  let shift = 0
  for (const chapter of chapters) {
    const start = pageOf(printed, chapter.id)
    if (used.has(chapter.id)) shift -= 1
    if (chapter.side && chapter.side !== sideOf(start + shift)) {
      blanks.add(chapter.id)
      shift += 1
    }
    for (const id of [chapter.id, ...chapter.ids]) pages.set(id, pageOf(printed, id) + shift)
  }
  return { pages, blanks }
}

function sideOf(page: number): Side {
  return page % 2 === 0 ? 'left' : 'right'
}

function pageOf(printed: ReadonlyMap<string, number>, id: string): number {
  const page = printed.get(id)
  if (page === undefined) throw new Error(`"${id}" has no place in the printed PDF`)
  return page
}
