import type { Element } from 'hast'
import type { Text } from '../../../diagnostics/text.ts'
import { formatList } from '../../../language/list.ts'
import type { Translator } from '../../../language/translate.ts'
import { barSign, noteSign, rolesSign } from '../../figures/signs.ts'
import { tileMap } from '../../figures/tile-map.ts'
import { openEnds } from '../../figures/years.ts'
import { drawnProjects } from '../drawn-projects.ts'
import { gridOf } from '../maps.ts'
import { printedChapters } from '../printed.ts'
import type { ViewInputs } from '../view-inputs.ts'

/** A sign of the book and what it means; the words for a gap are a sign themselves. */
export interface Sign {
  /** Name of its drawing; none for words. */
  readonly drawing: string
  readonly words: Text | ''
  readonly meaning: Text
  /** Height of its drawing, in pt. */
  readonly height: number
}

/** The key to the signs that the edition prints, and their drawings. */
export function viewSigns(inputs: ViewInputs): {
  readonly signs: readonly Sign[]
  readonly drawings: ReadonlyMap<string, Element>
} {
  const { translator, notes } = inputs
  const { projects } = drawnProjects(inputs)
  const views = new Set(printedChapters(inputs.report, inputs.edition).map(({ view }) => view))
  const say = (key: string): Text => translator.translate(`labels:signs.${key}`)
  const drawn: (readonly [name: string, drawing: Element])[] = [
    ['stated', barSign('stated', say('bar').value)],
    ...(projects.some(({ period }) => Object.values(openEnds(period)).includes(true))
      ? [['by-year', barSign('by-year')] as const]
      : []),
    ...(projects.some(({ disputed }) => disputed) ? [['disputed', barSign('disputed')] as const] : []),
    ...(views.has('overview') || views.has('projects') ? drawTiles(inputs) : []),
    ...(views.has('glance') ? [['roles', rolesSign()] as const] : []),
    ...(notes.length > 0 ? [['note', noteSign(inputs.measure)] as const] : []),
  ]
  const signs = drawn.map(([name, drawing]): Sign => {
    return {
      drawing: `sign-${name}`,
      words: '',
      meaning: say(name.replace('-', '_')),
      height: heightOf(drawing),
    }
  })
  const missing = { words: translator.translate('labels:missing.not_stated'), meaning: say('missing') }
  return {
    signs: [...signs, { drawing: '', ...missing, height: 0 }],
    drawings: new Map(drawn.map(([name, drawing]) => [`sign-${name}`, drawing])),
  }
}

/** Distance of two tiles that has room in the narrowest column of signs, in pt. */
const WIDEST = 24.5

/** Tiles as large as on the large map: a country, that of a coordinator, and one without participants. */
function drawTiles(inputs: ViewInputs): [name: string, drawing: Element][] {
  const grid = gridOf(inputs)
  const countries = [...inputs.report.facts.countries.values()]
  const plain = countries.find(({ coordinated }) => coordinated === 0)
  const framed = countries.find(({ coordinated }) => coordinated > 0)
  const empty = [...grid.tiles.keys()].find((country) => countries.every((each) => each.country !== country))
  const shown = [plain?.country, framed?.country, empty].filter((country) => country !== undefined)
  const organisations = [plain, framed].flatMap((each) =>
    each ? [[each.country, each.organisations] as const] : [],
  )
  if (organisations.length === 0) return []
  const drawing = tileMap({
    grid: {
      columns: shown.length,
      rows: 1,
      tiles: new Map(shown.map((country, column) => [country, [column, 0]])),
      unplaced: new Set(),
    },
    counts: new Map(organisations),
    coordinators: new Set(framed ? [framed.country] : []),
    width: Math.min(inputs.columns.text / grid.columns, WIDEST) * shown.length,
    on: 'paper',
    codes: true,
    alternative: formatList(
      inputs.translator.rules,
      organisations.map(([country, number]) => valueOf(inputs.translator, country, number)),
    ),
    measure: inputs.measure,
  })
  return [['map', drawing]]
}

/** A country and its number of organisations in words: a tile says them by a code. */
function valueOf(translator: Translator, country: string, number: number): string {
  const values = { country: translator.translate(`countries:${country}`), number }
  return translator.translate('figures:countries.value', values).value
}

function heightOf({ properties }: Element): number {
  return Number.parseFloat(String(properties['height'] ?? 0))
}
