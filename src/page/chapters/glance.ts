import type { Element } from 'hast'
import type { Text } from '../../diagnostics/text.ts'
import type { Translator } from '../../language/translate.ts'
import { roleMark } from '../figures/role-mark.ts'
import { budgetRowBar, periodBar, yearHead } from '../figures/row-bars.ts'
import type { Caption } from './captions.ts'
import { type DrawingInputs, drawnProjects } from './drawn-projects.ts'
import { describeBases } from './glance/base.ts'
import { type KeyFigure, viewKeyFigures } from './glance/key-figures.ts'
import { type KindsChart, kindsChart } from './glance/kinds.ts'
import { type ProjectTable, viewProjectTable } from './glance/project-table.ts'
import { type Roles, viewRoles } from './glance/roles.ts'
import { type Scales, scaleWords } from './glance/scales.ts'
import { oncePerLanguage } from './once-per-language.ts'
import { titleYears } from './title-years.ts'
import type { ViewInputs } from './view-inputs.ts'

/** A figure as its template prints it. */
interface FigureView extends Caption {
  readonly note: Text
  /** Name of its drawing. */
  readonly drawing: string
}

/** What the chapter “At a glance” prints: everything in it is derived from the records. */
export interface GlanceView {
  readonly keyFigures: readonly KeyFigure[]
  /** On how many projects the figures rest, in sentences. */
  readonly base: readonly Text[]
  readonly projects: ProjectTable
  readonly roles: Roles | false
  readonly kinds: FigureView | false
  readonly drawings: ReadonlyMap<string, Element>
  /** Words of the scales of its bars. */
  readonly scales: readonly string[]
}

/** Counts and sums the records for the chapter “At a glance” with this id. */
export function viewGlance(inputs: ViewInputs, id: string): GlanceView {
  const { report, translator, other, caption } = inputs
  const { scales, chart: ownChart, drawings: own } = drawnOf(inputs)
  const chart = besideOf(inputs) ? kindsChart(inputs, besideOf(inputs)) : ownChart
  const drawings = chart ? new Map([...own, ['kinds', chart.drawing]]) : own
  const projects = viewProjectTable(report, translator, other, {
    number: caption,
    id: `${id}--projects`,
    scales,
  })
  const roles = viewRoles(report, translator, caption, `${id}--roles`)
  return {
    keyFigures: viewKeyFigures(report, translator),
    base: describeBases(report, translator),
    projects,
    roles: roles ?? false,
    kinds: chart
      ? {
          ...caption('figure', `${id}--kinds`, chart.title),
          note: chart.note,
          drawing: 'kinds',
          data: chart.data,
        }
      : false,
    drawings,
    scales: scaleWords(report, translator, scales),
  }
}

/** The languages of an edition in which two stand beside each other: its first one and the other. */
function besideOf({ edition, translators }: ViewInputs): Parameters<typeof kindsChart>[1] {
  const [first, second] = edition.languages
  if (edition.layout !== 'beside' || first === undefined || second === undefined) return undefined
  return { first: translators(first), second: translators(second) }
}

const drawnOf = oncePerLanguage(draw)

/** What is drawn, on which scales. */
function draw(inputs: DrawingInputs): {
  readonly scales: Scales
  readonly chart: KindsChart | undefined
  readonly drawings: ReadonlyMap<string, Element>
} {
  const { report, translator } = inputs
  const { years, maximum } = drawnProjects(inputs)
  const scales = {
    years,
    titleYears: titleYears(translator.translate('labels:report.title').value, years),
    maximum: report.facts.budget.stated > 0 ? maximum : undefined,
  }
  const chart = kindsChart(inputs)
  const drawings = new Map([
    ...drawRows(inputs, scales),
    ...roleMarks(translator),
    ...(chart ? [['kinds', chart.drawing] as const] : []),
  ])
  return { scales, chart, drawings }
}

/** The bars in the table of the projects, and the years over them. */
function drawRows(inputs: DrawingInputs, { years, titleYears: bold }: Scales): [string, Element][] {
  const { measure, columns } = inputs
  const { projects, maximum } = drawnProjects(inputs)
  const ofYears = { years, width: columns.third }
  return [
    ['years', yearHead(ofYears, bold, measure)],
    ...projects.flatMap(({ period, disputed, amount }, index): [string, Element][] => [
      [`period-${index + 1}`, periodBar(period, { ...ofYears, disputed })],
      [`budget-${index + 1}`, budgetRowBar(amount, maximum, columns.quarter)],
    ]),
  ]
}

/** The marks of the roles: each says the role to those who do not see it. */
function roleMarks(translator: Translator): ReadonlyMap<string, Element> {
  const say = (key: string): string => translator.translate(`glance:roles.${key}`).value
  return new Map([
    ['coordinator', roleMark('coordinator', say('coordinator'))],
    ['partner', roleMark('partner', say('partner'))],
  ])
}
