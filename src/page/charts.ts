import type { Element } from 'hast'
import type { Translator } from '../language/translate.ts'
import { Text } from '../text.ts'
import { budgetChart } from './charts/budgets.ts'
import { countryChart } from './charts/countries.ts'
import { periodChart } from './charts/periods.ts'
import type { DrawnChart } from './charts/drawn-chart.ts'
import type { DrawingInputs } from './drawn-projects.ts'

/** A numbered caption, as a template prints it; `drawing` is the drawing's name. */
export interface Caption {
  readonly drawing: string
  readonly number: Text
  readonly title: Text
  readonly note: Text
}

/** The charts of the whole report with their captions. Without participants there is none by country. */
export interface Charts {
  readonly captions: {
    readonly budgets: Caption
    readonly periods: Caption
    readonly countries: Caption | false
  }
  readonly drawings: ReadonlyMap<string, Element>
}

/** Draws budget per project, the time line of all projects and the organisations by country: figures 1 to 3. */
export function drawCharts(inputs: DrawingInputs): Charts {
  const charts = {
    budgets: budgetChart(inputs),
    periods: periodChart(inputs),
    countries: countryChart(inputs),
  }
  const { budgets, periods, countries } = charts
  const { translator } = inputs
  const drawings = new Map([
    ['budgets', budgets.drawing],
    ['periods', periods.drawing],
  ])
  if (countries) drawings.set('countries', countries.drawing)
  return {
    captions: {
      budgets: caption(translator, 'budgets', 1, budgets),
      periods: caption(translator, 'periods', 2, periods),
      countries: countries !== undefined && caption(translator, 'countries', 3, countries),
    },
    drawings,
  }
}

function caption(
  translator: Translator,
  drawing: string,
  number: number,
  { title, notes }: DrawnChart,
): Caption {
  const { place } = translator.translate(`figures:${drawing}.unit`)
  return {
    drawing,
    number: translator.translate('figures:number', { number }),
    title: Text.plain(title, place),
    note: Text.plain(notes.filter((sentence) => sentence !== '').join(' '), place),
  }
}
