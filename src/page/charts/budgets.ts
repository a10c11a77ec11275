import {
  acronymsOf,
  budgetFinding,
  nameOrCount,
  sayTable,
  speak,
  writeBase,
  writeMoney,
} from '../chapters/caption-words.ts'
import type { DrawnChart } from './drawn-chart.ts'
import { type DrawingInputs, drawnProjects } from '../chapters/drawn-projects.ts'
import { budgetBars } from '../figures/budget-bars.ts'

/** Budget per project: the largest first, those not stated last. */
export function budgetChart(inputs: DrawingInputs): DrawnChart {
  const { report, translator, measure, columns } = inputs
  const { facts } = report
  const say = (key: string, values = {}): string => translator.translate(`figures:${key}`, values).value
  const title = budgetFinding(translator, facts)
  const base = writeBase(translator, report, facts.budget)
  return {
    title,
    notes: [
      say('budgets.unit'),
      base,
      say('source', { line: translator.translate('labels:facts.budget').value }),
    ],
    drawing: budgetBars(
      drawnProjects(inputs).projects.map(({ name, amount }) => ({
        name,
        budget: amount === 'not-stated' ? amount : { amount, label: writeMoney(translator, facts, amount) },
      })),
      {
        rules: translator.rules,
        alternative: speak(translator, title, [writeExtremes(inputs), base, sayTable(translator)]),
        missing: { long: say('budgets.missing'), short: say('budgets.missing_short') },
        measure,
        columns,
      },
    ),
  }
}

/** Whose budgets are the largest and the smallest; nothing unless there are two different ones. */
function writeExtremes({ report, translator }: DrawingInputs): string {
  const { facts } = report
  const stated = facts.projects.flatMap(({ slug, budget }) =>
    budget === undefined ? [] : [{ slug, budget }],
  )
  const amounts = stated.map(({ budget }) => budget)
  const [least, largest] = [Math.min(...amounts), Math.max(...amounts)]
  if (!(least < largest)) return ''
  const named = (amount: number): string => {
    const slugs = stated.filter(({ budget }) => budget === amount).map(({ slug }) => slug)
    return nameOrCount(translator, acronymsOf(report, slugs), 'figures:projects')
  }
  return translator.translate('figures:budgets.extremes', {
    most: named(largest),
    largest: writeMoney(translator, facts, largest),
    fewest: named(least),
    least: writeMoney(translator, facts, least),
  }).value
}
