import type { Element } from 'hast'
import { compareText } from '../../language/sort.ts'
import { layOutMap, type MapGrid } from '../figures/map-grid.ts'
import { type TileMap, tileMap } from '../figures/tile-map.ts'
import type { Report } from '../../report/types.ts'
import type { Chapter } from './chapter.ts'
import type { DrawingInputs } from './drawn-projects.ts'
import type { ViewInputs } from './view-inputs.ts'

type FramedCountry = NonNullable<Chapter['framed']>[number]
type ProjectFacts = Report['facts']['projects'][number]

/** How a map is drawn: its width in pt, what it stands on, whether it names the countries, and what it says. */
type MapForm = Pick<TileMap, 'width' | 'on' | 'codes' | 'alternative' | 'words'>

/** The map of all organisations of the report, each counted once, and of the countries of all coordinators. */
export function drawReportMap(inputs: DrawingInputs, form: MapForm): Element {
  const countries = [...inputs.report.facts.countries.values()]
  return tileMap({
    ...form,
    grid: gridOf(inputs),
    counts: new Map(countries.map(({ country, organisations }) => [country, organisations])),
    coordinators: new Set(
      countries.filter(({ coordinated }) => coordinated > 0).map(({ country }) => country),
    ),
    measure: inputs.measure,
  })
}

/**
 * The map of one project, on the same grid as those of all others.
 * @param slug of the project.
 * @throws {RangeError} for a project that the report does not have.
 */
export function drawProjectMap(inputs: DrawingInputs, slug: string, form: MapForm): Element {
  const facts = inputs.report.facts.projects.find((project) => project.slug === slug)
  if (!facts) throw new RangeError(`no facts of “${slug}”`)
  const { countries, coordinatedFrom } = facts
  return tileMap({
    ...form,
    grid: gridOf(inputs),
    counts: countries,
    coordinators: new Set(coordinatedFrom === undefined ? [] : [coordinatedFrom]),
    measure: inputs.measure,
  })
}

/** The countries of all coordinators, as they are framed on the map of the report. */
export function framedCountries({ countries }: Report['facts']): FramedCountry[] {
  return [...countries.values()].flatMap(({ country, organisations, coordinated }) =>
    coordinated > 0 && organisations > 0 ? [{ country, organisations }] : [],
  )
}

/** The country of the coordinator of a project, as it is framed on its map and in tables. */
export function framedOfProject({ countries, coordinatedFrom = '' }: ProjectFacts): FramedCountry[] {
  const organisations = countries.get(coordinatedFrom) ?? 0
  return organisations > 0 ? [{ country: coordinatedFrom, organisations }] : []
}

/** What stands over a map of which nothing is known: side by side the words of both languages. */
export function wordsOver({ edition, translator, translators }: ViewInputs): string[] {
  const spoken = edition.layout === 'beside' ? edition.languages.map(translators) : [translator]
  return spoken.map((each) => each.translate('labels:missing.not_stated').value)
}

/** The grid of all maps of a report; countries without a place stand in the order of the edition's alphabet. */
export function gridOf({ report, translator }: Pick<DrawingInputs, 'report' | 'translator'>): MapGrid {
  const names = [...report.facts.countries.keys()].map((country) => ({
    country,
    name: translator.translate(`countries:${country}`).value,
  }))
  names.sort((a, b) => compareText(translator.rules, a.name, b.name))
  return layOutMap(
    report.map.value,
    names.map(({ country }) => country),
  )
}
