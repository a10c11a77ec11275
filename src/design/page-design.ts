/** Page design 10: at least this many lines on a continued page. */
export const FEWEST_LINES = 5
/** Page design 6: a project is one spread, two pages of which the left one is even. */
export const PROJECT_PAGES = 2
/** Side by side a long project may take a second spread (page design 12). */
export const MOST_SIDE_BY_SIDE = 4
