import type { ReportChapter } from '../../report/types.ts'
import { drawMaps, mostMaps } from './by-country/small-maps.ts'
import { coordinatorFrame } from '../figures/coordinator-frame.ts'
import { tabulateCountries } from './by-country/country-tables.ts'
import { planTables } from './by-country/plan.ts'
import { type Chapter, makeChapter, textsOf } from './chapter.ts'
import { framedOfProject } from './maps.ts'
import { printedChapters } from './printed.ts'
import type { View, ViewInputs } from './view-inputs.ts'

/**
 * The projects by country: a small map of each and a table of all. There is no such chapter in a report of one project,
 * nor in one in which no project states who takes part.
 */
export const byCountry: View = (chapter, inputs) => {
  const { report, translator } = inputs
  if (!hasCountries(report)) return []
  const id = `${translator.language}-${chapter.name}`
  const maps =
    report.projects.length <= mostMaps ? drawMaps(inputs, `${id}--maps`, mapsPage(inputs)) : undefined
  const plan = planTables(inputs, maps !== undefined)
  const { caption, tables } = tabulateCountries(inputs, `${id}--table`, plan)
  const form: ReportChapter = { ...chapter, landscape: plan.landscape }
  const context = { ...textsOf(chapter, translator), figure: maps?.view ?? false, tables }
  const frame = coordinatorFrame(translator.translate('labels:participants.coordinator').value)
  const framed = report.facts.projects.flatMap(framedOfProject)
  const made: Chapter = {
    ...makeChapter(form, translator, context),
    drawings: new Map([...(maps?.drawings ?? []), ['frame', frame]]),
    captions: [...(maps ? [maps.caption] : []), caption],
    ...(maps && { maps: report.facts.projects.map(countsOf) }),
    framed: [...(maps ? framed : []), ...framed],
    countries: plan.parts.flat().map((country) => translator.translate(`countries:${country}`).value),
    ...(tables.length === 1 && { sums: true }),
  }
  return [made]
}

/** Id of the first table of countries, if the edition prints one. */
export function countriesTable({
  report,
  edition,
  translator,
}: Pick<ViewInputs, 'report' | 'edition' | 'translator'>): string | undefined {
  const printed = printedChapters(report, edition).find(({ view }) => view === 'by-country')
  if (!printed || !hasCountries(report)) return undefined
  return `${translator.language}-${printed.name}--table`
}

function hasCountries({ projects, facts }: ViewInputs['report']): boolean {
  return projects.length > 1 && facts.organisations.size > 0
}

/** What the numbers on the map of a project are together. */
function countsOf({ countries, participations }: ViewInputs['report']['facts']['projects'][number]) {
  return { countries: countries.size, organisations: participations.length }
}

/** Id of the map that names the countries, if the edition prints it. */
function mapsPage({ report, edition, translator }: ViewInputs): string | undefined {
  const overview = printedChapters(report, edition).find(({ view }) => view === 'overview')
  return overview && `${translator.language}-${overview.name}--countries`
}
