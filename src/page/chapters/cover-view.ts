import type { Element } from 'hast'
import type { Text } from '../../diagnostics/text.ts'
import { acronymsOf, budgetFinding, nameOrCount, periodFinding, speak } from './caption-words.ts'
import { type DrawingInputs, drawnProjects } from './drawn-projects.ts'
import { coverDrawing } from '../figures/cover-drawing.ts'

/** Height in pt that a cover with one title has for its drawing, with two, and how much less with each one more. */
const ROOM = { one: 361, two: 330, more: 84 }
/** With less its rows are too low to be read. */
const LEAST_ROOM = 200

/** The cover's drawing and the sentences that explain it. */
export interface CoverView {
  readonly drawing: Element
  readonly legend: readonly Text[]
}

/** Draws the projects for the cover; nothing if they or the titles are too many for it (page design 6). */
export function drawCover(inputs: DrawingInputs, titles: number): CoverView | undefined {
  const { report, translator, measure, columns } = inputs
  const room = titles < 2 ? ROOM.one : ROOM.two - (titles - 2) * ROOM.more
  if (room < LEAST_ROOM) return undefined
  const { facts } = report
  const drawn = drawnProjects(inputs)
  const missing = acronymsOf(report, facts.budget.missing)
  const legend = [translator.translate('figures:cover.legend')]
  if (missing.length > 0) {
    const projects = nameOrCount(translator, missing, 'figures:projects')
    legend.push(translator.translate('figures:cover.missing', { count: missing.length, projects }))
  }
  const { projects, years, maximum } = drawn
  const endless = projects.filter(({ period }) => !period.end).map(({ name }) => name)
  if (endless.length > 0) {
    const names = nameOrCount(translator, endless, 'figures:projects')
    legend.push(translator.translate('figures:cover.endless', { count: endless.length, projects: names }))
  }
  const drawing = coverDrawing(projects, {
    years,
    maximum,
    alternative: speak(translator, periodFinding(translator, report, drawn), [
      speak(translator, budgetFinding(translator, facts), []),
    ]),
    measure,
    width: columns.whole,
    room,
  })
  return drawing && { drawing, legend }
}
