import type { Part, RoomyPart } from './edition.ts'
import type { Rooms, Spacing } from '../page/edition/room.ts'
import type { ChapterLayout } from '../design/check.ts'
import type { Chapter } from '../page/chapters/chapter.ts'
import type { RoomWanted } from '../pdf/browser/print-room.ts'
import { FEWEST_LINES } from '../design/page-design.ts'
import type { MadePart } from './pdf-work.ts'

/** Less distance saves a page or two of a chapter, and not one of many. */
const MOST_OVER = 2

/** The chapters of a part that less distance may save a page, and how many pages they should have. */
export function roomWanted(chapters: Part['chapters']): RoomWanted {
  return {
    chapters: chapters.flatMap(({ chapter }) => {
      const { id, form } = chapter
      return mayBeTight(chapter) ? [{ id, ...(form.pages !== undefined && { most: form.pages }) }] : []
    }),
    mostOver: MOST_OVER,
    fewestLines: FEWEST_LINES,
  }
}

/**
 * Prints a part in which room was made for chapters that are too long for their pages, by the means of the page design
 * in their order (10): distances between sections become smaller; if that does not help, its table or register goes over
 * to another page, with enough of its rows. Type is never made smaller. The browser does that before the print; where its
 * pages came out otherwise, the part is printed again. What is chosen depends on the part alone: it comes out the
 * same whether it is printed or was kept.
 */
export async function makeWithRoom(
  part: Part,
  print: (rooms: Rooms) => Promise<MadePart>,
): Promise<RoomyPart> {
  const made = await print(new Map())
  const tried = new Set(made.room.map(({ id }) => id))
  const given: Rooms = new Map(made.room.flatMap(({ id, spacing }) => (spacing ? [[id, spacing]] : [])))
  const crowded = made.layout.filter((layout) => !tried.has(layout.id) && isCrowded(part, layout))
  if (crowded.length === 0) return { ...made, rooms: given }
  const tight: Rooms = new Map([...given, ...crowded.map(({ id }) => [id, 'tight'] as const)])
  const tightened = await print(tight)
  const rooms: Rooms = new Map([...given, ...crowded.flatMap((layout) => choose(layout, tightened))])
  if (isSame(rooms, tight)) return { ...tightened, rooms }
  return { ...(isSame(rooms, given) ? made : await print(rooms)), rooms }
}

function isSame(one: Rooms, other: Rooms): boolean {
  return one.size === other.size && [...one].every(([id, spacing]) => other.get(id) === spacing)
}

/**
 * Of an index, which has no sections, less distance saves none of its pages; where registers run on, the next one takes the
 * rest of the page.
 */
function mayBeTight({ lists, runsOn }: Chapter): boolean {
  return lists !== 'index' && !runsOn
}

/** Whether less distance may save its last page. */
function isCrowded({ chapters }: Part, { id, pages, lastLines, rowAlone }: ChapterLayout): boolean {
  const found = chapters.find(({ chapter }) => chapter.id === id)?.chapter
  if (!found || !mayBeTight(found)) return false
  const most = found.form.pages ?? Infinity
  return (pages > most && pages <= most + MOST_OVER) || rowAlone || (pages > 1 && lastLines < FEWEST_LINES)
}

function choose(
  { id, pages, lastLines, rowAlone, tableGoesOver }: ChapterLayout,
  tightened: MadePart,
): (readonly [id: string, spacing: Spacing])[] {
  const tight = tightened.layout.find((each) => each.id === id)
  if (tight && tight.pages < pages) return [[id, 'tight']]
  if (rowAlone || (tableGoesOver && lastLines < FEWEST_LINES)) return [[id, 'over']]
  return []
}
