import { closest } from '../../src/design/elements.ts'
import type { MeasuredLine, MeasuredPage } from './pages.ts'

/** Running text is of this size, its line a multiple of this distance (page design 2); both in pt. */
const TEXT = 10
const STEP = 3.5
const SAME = 0.05
/** Fewer lines do not show a grid. */
const FEWEST = 3
/** The browser rounds the places of lines to steps of 0.094 pt. */
const ROUNDED = 0.12

/**
 * Whether the running text of two facing pages stands on one grid of quarter lines: how many such pairs there are, how
 * many stand on one but for the rounding of the browser, and by how many pt the others are off it at most.
 */
export function facingPages(pages: readonly MeasuredPage[]) {
  const offsets = pages.flatMap((left) => {
    const right = pages[left.number]
    if (left.number % 2 === 1 || !right) return []
    const [ofLeft, ofRight] = [phases(left), phases(right)]
    if (Math.min(ofLeft.length, ofRight.length) < FEWEST) return []
    const [from = 0] = ofLeft
    // Places on a circle: the widest gap between two is what none of them fills.
    const around = [...ofLeft, ...ofRight].map((phase) => (phase - from + STEP * 1.5) % STEP)
    return [Math.max(...around) - Math.min(...around)]
  })
  const onGrid = offsets.filter((offset) => offset <= ROUNDED).length
  return { pairs: offsets.length, onGrid, worst: Math.max(0, ...offsets) }
}

/** Where each line of running text stands between two lines of the grid, in pt from the top of the type area. */
function phases({ lines, area }: MeasuredPage): number[] {
  return lines.filter(isRunningText).map(({ baseline }) => (area.top - baseline) % STEP)
}

function isRunningText({ size, block, runs }: MeasuredLine): boolean {
  const isSerif = runs[0]?.font.name.startsWith('SourceSerif') ?? false
  return Math.abs(size - TEXT) < SAME && isSerif && closest(block, 'TR') === undefined
}
