import type { Text } from '../../../diagnostics/text.ts'
import type { Caption } from '../captions.ts'
import { type Cell, cell } from './cell.ts'
import type { RolesPlan } from './columns.ts'
import type { RolesOfHome } from './home-roles.ts'

/** A table of organisations and projects: who takes part in what, and as what. */
export interface RolesTable extends Caption {
  readonly scope: Text
  readonly divided: boolean
  /** Acronyms of the projects. */
  readonly columns: readonly Text[]
  readonly rows: readonly {
    readonly name: Text
    /** `role` names the mark, and is empty where there is none; `missing`: the project states no participants. */
    readonly cells: readonly { readonly role: 'coordinator' | 'partner' | ''; readonly missing: boolean }[]
    readonly total: Text
  }[]
  readonly totals: readonly Cell[]
  readonly total: Text
}

/** The roles with a column for each project. */
export function tabulateRoles(
  { rows, columns, translator, counted, say }: RolesOfHome,
  caption: Caption & { readonly scope: Text },
  { divided }: RolesPlan,
): RolesTable {
  const totals = columns.map(({ stated }, index): Cell => {
    if (!stated) return cell(translator, undefined)
    const total = rows.filter(({ roles }) => roles[index] !== 'none').length
    return cell(translator, total === 0 ? say('none') : counted(total))
  })
  return {
    ...caption,
    divided,
    columns: columns.map(({ acronym }) => acronym),
    rows: rows.map(({ name, roles, total }) => ({
      name,
      cells: roles.map((role, index) => ({
        role: role === 'none' ? '' : role,
        missing: role === 'none' && columns[index]?.stated === false,
      })),
      total: counted(total),
    })),
    totals,
    total: counted(rows.reduce((sum, { total }) => sum + total, 0)),
  }
}
