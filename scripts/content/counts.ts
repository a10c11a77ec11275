import type { Report } from '../../src/report/types.ts'
import type { SourceText } from '../source-tree.ts'

/** What is counted, in the source and in the records. */
export interface Count {
  readonly what: string
  readonly source: number
  readonly records: number
}

/** Counts and sums of the source beside those of the records. */
export function compareCounts(tree: SourceText, { facts }: Report): Count[] {
  const budgets = tree.projects.flatMap(({ budget }) => budget ?? [])
  const participants = tree.projects.flatMap(({ coordinator, partners }) => [
    ...(coordinator ? [coordinator] : []),
    ...partners,
  ])
  const countries = new Set(participants.map(({ country }) => country))
  return [
    { what: 'projects', source: tree.projects.length, records: facts.projects.length },
    { what: 'stated budgets', source: budgets.length, records: facts.budget.stated },
    {
      what: 'euros in all',
      source: budgets.reduce((sum, budget) => sum + Number(budget.replace(/\D/gu, '')), 0),
      records: facts.budget.amount,
    },
    { what: 'participations', source: participants.length, records: facts.participations.total },
    { what: 'countries', source: countries.size, records: facts.countries.size },
  ]
}
