import type { Element } from 'hast'
import { isOpen } from '../../report/types.ts'
import { type DrawingInputs, drawnProjects } from './drawn-projects.ts'
import { budgetBar } from '../figures/budget-bar.ts'
import { periodLine } from '../figures/period-line.ts'
import { qrCode } from '../figures/qr-code.ts'
import { drawProjectMap } from './maps.ts'

/**
 * The drawings of each project's head and panel, by slug: `map`, where its organisations are from; `budget` and `period`
 * in scales that all projects share; and `website`, the QR code of the address, where the record has one.
 */
export function drawPanels(inputs: DrawingInputs): ReadonlyMap<string, ReadonlyMap<string, Element>> {
  const { report, measure, columns } = inputs
  const { projects, years, maximum } = drawnProjects(inputs)
  const websites = new Map(report.projects.map(({ slug, value }) => [slug, value.website]))
  return new Map(
    projects.map(({ slug, amount, period, periodNote }) => {
      const drawings = new Map([
        ['map', drawProjectMap(inputs, slug, { width: columns.third, on: 'ground', codes: false })],
        ['budget', budgetBar(amount, maximum, columns.third)],
        [
          'period',
          periodLine(period, { years, disputed: periodNote !== undefined, measure, width: columns.third }),
        ],
      ])
      const website = websites.get(slug)
      if (website !== undefined && !isOpen(website)) drawings.set('website', qrCode(website))
      return [slug, drawings]
    }),
  )
}
