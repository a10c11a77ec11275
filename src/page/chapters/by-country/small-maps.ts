import type { Element } from 'hast'
import { formatNumber } from '../../../language/number.ts'
import { compareText } from '../../../language/sort.ts'
import { Text } from '../../../diagnostics/text.ts'
import type { Translator } from '../../../language/translate.ts'
import type { Caption, FigureData } from '../captions.ts'
import { drawProjectMap, gridOf, wordsOver } from '../maps.ts'
import type { ViewInputs } from '../view-inputs.ts'
import { countInWords } from '../glance/words.ts'

/** With more projects their maps do not fit on a page beside each other, and the table alone compares them. */
export const mostMaps = 9

/** The small maps of all projects, as one figure. */
interface SmallMaps {
  readonly caption: Caption
  readonly view: object
  readonly drawings: readonly (readonly [name: string, drawing: Element])[]
}

/** Draws a map of each project; `places` is the id of the map that names the countries. */
export function drawMaps(inputs: ViewInputs, id: string, places: string | undefined): SmallMaps {
  const { report, translator, columns } = inputs
  const caption = inputs.caption('figure', id, titleOf(inputs))
  const projects = report.projects.map(({ slug, value, place }, index) => {
    const facts = report.facts.projects[index]
    if (!facts) throw new Error(`no facts of the project “${slug}”`)
    const isKnown = facts.participations.length > 0
    const drawing = drawProjectMap(inputs, slug, {
      width: columns.third,
      on: 'paper',
      codes: false,
      alternative: translator.translate('figures:small_maps.alternative', {
        acronym: value.acronym,
        organisations: isKnown ? countsOf(translator, facts) : missing(translator),
      }).value,
      ...(!isKnown && { words: wordsOver(inputs) }),
    })
    const view = {
      number: index + 1,
      acronym: Text.plain(value.acronym, place(['acronym'])),
      drawing: `map-${index + 1}`,
      missing: isKnown ? '' : missing(translator),
    }
    return { view, drawing }
  })
  const say = (key: string): Text => translator.translate(`figures:${key}`)
  const notes = [
    say('small_maps.unit'),
    say('small_maps.signs'),
    ...(gridOf(inputs).unplaced.size > 0 ? [say('countries.unplaced')] : []),
  ]
  return {
    caption: { ...caption, data: dataOf(inputs) },
    view: {
      ...caption,
      note: Text.joined(notes),
      places: places ?? '',
      maps: projects.map(({ view }) => view),
    },
    drawings: projects.map(({ view, drawing }) => [view.drawing, drawing]),
  }
}

/** What the maps show: a row for each country of each project. */
function dataOf({ report, translator }: ViewInputs): FigureData {
  const nameOf = (country: string): string => translator.translate(`countries:${country}`).value
  return {
    head: ['project', 'country', 'organisations', 'coordinator'].map((key) =>
      translator.translate(`site:data.${key}`),
    ),
    rows: report.projects.flatMap(({ value }, index) => {
      const { countries = [], coordinatedFrom } = report.facts.projects[index] ?? {}
      return [...countries]
        .toSorted((a, b) => b[1] - a[1] || compareText(translator.rules, nameOf(a[0]), nameOf(b[0])))
        .map(([country, count]) => [
          value.acronym,
          nameOf(country),
          count,
          country === coordinatedFrom ? 1 : 0,
        ])
    }),
  }
}

/** From how many countries the organisations of a project are, of all projects that state them. */
function titleOf({ report, translator }: ViewInputs): Text {
  const numbers = report.facts.projects.map(({ countries }) => countries.size).filter((number) => number > 0)
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  const say = (key: string, values: object): Text =>
    translator.translate(`figures:small_maps.title.${key}`, { ...values })
  if (least < most) {
    const written = (number: number): string => formatNumber(translator.rules, number)
    return say('range', { least: written(least), most: written(most) })
  }
  const values = { count: most, number: countInWords(report, translator, most) }
  return say(numbers.length === 1 ? 'single' : 'same', values)
}

function countsOf(
  translator: Translator,
  { participations, countries }: ViewInputs['report']['facts']['projects'][number],
): Text {
  return translator.translate('labels:participants.counts', {
    organisations: translator.translate('labels:participants.organisations', {
      count: participations.length,
    }),
    countries: translator.translate('labels:participants.countries', { count: countries.size }),
  })
}

function missing(translator: Translator): Text {
  return translator.translate('labels:missing.not_stated')
}
