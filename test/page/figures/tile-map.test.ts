import { beforeAll, describe, expect, test } from 'vitest'
import { layOutMap, type MapGrid } from '../../../src/page/figures/map-grid.ts'
import { palette } from '../../../src/page/figures/palette.ts'
import type { MeasureText } from '../../../src/page/figures/text-width.ts'
import { tileMap, type TileMap } from '../../../src/page/figures/tile-map.ts'
import { usualMeasure } from '../../usual-measure.ts'
import { columns } from './columns.ts'
import { DESCENT, drawnBoxes, inside, overlap, sizeOf } from './drawn-boxes.ts'
import { attributesOf } from './drawn-attributes.ts'

const places = {
  always: { IS: [0, 0], EE: [6, 1], GE: [10, 6], AZ: [11, 7], GR: [8, 8] },
  when_used: { KZ: [13, 5], EG: [8, 10] },
} satisfies Parameters<typeof layOutMap>[0]

/** Height of capitals and digits in parts of the size. */
const CAPITAL = 0.66

let measure: MeasureText

beforeAll(async () => {
  measure = await usualMeasure()
})

const sizes = { overview: columns.text, small: columns.third, 'back cover': columns.whole } as const

function mapOf(counts: Readonly<Record<string, number>>, changes: Partial<TileMap> = {}) {
  return tileMap({
    grid: layOutMap(places, Object.keys(counts)),
    counts: new Map(Object.entries(counts)),
    coordinators: new Set(),
    width: sizes.small,
    on: 'paper',
    codes: false,
    measure,
    ...changes,
  })
}

const textsOf = (map: ReturnType<typeof mapOf>): string[] =>
  drawnBoxes(map, measure).flatMap(({ text }) => text ?? [])

describe('places', () => {
  const gridOf = (used: readonly string[]): Pick<MapGrid, 'columns' | 'rows'> => {
    const { columns: across, rows } = layOutMap(places, used)
    return { columns: across, rows }
  }

  test('are 12 by 9 for countries that are always drawn', () => {
    expect(gridOf(['AZ', 'EE'])).toEqual({ columns: 12, rows: 9 })
  })

  test('grow with a country that is only drawn when it is used', () => {
    expect(gridOf(['AZ', 'KZ'])).toEqual({ columns: 14, rows: 9 })
    expect(gridOf(['AZ', 'EG'])).toEqual({ columns: 12, rows: 11 })
    expect(layOutMap(places, ['AZ']).tiles.has('KZ')).toBe(false)
  })

  test('of countries that have none are in a row of their own, one row below the map, as they are given', () => {
    const { tiles, rows } = layOutMap(places, ['KE', 'AZ', 'AU'])
    expect([tiles.get('KE'), tiles.get('AU'), rows]).toEqual([[0, 10], [1, 10], 11])
  })

  test('of more countries than the map has columns go on two rows further down', () => {
    const codes = ['AD', 'AE', 'AF', 'AG', 'AI', 'AO', 'AQ', 'AR', 'AS', 'AU', 'AW', 'AX', 'KE']
    const { tiles, rows } = layOutMap(places, codes)
    expect([tiles.get('AX'), tiles.get('KE'), rows]).toEqual([[11, 10], [0, 12], 13])
  })
})

describe.each(Object.entries(sizes))('the map of the size %s', (name, width) => {
  const codes = name === 'overview'
  const counts = { AZ: 21, GE: 9, EE: 5, KE: 1, AU: 12 }

  test('has the number of each country, and its code where there is room or nothing else names it', () => {
    const shown = textsOf(mapOf(counts, { width, codes })).toSorted()
    const named = codes ? ['AU', 'AZ', 'EE', 'GE', 'KE'] : ['AU', 'KE']
    expect(shown).toEqual(['1', '12', '21', '5', '9', ...named].toSorted())
  })

  test('keeps its texts inside, apart from each other, and at 8 pt at least', () => {
    const map = mapOf(counts, { width, codes })
    const boxes = drawnBoxes(map, measure)
    const size = sizeOf(map)
    const whole = { left: 0, top: 0, right: size.width, bottom: size.height }
    expect(boxes.filter((box) => !inside(box, whole, 0.3))).toEqual([])
    // Codes and numbers have no letter that goes higher than a capital or below the line.
    const texts = boxes
      .filter(({ text }) => text !== undefined)
      .map((box) => ({ ...box, top: box.bottom - (CAPITAL + DESCENT) * (box.bottom - box.top) }))
      .map((box) => ({
        ...box,
        bottom: box.bottom - (DESCENT / (CAPITAL + DESCENT)) * (box.bottom - box.top),
      }))
    for (const [index, box] of texts.entries())
      expect(texts.slice(index + 1).filter((other) => overlap(box, other) > 0)).toEqual([])
    expect(attributesOf(map, 'text', 'fontSize').filter((each) => Number(each) < 8)).toEqual([])
  })

  test('frames the countries of coordinators, and no others', () => {
    expect(attributesOf(mapOf(counts, { width, codes }), 'rect', 'stroke')).toEqual([])
    const framed = mapOf(counts, { width, codes, coordinators: new Set(['AZ', 'GE']) })
    expect(attributesOf(framed, 'rect', 'stroke')).toEqual([palette.data, palette.data])
  })
})

test('a number that its tile has no room for is left to the table', () => {
  expect(textsOf(mapOf({ AZ: 99, GE: 100 }))).toEqual(['99'])
  expect(textsOf(mapOf({ AZ: 999, GE: 1000 }, { width: sizes.overview, codes: true }))).toEqual([
    'GE',
    'AZ',
    '999',
  ])
})

test('on the ground tiles are white and numbers blue, with tiles of the ground beside them', () => {
  const map = mapOf({ AZ: 8 }, { on: 'ground' })
  expect(new Set(attributesOf(map, 'rect', 'fill'))).toEqual(new Set([palette.tileGround, palette.onGround]))
  expect(attributesOf(map, 'text', 'fill')).toEqual([palette.ground])
})

test('a map of which nothing is known has no filled tile, and room for the words over it, a line for each language', () => {
  const words = ['mənbədə göstərilməyib', 'not stated in the source']
  const map = mapOf({}, { words })
  expect(attributesOf(map, 'rect', 'fill')).not.toContain(palette.data)
  const [room] = [...map.children].flatMap((child) =>
    child.type === 'element' && child.properties['fill'] === palette.paper ? [child.properties] : [],
  )
  expect(Number(room?.['width'])).toBeGreaterThan(measure('mənbədə göstərilməyib', 'italic', 9.5))
  expect(Number(room?.['height'])).toBeGreaterThan(2 * 12)
})

test('is hidden without an alternative, and says the one that it has', () => {
  expect(mapOf({ AZ: 1 }).properties).toMatchObject({ ariaHidden: 'true' })
  expect(mapOf({ AZ: 1 }, { alternative: 'One.' }).properties).toMatchObject({
    role: 'img',
    ariaLabel: 'One.',
  })
})
