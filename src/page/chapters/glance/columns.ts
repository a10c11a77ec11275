import { sum } from '../../figures/scale.ts'

/** Most projects of a matrix on an upright page, and in one table (page design 7.6). */
const MOST_UPRIGHT = 8
const MOST_IN_A_TABLE = 16
/** Tables and charts of at most this many projects fill a spread, and their matrix stays on its page (page design 6). */
const MOST_ON_A_SPREAD = 6

/** Room for the columns in pt: type area (page design 2) without the names and the totals. */
const UPRIGHT = 320
const LANDSCAPE = 570

/** Between two acronyms, and the least width of a column with that gap, in pt, as in the stylesheet. */
const GAP = 6
const NARROWEST = 38

/** How the projects of a matrix are spread over tables. */
export interface ColumnPlan {
  readonly landscape: boolean
  /** Whether a table may go over pages. */
  readonly divided: boolean
  /** Indices of the projects in each table. */
  readonly parts: readonly (readonly number[])[]
}

/**
 * Plans the columns of a matrix by the widths of what is not broken in them, the acronyms and the words of a gap: up to
 * eight projects upright, more on a landscape page, more than sixteen in several tables, as equal as they can be.
 */
export function planColumns(contents: readonly number[]): ColumnPlan {
  const widths = contents.map((content) => Math.max(NARROWEST, content + GAP))
  const all = widths.map((_, index) => index)
  if (all.length <= MOST_UPRIGHT && sum(widths) <= UPRIGHT) {
    return { landscape: false, divided: all.length > MOST_ON_A_SPREAD, parts: [all] }
  }
  for (let count = Math.ceil(all.length / MOST_IN_A_TABLE); ; count += 1) {
    const parts = divide(all, count)
    const fits = parts.every((part) => sum(part.map((index) => widths[index] ?? 0)) <= LANDSCAPE)
    if (fits || count >= all.length) return { landscape: true, divided: true, parts }
  }
}

/** Cuts a list into this many pieces, whose lengths differ by one at most. */
function divide(items: readonly number[], count: number): number[][] {
  return Array.from({ length: count }, (_, index) =>
    items.slice(Math.round((index * items.length) / count), Math.round(((index + 1) * items.length) / count)),
  )
}
