import type { MeasuredPage } from './pages.ts'

/** How much emptier than this a page may not be before its chapter ends (page design 10). */
const MOST = 1 / 3
/** So many of the emptiest pages are told. */
const TOLD = 3

interface EmptyPage {
  readonly number: number
  /** What part of its type area is empty under the last thing on it. */
  readonly share: number
}

/** What pages with a number leave empty under the last line or drawing, from 0 to 1. */
export function emptyShares(pages: readonly MeasuredPage[]) {
  const shares = pages
    .filter(({ isNumbered }) => isNumbered)
    .map(({ number, area, runs, painted }): EmptyPage => {
      const inside = runs.flatMap(({ y }) => (y >= area.bottom - 1 ? [y] : []))
      const bottom = Math.min(area.top, ...inside, ...painted.map(({ box }) => box.bottom))
      return { number, share: Math.max(0, bottom - area.bottom) / (area.top - area.bottom) }
    })
  return {
    mean: shares.reduce((sum, { share }) => sum + share, 0) / shares.length,
    worst: shares.toSorted((one, other) => other.share - one.share).slice(0, TOLD),
    over: shares.flatMap(({ number, share }) => (share > MOST ? [number] : [])),
  }
}
