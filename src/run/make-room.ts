import type { Part, RoomyPart } from './edition.ts'
import { breaksInGroups } from '../page/edition/continued-groups.ts'
import type { ChapterRoom, Rooms } from '../page/edition/room.ts'
import type { ChapterLayout } from '../design/check.ts'
import { FEWEST_LINES } from '../design/page-design.ts'
import type { MadePart } from './pdf-work.ts'

/** The repeated head of a group takes room itself where the languages stand in halves, and moves what follows. */
const MOST_BREAKS = 5

/**
 * Prints a part, and again where a chapter is too long for its pages, by the means of the page design in their order
 * (10): distances between sections become smaller; if that does not help, its table or register goes over to another
 * page, with enough of its rows. Type is never made smaller. Then the heads of groups are repeated that go over to
 * another page. What is chosen depends on the part alone: it comes out the same whether it is printed or was kept.
 */
export async function makeWithRoom(
  part: Part,
  print: (rooms: Rooms) => Promise<MadePart>,
): Promise<RoomyPart> {
  let rooms: Rooms = new Map()
  let made = await print(rooms)
  const crowded = made.layout.filter((layout) => isCrowded(part, layout))
  if (crowded.length > 0) {
    const tight: Rooms = new Map(crowded.map(({ id }) => [id, { spacing: 'tight', breaks: [] }]))
    const tightened = await print(tight)
    const chosen = crowded.flatMap((layout) => choose(layout, tightened))
    const isTight = chosen.length === tight.size && chosen.every(([, { spacing }]) => spacing === 'tight')
    rooms = new Map(chosen)
    if (isTight) made = tightened
    else if (chosen.length > 0) made = await print(rooms)
  }
  for (let prints = 0; prints < MOST_BREAKS; prints += 1) {
    const continued = withBreaks(part, rooms, made.layout)
    if (JSON.stringify([...continued]) === JSON.stringify([...rooms])) break
    rooms = continued
    made = await print(rooms)
  }
  return { ...made, rooms }
}

/** Whether less distance may save its last page. Of an index, which has no sections, it saves none. */
function isCrowded({ chapters }: Part, { id, pages, lastLines, rowAlone }: ChapterLayout): boolean {
  const found = chapters.find(({ chapter }) => chapter.id === id)?.chapter
  if (!found || found.lists === 'index') return false
  // Two languages beside each other take twice the pages.
  const most = (found.form.pages ?? Infinity) * (found.beside ? 2 : 1)
  return pages === most + 1 || rowAlone || (pages > 1 && lastLines < FEWEST_LINES)
}

function choose(
  { id, pages, lastLines, rowAlone, rowsAtTop }: ChapterLayout,
  tightened: MadePart,
): (readonly [id: string, room: ChapterRoom])[] {
  const tight = tightened.layout.find((each) => each.id === id)
  if (tight && tight.pages < pages) return [[id, { spacing: 'tight', breaks: [] }]]
  const isTable = rowsAtTop.some((rows) => rows.length > 0)
  if (rowAlone || (isTable && lastLines < FEWEST_LINES)) return [[id, { spacing: 'over', breaks: [] }]]
  return []
}

function withBreaks({ chapters }: Part, rooms: Rooms, layout: readonly ChapterLayout[]): Rooms {
  return new Map(
    chapters.flatMap(({ chapter: { id }, content }): (readonly [string, ChapterRoom])[] => {
      const { breaks: earlier, ...room } = rooms.get(id) ?? { breaks: [] }
      const rows = layout.find((each) => each.id === id)?.rowsAtTop ?? []
      const found = breaksInGroups(content, earlier, rows)
      const breaks = found.every((each) => each.length === 0) ? [] : found
      return room.spacing || breaks.length > 0 ? [[id, { ...room, breaks }]] : []
    }),
  )
}
