import type { Place } from '../../diagnostics/place.ts'

/** A stylesheet of `templates/styles/`. */
export interface Stylesheet {
  /** Path from the project's folder. */
  readonly file: string
  readonly source: string
}

/** Where the lines of a stylesheet begin. Looked up for every place: a stylesheet may have its rules in one line. */
const lineStarts = new WeakMap<Stylesheet, readonly number[]>()

function startsOf(sheet: Stylesheet): readonly number[] {
  let starts = lineStarts.get(sheet)
  if (!starts) {
    starts = [0, ...Array.from(sheet.source.matchAll(/\n/gu), ({ index }) => index + 1)]
    lineStarts.set(sheet, starts)
  }
  return starts
}

/** Number of the line that an offset stands in, from 0, and the offset of its beginning. */
export function lineAt(sheet: Stylesheet, at: number): { readonly line: number; readonly start: number } {
  const starts = startsOf(sheet)
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return { line: low, start: starts[low] ?? 0 }
}

/** The offset of a line and a column, both from 1. */
export function offsetOf(sheet: Stylesheet, line: number, column: number): number {
  return (startsOf(sheet)[line - 1] ?? sheet.source.length) + column - 1
}

/** A place in a stylesheet from offsets in UTF-16 code units; the mark ends with its line. */
export function placeIn(sheet: Stylesheet, start: number, end = start + 1): Place {
  const { line, start: begin } = lineAt(sheet, start)
  const [marked = ''] = sheet.source.slice(start, end).trimEnd().split('\n', 1)
  const place = { file: sheet.file, line: line + 1, column: start - begin + 1 }
  return marked.length > 0 ? { ...place, length: marked.length } : place
}
