import type { MapPlaces } from '../../report/types.ts'

/** Where countries stand on all maps of a report, which are alike so that they can be compared. */
export interface MapGrid {
  readonly columns: number
  readonly rows: number
  /** Column and row, from zero at the top left, by ISO 3166-1 code. */
  readonly tiles: ReadonlyMap<string, readonly [column: number, row: number]>
  /** Countries of the report that have no place: they stand in a row below the others. */
  readonly unplaced: ReadonlySet<string>
}

/** The rows that stay empty over the row of countries without a place. */
const FREE_ROWS = 1
/** From one row of them to the next: their codes may stand below them. */
const ROWS_BELOW = 2

/** The grid for the countries that a report has, those without a place in the order in which they are given. */
export function layOutMap({ always, when_used: whenUsed }: MapPlaces, used: readonly string[]): MapGrid {
  const placed = [
    ...Object.entries(always),
    ...Object.entries(whenUsed).filter(([country]) => used.includes(country)),
  ]
  const tiles = new Map(placed)
  const columns = Math.max(1, ...placed.map(([, [column]]) => column + 1))
  const rows = Math.max(0, ...placed.map(([, [, row]]) => row + 1))
  const unplaced = used.filter((country) => !tiles.has(country))
  const first = rows === 0 ? 0 : rows + FREE_ROWS
  for (const [index, country] of unplaced.entries())
    tiles.set(country, [index % columns, first + ROWS_BELOW * Math.floor(index / columns)])
  const below = ROWS_BELOW * Math.ceil(unplaced.length / columns) - 1
  return { columns, rows: unplaced.length === 0 ? rows : first + below, tiles, unplaced: new Set(unplaced) }
}
