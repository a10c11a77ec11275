import { formatYearMonth } from '../../language/date.ts'
import { nameOrCount, periodFinding, sayTable, speak, writeYears } from '../caption-words.ts'
import type { DrawnChart } from './drawn-chart.ts'
import { type DrawingInputs, type DrawnProject, drawnProjects } from '../drawn-projects.ts'
import { timeLine } from '../figures/time-line.ts'
import { openEnds, type Years } from '../figures/years.ts'

/** Periods of all projects, in printing order; those that another source gives otherwise are hollow. */
export function periodChart(inputs: DrawingInputs): DrawnChart {
  const { report, translator, measure } = inputs
  const say = (key: string, values = {}): string => translator.translate(`figures:${key}`, values).value
  const drawn = drawnProjects(inputs)
  const { projects, years } = drawn
  const band = bandOf(translator.translate('labels:report.title').value, years)
  const isOpen = projects.some(({ period }) => Object.values(openEnds(period)).includes(true))
  const isHollow = projects.some(({ periodNote }) => periodNote !== undefined)
  const title = periodFinding(translator, report, drawn)
  const signs = [isOpen ? say('periods.open') : '', isHollow ? say('periods.hollow') : '']
  return {
    title,
    notes: [
      say('periods.unit'),
      band ? say('periods.band', { years: writeYears(translator, band) }) : '',
      ...signs,
      say('source', { line: translator.translate('labels:facts.period').value }),
    ],
    drawing: timeLine(
      projects.map(({ name, period, periodNote: number }) => ({
        name,
        period,
        ...(number !== undefined && {
          disputed: {
            long: say('periods.disputed', { number }),
            short: say('periods.disputed_short', { number }),
          },
        }),
      })),
      {
        years,
        ...(band && { band }),
        alternative: speak(translator, title, [
          writeExtremes(inputs, projects),
          ...projects.flatMap(({ name, periodNote: number }) =>
            number === undefined
              ? []
              : [speak(translator, `${name}: ${say('periods.disputed', { number })}`, [])],
          ),
          sayTable(translator),
        ]),
        measure,
      },
    ),
  }
}

/** The years that the report's title names, as far as they are on the scale. */
function bandOf(title: string, { first, last }: Years): Years | undefined {
  const [, from, to] = /(?<!\d)(\d{4})[–-](\d{4})(?!\d)/u.exec(title) ?? []
  const band = { first: Number(from), last: Number(to) }
  return band.first >= first && band.last <= last && band.first <= band.last ? band : undefined
}

function writeExtremes({ translator }: DrawingInputs, projects: readonly DrawnProject[]): string {
  const start = Math.min(...projects.map(({ span }) => span.from))
  const end = Math.max(...projects.map(({ span }) => span.to))
  const earliest = projects.filter(({ span }) => span.from === start)
  const latest = projects.filter(({ span }) => span.to === end)
  const [opening, closing] = [precise(earliest, 'start'), precise(latest, 'end')]
  if (projects.length < 2 || !opening || !closing) return ''
  const names = (named: readonly DrawnProject[]): string =>
    nameOrCount(
      translator,
      named.map(({ name }) => name),
      'figures:projects',
    )
  return translator.translate('figures:periods.extremes', {
    earliest: names(earliest),
    start: formatYearMonth(translator, opening),
    latest: names(latest),
    end: formatYearMonth(translator, closing),
  }).value
}

/** The end that all of them share, by the year alone if one of them states it by the year alone. */
function precise(projects: readonly DrawnProject[], end: 'start' | 'end') {
  const ends = projects.map(({ period }) => period[end])
  return ends.find(({ month }) => month === undefined) ?? ends[0]
}
