import { formatNumber } from '../../language/number.ts'
import { compareText } from '../../language/sort.ts'
import { nameOrCount, sayIndex, speak, writeBase } from '../chapters/caption-words.ts'
import type { DrawnChart } from './drawn-chart.ts'
import type { DrawingInputs } from '../chapters/drawn-projects.ts'
import { countryBars } from '../figures/country-bars.ts'

/** Distinct organisations by country, coordinators' countries marked; nothing if no project states participants. */
export function countryChart({
  report,
  translator,
  measure,
  columns,
}: DrawingInputs): DrawnChart | undefined {
  const { organisations, participations } = report.facts
  if (organisations.size === 0) return undefined
  const { rules } = translator
  const say = (key: string, values = {}): string =>
    translator.translate(`figures:countries.${key}`, values).value
  const countries = [...report.facts.countries.values()].map(
    ({ country, organisations: own, coordinated }) => ({
      name: translator.translate(`countries:${country}`).value,
      organisations: own,
      coordinated,
    }),
  )
  const title = say('title', {
    count: organisations.size,
    countries: say('represented', { count: countries.length }),
  })
  const base = writeBase(translator, report, participations)
  const numbers = countries.map((country) => country.organisations)
  const named = (number: number): string => {
    const names = countries.filter((each) => each.organisations === number).map(({ name }) => name)
    return nameOrCount(
      translator,
      names.toSorted((a, b) => compareText(rules, a, b)),
      'figures:countries.names',
    )
  }
  const [least, largest] = [Math.min(...numbers), Math.max(...numbers)]
  const extremes =
    least < largest
      ? say('extremes', {
          most: named(largest),
          largest: formatNumber(rules, largest),
          fewest: named(least),
          least: formatNumber(rules, least),
        })
      : ''
  return {
    title,
    notes: [
      say('unit'),
      countries.some(({ coordinated }) => coordinated > 0) ? say('coordinators') : '',
      base,
      translator.translate('figures:source', {
        line: translator.translate('labels:facts.participants').value,
      }).value,
    ],
    drawing: countryBars(
      countries.map(({ name, organisations: own, coordinated }) => ({
        name,
        organisations: own,
        ...(coordinated > 0 && {
          coordinator: {
            long: say('coordinates', { count: coordinated }),
            short: formatNumber(rules, coordinated),
          },
        }),
      })),
      {
        rules,
        alternative: speak(translator, title, [extremes, base, sayIndex(report, translator)]),
        measure,
        columns,
      },
    ),
  }
}
