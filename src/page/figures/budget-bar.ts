import type { Element } from 'hast'
import { solidBar } from './bars.ts'
import { palette } from './palette.ts'
import { PANEL } from './panel-bar.ts'
import { drawing, strokes } from './svg.ts'
import { drawLines, textStyles } from './text-lines.ts'

export interface BudgetBarOptions {
  /** The end of the scale, which all projects share, and how it is written. */
  readonly maximum: number
  readonly label: string
  /** Says the scale to those who do not see it. */
  readonly alternative: string
  /** Width of a cell, in pt. */
  readonly width: number
}

/** The small bar of a project's panel with its scale under it. What is not stated has no length: the zero alone stands there. */
export function budgetBar(
  amount: number | 'not-stated',
  { maximum, label, alternative, width }: BudgetBarOptions,
): Element {
  const { tick, bar, labels, height } = PANEL
  const zero = strokes([[0.375, 0, 0.375, tick]], palette.ink, 0.75)
  if (amount === 'not-stated') return drawing(width, height, undefined, [zero])
  const base = bar.y + bar.height
  const end = width - 0.25
  return drawing(width, height, alternative, [
    strokes([[0, base, end, base]], palette.rule, 0.375),
    strokes([[end, base - 4, end, tick]], palette.rule, 0.5),
    solidBar({ x: 0, y: bar.y, width: (amount / maximum) * width, height: bar.height }),
    zero,
    ...drawLines(['0'], 0, labels, textStyles.year),
    ...drawLines([label], width, labels, textStyles.year, 'end'),
  ])
}
