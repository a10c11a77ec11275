import type { Part, RoomyPart } from './edition.ts'
import type { Rooms, Spacing } from '../page/edition/room.ts'
import type { ChapterLayout } from '../design/check.ts'
import { FEWEST_LINES } from '../design/page-design.ts'
import type { MadePart } from './pdf-work.ts'

/**
 * Prints a part, and again where a chapter is too long for its pages, by the means of the page design in their order
 * (10): distances between sections become smaller; if that does not help, its table or register goes over to another
 * page, with enough of its rows. Type is never made smaller. What is chosen depends on the part alone: it comes out the
 * same whether it is printed or was kept.
 */
export async function makeWithRoom(
  part: Part,
  print: (rooms: Rooms) => Promise<MadePart>,
): Promise<RoomyPart> {
  const made = await print(new Map())
  const crowded = made.layout.filter((layout) => isCrowded(part, layout))
  if (crowded.length === 0) return { ...made, rooms: new Map() }
  const tight: Rooms = new Map(crowded.map(({ id }) => [id, 'tight']))
  const tightened = await print(tight)
  const rooms: Rooms = new Map(crowded.flatMap((layout) => choose(layout, tightened)))
  const isTight = rooms.size === tight.size && [...rooms.values()].every((spacing) => spacing === 'tight')
  if (isTight) return { ...tightened, rooms }
  return { ...(rooms.size === 0 ? made : await print(rooms)), rooms }
}

/** Whether less distance may save its last page. Of an index, which has no sections, it saves none. */
function isCrowded({ chapters }: Part, { id, pages, lastLines, rowAlone }: ChapterLayout): boolean {
  const found = chapters.find(({ chapter }) => chapter.id === id)?.chapter
  if (!found || found.lists === 'index') return false
  const most = found.form.pages ?? Infinity
  return pages === most + 1 || rowAlone || (pages > 1 && lastLines < FEWEST_LINES)
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
