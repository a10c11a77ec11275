import { countBaselines } from './baselines.ts'
import type { CheckedPart } from './checked-part.ts'
import type { TextLine } from './document.ts'
import { closest } from './elements.ts'
import type { ExpectedPages } from './expectation.ts'
import { isRowAlone } from './rules/row-alone.ts'
import type { StructureElement } from '../pdf/read/structure.ts'

/** How a chapter came out in the print of its part. Plain data, so that it can be kept. */
export interface ChapterLayout {
  readonly id: string
  /** How many pages it has. */
  readonly pages: number
  /** Lines on its last page, as the eye counts them. */
  readonly lastLines: number
  /** Whether the last row of a register stands alone on its last page. */
  readonly rowAlone: boolean
  /** For each of its tables the rows that begin a page, counted from 0 with those of its head. */
  readonly rowsAtTop: readonly (readonly number[])[]
}

export function layoutOf(part: CheckedPart, { chapters }: ExpectedPages): ChapterLayout[] {
  return chapters.flatMap(({ id }, index): ChapterLayout[] => {
    const range = part.chapters[index]
    if (!range) return []
    const pages = part.pages.slice(range.first - 1, range.last).map(({ lines }) => lines)
    return [
      {
        id,
        pages: pages.length,
        lastLines: countBaselines(pages.at(-1) ?? []),
        rowAlone: pages.length > 1 && isRowAlone(pages.at(-1) ?? [], pages.at(-2) ?? []),
        rowsAtTop: pages.length > 1 ? rowsAtTop(pages.flat()) : [],
      },
    ]
  })
}

function rowsAtTop(lines: readonly TextLine[]): number[][] {
  const tables = Map.groupBy(lines, ({ block }) => closest(block, 'Table'))
  return [...tables].flatMap(([table, own]) => {
    if (!table) return []
    const rows = new Map(rowsOf(table).map((row, index) => [row, index]))
    // The head of a table is repeated: it begins on its first page only.
    const firstPages = new Map<number, number>()
    for (const { block, page } of own) {
      const row = closest(block, 'TR')
      const number = (row && rows.get(row)) ?? -1
      firstPages.set(number, Math.min(page, firstPages.get(number) ?? Infinity))
    }
    firstPages.delete(-1)
    const [, ...over] = [...Map.groupBy(firstPages, ([, page]) => page)].toSorted(
      ([one], [other]) => one - other,
    )
    return [over.map(([, beginning]) => Math.min(...beginning.map(([row]) => row)))]
  })
}

function rowsOf(table: StructureElement): StructureElement[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.role === 'TR' ? [child] : rowsOf(child)
  })
}
