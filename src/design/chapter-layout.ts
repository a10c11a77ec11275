import { countBaselines } from './baselines.ts'
import type { CheckedPart } from './checked-part.ts'
import type { TextLine } from './document.ts'
import { closest } from './elements.ts'
import type { ExpectedPages } from './expectation.ts'
import { isRowAlone } from './rules/row-alone.ts'

/** How a chapter came out in the print of its part. Plain data, so that it can be kept. */
export interface ChapterLayout {
  readonly id: string
  /** How many pages it has. */
  readonly pages: number
  /** Lines on its last page, as the eye counts them. */
  readonly lastLines: number
  /** Whether the last row of a register stands alone on its last page. */
  readonly rowAlone: boolean
  /** Whether rows of one of its tables stand on several pages. */
  readonly tableGoesOver: boolean
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
        tableGoesOver: pages.length > 1 && tableGoesOver(pages.flat()),
      },
    ]
  })
}

function tableGoesOver(lines: readonly TextLine[]): boolean {
  const tables = Map.groupBy(
    lines.filter(({ block }) => closest(block, 'TR')),
    ({ block }) => closest(block, 'Table'),
  )
  return [...tables.values()].some((own) => new Set(own.map(({ page }) => page)).size > 1)
}
