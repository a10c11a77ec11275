import type { MeasuredPage } from './pages.ts'

/** The browser rounds sizes to a hundredth of a pixel. */
const TOLERANCE = 0.03

/** What share of all characters, spaces aside, is smaller than a size in pt; margins and drawings count. */
export function smallShare(pages: readonly MeasuredPage[], size: number): number {
  const runs = pages.flatMap((page) => page.runs)
  const count = (some: typeof runs): number =>
    some.reduce((sum, { text }) => sum + [...text.replaceAll(/\s/gu, '')].length, 0)
  return count(runs.filter((run) => run.size < size - TOLERANCE)) / count(runs)
}
