import { compareText } from '../../language/sort.ts'
import { formatList } from '../../language/list.ts'
import { formatNumber } from '../../language/number.ts'
import type { Translator } from '../../language/translate.ts'
import { Text } from '../../diagnostics/text.ts'
import type { Report } from '../../report/types.ts'
import { acronymsOf, nameOrCount, speak } from './caption-words.ts'
import { orderOf } from './country-order.ts'
import { makeChapter, textsOf } from './chapter.ts'
import { codeText, countedText } from './glance/words.ts'
import { drawReportMap, framedCountries, gridOf, wordsOver } from './maps.ts'
import type { View, ViewInputs } from './view-inputs.ts'

/** A country of the list beside the map. */
interface CountryView {
  readonly code: Text
  readonly name: Text
  readonly organisations: Text
}

/** The overview: its texts, and the map of the countries that the report's organisations are from. */
export const overview: View = (chapter, inputs) => {
  const { translator, caption } = inputs
  const { words, ...map } = viewMap(inputs, orderOf(inputs))
  const numbered = caption('figure', `${translator.language}-${chapter.name}--countries`, map.title)
  const drawing = drawReportMap(inputs, { width: inputs.columns.text, on: 'paper', codes: true, ...words })
  const data = {
    head: ['country', 'organisations', 'coordinated'].map((key) => translator.translate(`site:data.${key}`)),
    rows: rankCountries(inputs.report, translator).map(({ country, organisations, coordinated }) => [
      translator.translate(`countries:${country}`).value,
      organisations,
      coordinated,
    ]),
  }
  return [
    {
      ...makeChapter(chapter, translator, {
        ...textsOf(chapter, translator),
        map: { ...map, id: numbered.id, label: numbered.label },
      }),
      drawings: new Map([['countries', drawing]]),
      captions: [{ ...numbered, data }],
      maps: [countsOf(inputs.report.facts)],
      framed: framedCountries(inputs.report.facts),
      countries: data.rows.map(([name]) => String(name)),
    },
  ]
}

/**
 * The words of the map, and its countries from the most organisations to the fewest; `order` speaks the language whose
 * alphabet orders countries with as many organisations.
 */
function viewMap(inputs: ViewInputs, order: Translator) {
  const { report, translator } = inputs
  const { organisations, participations } = report.facts
  const say = (key: string, values = {}): Text => translator.translate(`figures:countries.${key}`, values)
  const ranked = rankCountries(report, order)
  const nameOf = (country: string): string => translator.translate(`countries:${country}`).value
  const title =
    organisations.size === 0
      ? say('none')
      : say('title', {
          count: organisations.size,
          countries: say('represented', { count: ranked.length }),
        })
  const isNone = organisations.size === 0
  const missing =
    participations.missing.length === 0 || isNone
      ? []
      : [
          say('missing', {
            count: participations.missing.length,
            projects: nameOrCount(translator, acronymsOf(report, participations.missing), 'figures:projects'),
          }),
        ]
  const coordinating = ranked.filter(({ coordinated }) => coordinated > 0)
  const notes = [
    ...(isNone ? [] : [say('unit')]),
    ...missing,
    ...(coordinating.length > 0 ? [say('frame')] : []),
    say('schematic'),
    ...(gridOf(inputs).unplaced.size > 0 ? [say('unplaced')] : []),
  ]
  const values = ranked.map(
    ({ country, organisations: own }) =>
      say('value', { country: nameOf(country), number: formatNumber(translator.rules, own) }).value,
  )
  const list = (items: readonly string[]): string => formatList(translator.rules, items)
  const alternative = speak(translator, title.value, [
    values.length === 0 ? '' : say('values', { countries: list(values) }).value,
    coordinating.length === 0
      ? ''
      : say('coordinators', { countries: list(coordinating.map(({ country }) => nameOf(country))) }).value,
    ...missing.map(({ value }) => value),
  ])
  return {
    title,
    missing: isNone ? translator.translate('labels:missing.not_stated') : '',
    note: Text.joined(notes),
    countries: ranked.map(({ country, organisations: own }): CountryView => ({
      code: codeText(report, country),
      name: translator.translate(`countries:${country}`),
      organisations: countedText(report, formatNumber(translator.rules, own), 'count'),
    })),
    words: {
      alternative,
      ...(isNone && { words: wordsOver(inputs) }),
    },
  }
}

/** What the numbers on the map are together. */
function countsOf({ countries, organisations }: Report['facts']) {
  return { countries: countries.size, organisations: organisations.size }
}

/** Countries with their counts, the most organisations first, equal ones by the alphabet of `order`. */
function rankCountries({ facts }: Report, order: Translator) {
  const name = (country: string): string => order.translate(`countries:${country}`).value
  return [...facts.countries.values()].toSorted(
    (a, b) => b.organisations - a.organisations || compareText(order.rules, name(a.country), name(b.country)),
  )
}
