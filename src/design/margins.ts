import type { Box } from '../pdf/content/box.ts'
import { groupLines, type Line } from '../pdf/content/lines.ts'
import type { PageContent, Run } from '../pdf/content/page-content.ts'
import { createPageScanner } from '../pdf/content/scan.ts'
import type { PdfFile } from '../pdf/objects/file.ts'
import type { PageObject } from '../pdf/read/page-tree.ts'
import type { MarginLine } from './document.ts'

/** Boxes that differ by less, in pt, are the same. */
const TOLERANCE = 1

/**
 * Where the text of a page may stand. The browser clips the text to it, and paints the margin boxes before,
 * without that clip. A page without text has no type area of its own: it is the whole sheet.
 */
export function typeArea({ width, height, runs, painted }: PageContent): Box {
  const sheet = { left: 0, bottom: 0, right: width, top: height }
  let area: Box | undefined
  for (const { clip, piece } of [...runs, ...painted]) {
    if (piece && (!area || sizeOf(clip) > sizeOf(area))) area = clip
  }
  return area ?? sheet
}

/** Sorts what is no part of the reading: over the type area, under it, and inside. */
export function marginLines(
  runs: readonly Run[],
  { width, height }: PageContent,
  area: Box,
): { head: Line[]; foot: Line[]; loose: Line[] } {
  const inMargin = (run: Run): boolean => sizeOf(run.clip) > (width - TOLERANCE) * (height - TOLERANCE)
  const margin = runs.filter(inMargin)
  const isHead = ({ y }: Run): boolean => y > (area.bottom + area.top) / 2
  return {
    head: linesOf(margin.filter(isHead)),
    foot: linesOf(margin.filter((run) => !isHead(run))),
    loose: linesOf(runs.filter((run) => !inMargin(run))),
  }
}

function linesOf(runs: readonly Run[]): Line[] {
  return groupLines(runs).filter(({ words }) => words.length > 0)
}

function sizeOf({ left, bottom, right, top }: Box): number {
  return (right - left) * (top - bottom)
}

/** The margins of all pages of a document. */
export function readMargins(file: PdfFile, tree: readonly PageObject[]): PageMargins[] {
  const scan = createPageScanner(file)
  return tree.map((page) => {
    const content = scan(page, 'clip')
    const sheet = { left: 0, bottom: 0, right: content.width, top: content.height }
    const { head, foot } = marginLines(content.runs, content, sheet)
    return { head: bareLines(head), foot: bareLines(foot) }
  })
}

/** Head and foot of a page. */
export interface PageMargins {
  readonly head: readonly MarginLine[]
  readonly foot: readonly MarginLine[]
}

/** Lines without their letters, whose fonts cannot be kept. */
export function bareLines(lines: readonly Line[]): MarginLine[] {
  return lines.map(({ text, box }) => ({ text, box }))
}
