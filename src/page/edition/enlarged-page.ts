/**
 * How many times as large a part is printed. The browser rounds lines and the heights of text to whole CSS px of the sheet:
 * on one eight times as large, to .09375 pt. A sheet has 14,400 pt at most (ISO 32000-1, annex C), so 16 is the largest
 * for A4.
 */
export const ENLARGEMENT = 8

/** An A4 sheet, in mm. */
const SHEET = { short: 210, long: 297 }

/** Everything is enlarged by the zoom, margins and margin boxes, too; only the sheet must be said. */
export const enlargedRules = `@page{${enlargedSheet(false)}}\n@media print{html{zoom:${ENLARGEMENT}}}`

/** The size of an enlarged sheet, for a page rule. */
export function enlargedSheet(landscape: boolean): string {
  const [short, long] = [SHEET.short * ENLARGEMENT, SHEET.long * ENLARGEMENT]
  return `size:${landscape ? `${long}mm ${short}mm` : `${short}mm ${long}mm`};`
}
