import type { Translator } from '../../../language/translate.ts'
import type { Report } from '../../../report/types.ts'
import type { NumberCaption } from '../captions.ts'
import { planRoles } from './columns.ts'
import { rolesOfHome } from './home-roles.ts'
import { rolesTitle } from './roles-title.ts'
import { listRoles, type RolesList } from './roles-list.ts'
import { type RolesTable, tabulateRoles } from './roles-table.ts'
import { countInWords } from './words.ts'

/** Who takes part in what, of the country that the report is about: a table, or of one project and of many a list. */
export interface Roles {
  readonly table: RolesTable | false
  readonly list: RolesList | false
  /** Whether the table needs landscape pages. */
  readonly landscape: boolean
}

/** Nothing if no organisation of the country takes part in a project that states its participants. */
export function viewRoles(
  report: Report,
  translator: Translator,
  numberCaption: NumberCaption,
  id: string,
): Roles | undefined {
  const home = rolesOfHome(report, translator)
  if (!home) return undefined
  const { rows, columns, counted, say } = home
  const words = {
    organisations: say('organisations', { count: rows.length, number: counted(rows.length) }),
    projects: say('projects', {
      count: columns.length,
      number: countInWords(report, translator, columns.length),
    }),
  }
  const caption = {
    ...numberCaption('table', id, rolesTitle(home)),
    scope: columns.length === 1 ? say('scope_alone') : say('scope', words),
  }
  const plan = planRoles(columns.length)
  return {
    table: plan.form === 'table' && tabulateRoles(home, caption, plan),
    list: plan.form === 'list' && listRoles(home, caption),
    landscape: plan.landscape,
  }
}
