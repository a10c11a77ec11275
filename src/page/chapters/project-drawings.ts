import type { Element } from 'hast'
import { formatSharedMoney } from '../../language/money.ts'
import { isOpen } from '../../report/types.ts'
import { type DrawingInputs, drawnProjects } from './drawn-projects.ts'
import { budgetBar } from '../figures/budget-bar.ts'
import { periodLine } from '../figures/period-line.ts'
import { qrCode } from '../figures/qr-code.ts'
import { drawProjectMap } from './maps.ts'
import { writeScaleEnd } from './scale-end.ts'

/**
 * The drawings of each project's head and panel, by slug: `map`, where its organisations are from; `budget` and `period`
 * in scales that all projects share; and `website`, the QR code of the address, where the record has one.
 */
export function drawPanels(
  inputs: DrawingInputs,
  isShared = false,
): ReadonlyMap<string, ReadonlyMap<string, Element>> {
  const { report, translator, measure, columns } = inputs
  const { projects, years, maximum } = drawnProjects(inputs)
  const end = { amount: maximum, currency: report.facts.budget.currency }
  const label = isShared
    ? formatSharedMoney(end, report.settings.place(['projects'])).value
    : writeScaleEnd(report, translator, maximum)
  const alternative = translator.translate('labels:facts.budget_scale', { maximum: label }).value
  const width = columns.third
  const websites = new Map(report.projects.map(({ slug, value }) => [slug, value.website]))
  return new Map(
    projects.map(({ slug, amount, period, disputed }) => {
      const drawings = new Map([
        ['map', drawProjectMap(inputs, slug, { width, on: 'ground', codes: false })],
        ['budget', budgetBar(amount, { maximum, label, alternative, width })],
        ['period', periodLine(period, { years, disputed, measure, width })],
      ])
      const website = websites.get(slug)
      if (website !== undefined && !isOpen(website)) drawings.set('website', qrCode(website))
      return [slug, drawings]
    }),
  )
}

/** `drawPanels` for two languages beside each other: the end of the scale is written in a form that both read. */
export function drawSharedPanels(inputs: DrawingInputs): ReturnType<typeof drawPanels> {
  return drawPanels(inputs, true)
}
