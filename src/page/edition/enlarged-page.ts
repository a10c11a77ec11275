/**
 * How many times as large a part is printed. The browser rounds lines and the heights of text to whole CSS px of the sheet:
 * on one eight times as large, to .09375 pt. A sheet has 14,400 pt at most (ISO 32000-1, annex C), so 16 is the largest
 * for A4.
 */
export const ENLARGEMENT = 8

/** An A4 sheet, in mm. */
const SHEET = { short: 210, long: 297 }

/** Lays a chapter out in columns of the size of its pages: they break where pages do (`print-continue.ts`). */
const MEASURED =
  '.measured{width:var(--area-width);height:var(--area-height);column-width:var(--area-width);column-gap:0;column-fill:auto}'

/** Everything is enlarged by the zoom, margins and margin boxes, too; only the sheet must be said. */
export const enlargedRules = `@page{${enlargedSheet(false)}}\n:root{${typeArea(false)}}\n${MEASURED}\n@media print{html{zoom:${ENLARGEMENT}}}`

/** The measures of the type area of a chapter's pages, so that its breaks can be measured before they are printed. */
export function typeArea(landscape: boolean): string {
  const [width, height] = landscape ? [SHEET.long, SHEET.short] : [SHEET.short, SHEET.long]
  return `--area-width:calc(${width}mm - 2*var(--page-side));--area-height:calc(${height}mm - var(--page-top) - var(--page-bottom));`
}

/** The size of an enlarged sheet, for a page rule. */
export function enlargedSheet(landscape: boolean): string {
  const [short, long] = [SHEET.short * ENLARGEMENT, SHEET.long * ENLARGEMENT]
  return `size:${landscape ? `${long}mm ${short}mm` : `${short}mm ${long}mm`};`
}
