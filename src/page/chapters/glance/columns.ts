/** Most projects of a table on an upright page, and of a table at all (page design 7.6). */
const MOST_UPRIGHT = 14
const MOST_COLUMNS = 24
/** Of so many projects the table before it fills a page, and the table of roles has the next one for itself. */
const FILLING = { least: 5, most: 10 }

/** How the roles in so many projects are set. */
export interface RolesPlan {
  /** A table with a column for each project, or a list of organisations with their projects. */
  readonly form: 'table' | 'list'
  readonly landscape: boolean
  /** Whether it may go over pages. */
  readonly divided: boolean
}

/** Plans the roles: of one project a list, of a few a table upright, of more on a landscape page, and of many a list. */
export function planRoles(projects: number): RolesPlan {
  const isTable = projects > 1 && projects <= MOST_COLUMNS
  return {
    form: isTable ? 'table' : 'list',
    landscape: isTable && projects > MOST_UPRIGHT,
    divided: projects < FILLING.least || projects > FILLING.most,
  }
}
