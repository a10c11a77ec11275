import type { Place } from '../../place.ts'

/** A stylesheet of `templates/styles/`. */
export interface Stylesheet {
  /** Path from the project's folder. */
  readonly file: string
  readonly source: string
}

/** A place in a stylesheet from offsets in UTF-16 code units; the mark ends with its line. */
export function placeIn({ file, source }: Stylesheet, start: number, end = start + 1): Place {
  const before = source.slice(0, start).split('\n')
  const [marked = ''] = source.slice(start, end).trimEnd().split('\n')
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  return marked.length > 0 ? { ...place, length: marked.length } : place
}
