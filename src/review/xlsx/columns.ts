/** Columns of a sheet, in their order; the last is hidden and tells what a row was when it was handed over. */
export const COLUMNS = [
  'key',
  'page',
  'source',
  'translation',
  'state',
  'changed',
  'comment',
  'version',
] as const
export type Column = (typeof COLUMNS)[number]

/** Begins the head of the column of versions, by which a sheet of ours is told; the language follows. */
export const VERSION_HEAD = 'compendium '

/** The name of a cell: D7. */
export function cellName(row: number, column: number): string {
  return `${String.fromCodePoint(65 + column)}${row + 1}`
}

/** Letters of a cell at most. */
export const LONGEST_CELL = 32_767
