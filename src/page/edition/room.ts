import type { TableRows } from './continued-groups.ts'

/**
 * Other distances than most chapters have: `tight` between sections, where a chapter is too long by little; `over` keeps
 * the last rows of a table or register together, where it goes over to another page.
 */
export type Spacing = 'tight' | 'over'

/** What a chapter is given so that it finds room on its pages. */
export interface ChapterRoom {
  readonly spacing?: Spacing
  /** Rows of its tables before which the head of their group is repeated. */
  readonly breaks: TableRows
}

/** By the ids of chapters; one that is not named has room as it is. */
export type Rooms = ReadonlyMap<string, ChapterRoom>
