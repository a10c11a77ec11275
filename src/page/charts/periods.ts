import { formatYearMonth } from '../../language/date.ts'
import { nameOrCount, periodFinding, sayTable, speak, writeYears } from '../chapters/caption-words.ts'
import type { DrawnChart } from './drawn-chart.ts'
import { type DrawingInputs, type DrawnProject, drawnProjects } from '../chapters/drawn-projects.ts'
import { timeLine, type TimeLineRow } from '../figures/time-line.ts'
import type { Wording } from '../figures/words.ts'
import type { Translator } from '../../language/translate.ts'
import { titleYears } from '../chapters/title-years.ts'
import { openEnds } from '../figures/years.ts'

/** Periods of all projects, in printing order; hollow where another source differs, a line where no end is stated. */
export function periodChart(inputs: DrawingInputs): DrawnChart {
  const { report, translator, measure, columns } = inputs
  const say = (key: string, values = {}): string => translator.translate(`figures:${key}`, values).value
  const drawn = drawnProjects(inputs)
  const { projects, years } = drawn
  const band = titleYears(translator.translate('labels:report.title').value, years)
  const isOpen = projects.some(({ period }) => Object.values(openEnds(period)).includes(true))
  const isHollow = projects.some(({ period, periodNote }) => period.end && periodNote !== undefined)
  const remarks = projects.map((project) => remarkOf(translator, project))
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
      projects.map(({ name, period }, index) => ({ name, period, ...remarks[index] })),
      {
        years,
        ...(band && { band }),
        alternative: speak(translator, title, [
          writeExtremes(inputs, projects),
          ...projects.flatMap(({ name }, index) => {
            const { endless, disputed } = remarks[index] ?? {}
            const words = endless ?? disputed
            return words ? [speak(translator, `${name}: ${words.long}`, [])] : []
          }),
          sayTable(translator),
        ]),
        measure,
        columns,
      },
    ),
  }
}

/** What stands beside a project's bar: that no end is stated, or that another source differs; and the note. */
function remarkOf(
  translator: Translator,
  { period, periodNote: number }: DrawnProject,
): Pick<TimeLineRow, 'endless' | 'disputed'> {
  const words = (key: string): Wording => ({
    long: translator.translate(`figures:periods.${key}`, number === undefined ? {} : { number }).value,
    short: translator.translate(`figures:periods.${key}_short`, number === undefined ? {} : { number }).value,
  })
  if (!period.end) return { endless: words(number === undefined ? 'endless' : 'endless_noted') }
  return number === undefined ? {} : { disputed: words('disputed') }
}

function writeExtremes({ translator }: DrawingInputs, projects: readonly DrawnProject[]): string {
  const start = Math.min(...projects.map(({ span }) => span.from))
  const end = Math.max(...projects.map(({ span }) => span.to ?? 0))
  const earliest = projects.filter(({ span }) => span.from === start)
  const latest = projects.filter(({ span }) => span.to === end)
  const [opening, closing] = [precise(earliest, 'start'), precise(latest, 'end')]
  // Where no end is stated, nobody knows which project is the last.
  if (projects.length < 2 || !opening || !closing || projects.some(({ period }) => !period.end)) return ''
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
  return ends.find((each) => each && each.month === undefined) ?? ends[0]
}
