import type { Page } from 'puppeteer'

/** The chapters of a file that may be too long for their pages. */
export interface RoomWanted {
  /** Ids of their elements, and how many pages each should have at most, if that is said. */
  readonly chapters: readonly { readonly id: string; readonly most?: number }[]
  /** Pages that a chapter may have over that and still become shorter by less distance. */
  readonly mostOver: number
  /** Lines that the last page of a chapter should have at least. */
  readonly fewestLines: number
}

/** What a chapter gets by its attribute `data-room` (page design 10); nothing if no room is to be made that way. */
export interface MadeRoom {
  readonly id: string
  readonly spacing?: 'tight' | 'tighter' | 'over'
}

/**
 * Looks before the print whether chapters are too long for their pages, by one or two, and makes room for them by the attribute
 * `data-room`, so that they need not be printed twice. Each is laid out in columns of the size of its pages.
 * @returns the chapters that were too long, with what each got.
 */
export function makeRoom(page: Page, wanted: RoomWanted): Promise<MadeRoom[]> {
  return page.evaluate(tryRooms, wanted)
}

/* v8 ignore start -- @preserve: it runs in the page, where coverage does not reach. */
/** Runs in the page. It calls nothing outside of itself. */
function tryRooms({ chapters, mostOver, fewestLines }: RoomWanted): MadeRoom[] {
  /** Centres of lines that stand side by side differ by less, in pt. */
  const same = 2
  const pixels = (Number(getComputedStyle(document.documentElement).zoom) * 96) / 72
  const layoutOf = (chapter: HTMLElement) => {
    const area = chapter.getBoundingClientRect()
    const lines: { column: number; centre: number; parent: Element | null }[] = []
    const range = document.createRange()
    // No filter function: with JavaScript off the page calls none back.
    const walker = document.createTreeWalker(chapter, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim()) continue
      range.selectNodeContents(node)
      for (const { left, top, bottom, width } of range.getClientRects()) {
        if (width === 0) continue
        const column = Math.floor((left - area.left) / area.width + 0.001)
        lines.push({ column, centre: (top + bottom) / 2, parent: node.parentElement })
      }
    }
    const pages = 1 + Math.max(0, ...lines.map(({ column }) => column))
    const onLast = lines.filter(({ column }) => column === pages - 1)
    let count = 0
    let above = -Infinity
    for (const { centre } of onLast.toSorted((one, other) => one.centre - other.centre)) {
      if (centre - above < same * pixels) continue
      count += 1
      above = centre
    }
    const [first] = onLast
    const row = first?.parent?.closest('ol.register > li')
    const columnsOf = Map.groupBy(lines, ({ parent }) => parent?.closest('tr')?.closest('table'))
    return {
      pages,
      lastLines: count,
      rowAlone:
        pages > 1 &&
        row !== undefined &&
        row !== null &&
        lines.every(({ column, parent }) => (column === pages - 1) === row.contains(parent)),
      tableGoesOver: [...columnsOf].some(
        ([table, own]) => table && new Set(own.map(({ column }) => column)).size > 1,
      ),
    }
  }
  const found: MadeRoom[] = []
  const all = chapters.flatMap(({ id, most }) => {
    const chapter = document.getElementById(id)
    return chapter ? [{ id, most, chapter }] : []
  })
  for (const { id, most, chapter } of all) {
    const usual = layoutOf(chapter)
    const isShort = usual.pages > 1 && usual.lastLines < fewestLines
    const isLong = most !== undefined && usual.pages > most && usual.pages <= most + mostOver
    if (isLong || usual.rowAlone || isShort) {
      for (const repeated of chapter.querySelectorAll('.continued')) repeated.remove()
      chapter.normalize()
      const isOver = usual.rowAlone || (usual.tableGoesOver && isShort)
      let spacing: MadeRoom['spacing'] = isOver ? 'over' : undefined
      let fewest = usual.pages
      for (const less of ['tight', 'tighter'] as const) {
        if (fewest <= (most ?? usual.pages - 1)) break
        chapter.dataset['room'] = less
        const { pages } = layoutOf(chapter)
        if (pages < fewest) [fewest, spacing] = [pages, less]
      }
      if (spacing) chapter.dataset['room'] = spacing
      else delete chapter.dataset['room']
      found.push({ id, ...(spacing && { spacing }) })
    }
  }
  return found
}
/* v8 ignore stop -- @preserve */
