import type { Destination, DiffDocument } from './document.ts'

/** Pages of a chapter, from 0, in their order. */
export interface ChapterPages {
  readonly id: string
  readonly pages: readonly number[]
}

/** A chapter's place within it: `en-overview--countries`. */
const INSIDE = '--'

/**
 * Divides a document into its chapters by their named places. A page belongs to the chapter that begins highest on it, or
 * to that of the page before it.
 * @param ids of all chapters, if they are known; otherwise every named place that is not inside of another begins one.
 */
export function chaptersOf({ pages, destinations }: DiffDocument, ids: ReadonlySet<string>): ChapterPages[] {
  const begins = (name: string): boolean => (ids.size > 0 ? ids.has(name) : !name.includes(INSIDE))
  const first = new Map<number, Destination>()
  for (const each of destinations) {
    const known = first.get(each.page)
    if (begins(each.name) && (!known || each.height > known.height)) first.set(each.page, each)
  }
  const chapters: { id: string; pages: number[] }[] = []
  for (let page = 0; page < pages; page += 1) {
    const id = first.get(page)?.name
    const last = chapters.at(-1)
    if (last && (id === undefined || id === last.id)) last.pages.push(page)
    else chapters.push({ id: id ?? '', pages: [page] })
  }
  return chapters
}

/**
 * Chapters of two documents that belong together, in the order of the second; one that it lacks stands where it stood in
 * the first.
 */
export function pairChapters(
  before: readonly ChapterPages[],
  after: readonly ChapterPages[],
): { id: string; before: readonly number[]; after: readonly number[] }[] {
  const were = new Map(before.map(({ id, pages }) => [id, pages]))
  const are = new Set(after.map(({ id }) => id))
  const paired = after.map(({ id, pages }) => ({ id, before: were.get(id) ?? [], after: pages }))
  for (const [index, { id, pages }] of before.entries()) {
    if (are.has(id)) continue
    const previous = before.slice(0, index).findLast((each) => paired.some((other) => other.id === each.id))
    const at = paired.findIndex((each) => each.id === previous?.id) + 1
    paired.splice(at, 0, { id, before: pages, after: [] })
  }
  return paired
}
