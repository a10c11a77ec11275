import type { Element } from 'hast'
import { coverBar, coverStart } from './cover-bar.ts'
import type { CoverContent, CoverProject, CoverRoom } from './cover-bars.ts'
import { leftBeside } from './cover-label.ts'
import { palette } from './palette.ts'
import { rectangle } from './svg.ts'
import { halfCapital, type TextStyle, textAt } from './text-lines.ts'
import { openEnds, span } from './years.ts'

/** The highest row, in pt, and what the gap under it takes of both. */
const HIGHEST = 20
const GAP = 0.22
/** Sizes of the names, in pt: of the height of the row so much, but not more nor less than this. */
const NAME = { share: 0.72, most: 11, least: 8, inset: 6 }
/** A row that is lower has its name beside it. */
const LEAST_ROW = 8.4
/** Width of the line that stands for a start without an end, in pt. */
const TICK = 1.5

/**
 * Rows of one height by their start, whose length is the period, with the names in them or beside them. Nothing if a
 * name has no room on either side.
 */
export function coverRows(projects: readonly CoverProject[], room: CoverRoom): CoverContent | undefined {
  const { scale, page, top, height, measure } = room
  const pitch = Math.min(height / projects.length, HIGHEST / (1 - GAP))
  const row = pitch * (1 - GAP)
  const size = Math.max(NAME.least, Math.min(NAME.most, row * NAME.share))
  const content: Element[] = []
  const words: CoverContent['words'][number][] = []
  for (const [index, { name, period }] of byStart(projects).entries()) {
    const { x, width } = span(scale, period)
    const y = top + index * pitch
    const box = { x, width, y, height: row }
    content.push(period.end ? coverBar(box, openEnds(period)) : coverStart(box))
    const own = measure(name, 'semibold', size)
    const fits = row >= LEAST_ROW && own <= width - 2 * NAME.inset
    const left = fits ? x + NAME.inset : leftBeside(x, period.end ? width : TICK, own, page)
    if (left === undefined) return undefined
    const style: TextStyle = { font: 'semibold', size, fill: fits ? palette.ground : palette.onGround }
    content.push(textAt(name, left, y + row / 2 + halfCapital({ size }), style))
    if (!fits) words.push({ left, right: left + own, top: y, bottom: y + row })
  }
  return { content, words, bottom: top + projects.length * pitch - (pitch - row) }
}

/** Lines without names by their start; one without an end is a dot. */
export function coverLines(
  projects: readonly CoverProject[],
  { scale, top, height }: CoverRoom,
): CoverContent {
  const pitch = height / projects.length
  const line = pitch * (1 - GAP)
  const content = byStart(projects).map(({ period }, index) => {
    const { x, width } = span(scale, period)
    return rectangle(x, top + index * pitch, Math.max(width, TICK), line, palette.onGround)
  })
  return { content, words: [], bottom: top + height - (pitch - line) }
}

function byStart(projects: readonly CoverProject[]): CoverProject[] {
  return projects.toSorted((one, other) => startOf(one) - startOf(other) || endOf(one) - endOf(other))
}

/** Months since the year 0. */
function startOf({ period: { start } }: CoverProject): number {
  return start.year * 12 + (start.month ?? 1)
}

function endOf({ period: { end } }: CoverProject): number {
  return end ? end.year * 12 + (end.month ?? 12) : 0
}
