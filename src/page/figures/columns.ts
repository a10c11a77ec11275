/** The widths that drawings are made for, in pt (page design 2). */
export interface Columns {
  /** The text column. */
  readonly text: number
  /** The page without its margins. */
  readonly whole: number
  /** One of three columns over the whole width, and the gap between two. */
  readonly third: number
  /** One of four. */
  readonly quarter: number
  readonly gap: number
}

/** The columns of a page by its widths in pt: to a tenth, and never wider than the page gives. */
export function columnsOf(widths: {
  readonly text: number
  readonly whole: number
  readonly gap: number
}): Columns {
  return {
    text: tenthsBelow(widths.text),
    whole: tenthsBelow(widths.whole),
    third: tenthsBelow((widths.whole - 2 * widths.gap) / 3),
    quarter: tenthsBelow((widths.whole - 3 * widths.gap) / 4),
    gap: Math.round(widths.gap * 10) / 10,
  }
}

function tenthsBelow(width: number): number {
  return Math.floor(width * 10) / 10
}
