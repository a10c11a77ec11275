import type { Report } from '../../../report/types.ts'

type Facts = 'period' | 'coordinator' | 'budget'

/** Ids of the editorial notes at the cells of a row; empty where there is none. */
export type RowNotes = Readonly<Record<Facts, string>>

/** The marks in the table of the projects. */
export interface TableNotes {
  /** The note that all stated budgets have: it stands at the head of their column, once. */
  readonly head: string
  readonly rows: readonly RowNotes[]
}

/**
 * Distributes the notes of the records. A number of organisations has no mark, which would look like a power; and a budget
 * has none that stands in its row already.
 */
export function tableNotes({ projects, facts }: Report): TableNotes {
  const stated = projects.filter(({ slug }) => !facts.budget.missing.includes(slug))
  const shared = new Set(stated.map(({ value }) => value.notes?.budget ?? ''))
  const [only = ''] = shared
  const head = shared.size === 1 ? only : ''
  const rows = projects.map(({ value: { notes = {} } }): RowNotes => {
    const { period = '', coordinator = '', budget = '' } = notes
    const seen = [head, period, coordinator]
    return {
      period,
      coordinator,
      budget: seen.includes(budget) ? '' : budget,
    }
  })
  return { head, rows }
}
