import type { Element } from 'hast'
import type { Translator } from '../../language/translate.ts'
import { Text } from '../../diagnostics/text.ts'
import { budgetChart } from '../charts/budgets.ts'
import { periodChart } from '../charts/periods.ts'
import type { DrawnChart } from '../charts/drawn-chart.ts'
import type { DrawingInputs } from './drawn-projects.ts'

/** The words of a caption, as a template prints them; `drawing` is the drawing's name. */
export interface ChartCaption {
  readonly drawing: string
  readonly title: Text
  readonly note: Text
}

/** A chart with a bar for each project stands on one page up to this number; the table has the same facts of all. */
const MOST_BARS = 100

/** The charts of the whole report with their captions. Of more than a hundred projects there is none with a bar for each. */
export interface Charts {
  readonly captions: {
    readonly budgets: ChartCaption | false
    readonly periods: ChartCaption | false
  }
  readonly drawings: ReadonlyMap<string, Element>
}

/** Draws budget per project and the time line of all projects. */
export function drawCharts(inputs: DrawingInputs): Charts {
  const { translator, report } = inputs
  const fits = report.projects.length <= MOST_BARS
  const charts: Readonly<Record<string, DrawnChart | false>> = {
    budgets: fits && budgetChart(inputs),
    periods: fits && periodChart(inputs),
  }
  const drawn = Object.entries(charts).flatMap(([name, chart]) => (chart ? [[name, chart] as const] : []))
  const captions = new Map(drawn.map(([name, chart]) => [name, caption(translator, name, chart)]))
  return {
    captions: {
      budgets: captions.get('budgets') ?? false,
      periods: captions.get('periods') ?? false,
    },
    drawings: new Map(drawn.map(([name, { drawing }]) => [name, drawing])),
  }
}

function caption(translator: Translator, drawing: string, { title, notes }: DrawnChart): ChartCaption {
  const { place } = translator.translate(`figures:${drawing}.unit`)
  return {
    drawing,
    title: Text.plain(title, place),
    note: Text.plain(notes.filter((sentence) => sentence !== '').join(' '), place),
  }
}
