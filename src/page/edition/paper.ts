import type { Settings } from '../../report/types.ts'

/** What a report is printed on. */
export type Paper = NonNullable<Settings['paper']>

/** What a report is printed on: A4 if it does not say so. */
export function paperOf({ paper = 'a4' }: Pick<Settings, 'paper'>): Paper {
  return paper
}

/**
 * How many times as large a part is printed. The browser rounds lines and the heights of text to whole CSS px of the sheet:
 * on one eight times as large, to .09375 pt. A sheet has 14,400 pt at most (ISO 32000-1, annex C), so 16 is the largest
 * for A4.
 */
const ENLARGEMENT = 8

/** A sheet in mm, as it is laid out, and what share of that it is printed in. */
interface Sheet {
  readonly short: number
  readonly long: number
  readonly share: number
  /** Margin at the sides in mm where the stylesheet's does not leave the columns their width. */
  readonly side?: number
}

const SHEETS: Readonly<Record<Paper, Sheet>> = {
  a4: { short: 210, long: 297, share: 1 },
  letter: { short: 215.9, long: 279.4, share: 1, side: 22.95 },
  // Nothing is laid out anew: all is smaller.
  a5: { short: 210, long: 297, share: 148 / 210 },
}

/** How many times as large as it is meant a part comes from the browser. */
export function enlargementOf(paper: Paper): number {
  return ENLARGEMENT / SHEETS[paper].share
}

/** Height in mm of a page that a chapter is laid out on. */
export function sheetHeight(paper: Paper): number {
  return SHEETS[paper].long
}

/** What share of the size that it is designed in a report is printed in. */
export function shareOf(paper: Paper): number {
  return SHEETS[paper].share
}

/**
 * Lays a chapter out in columns of the size of its pages: they break where pages do (`print-continue.ts`). Meanwhile nothing
 * else is laid out.
 */
const MEASURED =
  '.measuring>body>:not(.measured){display:none}.measured{box-sizing:border-box;width:var(--area-width);height:var(--area-height);column-width:var(--area-width);column-gap:0;column-fill:auto}'

/** Rules of a part that is printed for itself. All is enlarged by the zoom, margins, too; only the sheet must be said. */
export function enlargedRules(paper: Paper): string {
  return [
    `@page{${sheetRule(paper, false, ENLARGEMENT)}}`,
    `:root{${marginRule(paper)}${areaRule(paper, false)}}`,
    MEASURED,
    `@media print{html{zoom:${ENLARGEMENT}}}`,
  ].join('\n')
}

/** Rules of a document in one piece. */
export function usualRules(paper: Paper): string {
  return `@page{${sheetRule(paper, false, 1)}}\n:root{${marginRule(paper)}}`
}

/** What is said of the pages of a chapter that lie on their long side: of its element and of its pages. */
export function landscapeRules(
  paper: Paper,
  isEnlarged: boolean,
): { readonly chapter: string; readonly page: string } {
  return { chapter: areaRule(paper, true), page: sheetRule(paper, true, isEnlarged ? ENLARGEMENT : 1) }
}

function sheetRule(paper: Paper, landscape: boolean, times: number): string {
  const [width, height] = sidesOf(paper, landscape)
  return `size:${width * times}mm ${height * times}mm;`
}

function marginRule(paper: Paper): string {
  const { side } = SHEETS[paper]
  return side === undefined ? '' : `--page-side:${side}mm;`
}

/** The type area of a chapter whose pages begin higher (`--page-raised`). */
export function raisedRule(paper: Paper): string {
  return `--area-height:${areaHeight(sidesOf(paper, false)[1], '--page-raised')};`
}

/** The measures of the type area, so that the breaks of a chapter can be measured before it is printed. */
function areaRule(paper: Paper, landscape: boolean): string {
  const [width, height] = sidesOf(paper, landscape)
  return `--area-width:calc(${whole(`${width}mm`)} - 2*${whole('var(--page-side)')});--area-height:${areaHeight(height, '--page-top')};`
}

function areaHeight(height: number, top: '--page-top' | '--page-raised'): string {
  return `calc(${whole(`${height}mm`)} - ${whole(`var(${top})`)} - ${whole('var(--page-bottom)')})`
}

/** Of a sheet and of its margins the browser takes whole CSS px, measured by prints; of the enlarged sheet, that is. */
function whole(length: string): string {
  return `round(down,${length},${1 / ENLARGEMENT}px)`
}

function sidesOf(paper: Paper, landscape: boolean): readonly [width: number, height: number] {
  const { short, long } = SHEETS[paper]
  return landscape ? [long, short] : [short, long]
}
