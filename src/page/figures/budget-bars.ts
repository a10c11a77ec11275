import type { Element } from 'hast'
import { compareText } from '../../language/sort.ts'
import type { LanguageRules } from '../../language/rules.ts'
import type { Columns } from './columns.ts'
import { textStyles } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'
import { valueBars } from './value-bars.ts'
import type { Wording } from './words.ts'

/** A project's budget: `label` is the amount in the language's words. */
export interface BudgetRow {
  readonly name: string
  readonly budget: { readonly amount: number; readonly label: string } | 'not-stated'
}

export interface BudgetBarsOptions {
  readonly rules: LanguageRules
  /** The finding and the range in words, for those who do not see the chart. */
  readonly alternative: string
  /** Stands beside a missing budget. */
  readonly missing: Wording
  readonly measure: MeasureText
  readonly columns: Columns
}

/** Budget per project: the largest first, equal ones by the alphabet, those not stated last. */
export function budgetBars(
  projects: readonly BudgetRow[],
  { rules, alternative, missing, measure, columns }: BudgetBarsOptions,
): Element {
  const amount = ({ budget }: BudgetRow): number => (budget === 'not-stated' ? -1 : budget.amount)
  const rows = projects
    .toSorted((a, b) => amount(b) - amount(a) || compareText(rules, a.name, b.name))
    .map(({ name, budget }) => ({ name, value: budget }))
  return valueBars(rows, { alternative, style: textStyles.project, missing, measure, columns })
}
