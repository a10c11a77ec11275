/**
 * Other distances than most chapters have: `tight` between sections, where a chapter is too long by little, and `tighter`
 * between the rows of its tables, too; `over` keeps the last rows of a table or register together, where it goes over to
 * another page.
 */
export type Spacing = 'tight' | 'tighter' | 'over'

/** By the ids of chapters; one that is not named has room as it is. */
export type Rooms = ReadonlyMap<string, Spacing>
