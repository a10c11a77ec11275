import type { Element } from 'hast'
import { s } from 'hastscript'
import type { MapGrid } from './map-grid.ts'
import { palette } from './palette.ts'
import { drawing, rectangle, rounded } from './svg.ts'
import { drawLines, heightOf, type TextStyle } from './text-lines.ts'
import type { FontStyle, MeasureText } from './text-width.ts'

/** What one map says (page design 8.10). */
export interface TileMap {
  readonly grid: MapGrid
  /** How many organisations each country has, by ISO 3166-1 code; a country without any is not in it. */
  readonly counts: ReadonlyMap<string, number>
  /** Countries of coordinators, which are framed. */
  readonly coordinators: ReadonlySet<string>
  /** In pt. */
  readonly width: number
  /** White paper, or the blue ground of a head or a cover. */
  readonly on: 'paper' | 'ground'
  /** Whether the code of a country stands over its number, where tiles have room for both. */
  readonly codes: boolean
  /** Words that the page sets over the middle of a map of which nothing is known, a line for each language. */
  readonly words?: readonly string[]
  /** What the map says to those who do not see it; without it the map is hidden, as its text stands beside it. */
  readonly alternative?: string
  readonly measure: MeasureText
}

/** Sides of a tile and of its frame, in parts of the distance between two tiles. */
const TILE = 0.8
const FRAME = 0.97
/** Between a tile and its frame at least, in pt. */
const CLEAR = 0.6
/** From this distance on, in pt, a tile has room for more than a number of 8 pt. */
const ROOMY = 20
/** Baselines of code and number, in parts of that distance from the top of the cell. */
const BASELINES = { code: 0.41, number: 0.79 }
/** A number may be so much wider than its tile: the sides of its digits are white. */
const OVERHANG = 1.05

const COLOURS = {
  paper: { filled: palette.data, text: palette.paper, empty: palette.tile, code: palette.ink2 },
  ground: {
    filled: palette.onGround,
    text: palette.ground,
    empty: palette.tileGround,
    code: palette.onGround,
  },
} as const

const CODE = { font: 'regular', size: 8 } as const
const WORDS = { font: 'italic', size: 9.5, fill: palette.editor } as const satisfies TextStyle

/**
 * A map of square tiles, one for each country, without frontiers: a filled tile has participants that are stated, its
 * number is that of the organisations there, a frame marks the country of a coordinator. Other tiles only give the map
 * its shape.
 */
export function tileMap(map: TileMap): Element {
  const { grid, counts, width, alternative } = map
  const pitch = width / grid.columns
  const isRoomy = pitch >= ROOMY
  const tiles = [...grid.tiles].flatMap(([country, [column, row]]) => {
    const cell = { country, x: column * pitch, y: row * pitch, pitch }
    const count = counts.get(country) ?? 0
    const { filled, empty } = COLOURS[map.on]
    if (count === 0) return [square(cell, TILE * pitch, empty), ...codeBelow(map, cell)]
    const code = map.codes && isRoomy
    return [
      ...(map.coordinators.has(country) ? framed(cell, filled) : [square(cell, TILE * pitch, filled)]),
      ...(code ? [label(country, cell, BASELINES.code, CODE, COLOURS[map.on].text)] : codeBelow(map, cell)),
      ...number(map, cell, String(count), code),
    ]
  })
  const height = grid.rows * pitch + (hasCodesBelow(map, pitch) ? CODE.size : 0)
  return drawing(width, height, alternative, [...tiles, ...roomForWords(map)])
}

interface Cell {
  readonly country: string
  readonly x: number
  readonly y: number
  readonly pitch: number
}

function square({ x, y, pitch }: Cell, side: number, fill: string): Element {
  const margin = (pitch - side) / 2
  return rectangle(x + margin, y + margin, side, side, fill)
}

/** A tile with a frame of its colour round it: where the frame would close up with it, the tile is smaller. */
function framed(cell: Cell, fill: string): Element[] {
  const { x, y, pitch } = cell
  const strokeWidth = pitch >= ROOMY ? 1.1 : 0.8
  const margin = ((1 - FRAME) / 2) * pitch + strokeWidth / 2
  const side = rounded(pitch - 2 * margin)
  const box = { x: rounded(x + margin), y: rounded(y + margin), width: side, height: side }
  const tile = Math.min(TILE * pitch, side - strokeWidth - 2 * CLEAR)
  return [square(cell, tile, fill), s('rect', { ...box, fill: 'none', stroke: fill, strokeWidth })]
}

/** The number of a tile, if it has room for it; else only the table says it. */
function number({ on, measure }: TileMap, cell: Cell, text: string, isUnderCode: boolean): Element[] {
  const isRoomy = cell.pitch >= ROOMY
  const size = isUnderCode ? 11 : isRoomy ? 16 : 8
  if (measure(text, 'semibold', size) > TILE * OVERHANG * cell.pitch) return []
  const style = { font: 'semibold', size, fill: COLOURS[on].text } as const
  if (isUnderCode) return [label(text, cell, BASELINES.number, style, style.fill)]
  return drawLines([text], cell.x + cell.pitch / 2, cell.y + cell.pitch / 2, style, 'middle')
}

/** Without a place nothing tells which country it is, so its code stands below a tile that has no room for it. */
function codeBelow(map: TileMap, cell: Cell): Element[] {
  if (!hasCodesBelow(map, cell.pitch) || !map.grid.unplaced.has(cell.country)) return []
  return [label(cell.country, cell, 1 + (0.8 * CODE.size) / cell.pitch, CODE, COLOURS[map.on].code)]
}

function hasCodesBelow({ grid, codes }: TileMap, pitch: number): boolean {
  return grid.unplaced.size > 0 && !(codes && pitch >= ROOMY)
}

function label(
  text: string,
  { x, y, pitch }: Cell,
  baseline: number,
  { font, size }: { readonly font: FontStyle; readonly size: number },
  fill: string,
): Element {
  const place = { x: rounded(x + pitch / 2), y: rounded(y + baseline * pitch) }
  const weight = font === 'semibold' ? { fontWeight: 600 } : {}
  return s('text', { ...place, fill, fontSize: size, ...weight, textAnchor: 'middle' }, text)
}

/** The ground of the words over a map, in its middle: whole tiles, so that none is cut. */
function roomForWords({ grid, width, words = [], measure }: TileMap): Element[] {
  if (words.length === 0) return []
  const longest = Math.max(...words.map((line) => measure(line, WORDS.font, WORDS.size)))
  const pitch = width / grid.columns
  const [columns, rows] = [
    around(grid.columns, (longest + WORDS.size) / pitch),
    around(grid.rows, heightOf(words.length, WORDS) / pitch),
  ]
  const [w, h] = [columns * pitch, rows * pitch]
  return [rectangle((width - w) / 2, (grid.rows * pitch - h) / 2, w, h, palette.paper)]
}

/** So many of the middle rows or columns of all as hold what is so long, as many on either side. */
function around(all: number, length: number): number {
  const odd = all % 2
  return 2 * Math.ceil((length - odd) / 2) + odd
}
