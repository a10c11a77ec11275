import type { Text } from '../../../diagnostics/text.ts'
import type { Caption } from '../captions.ts'
import type { RolesOfHome } from './home-roles.ts'

/** A list of organisations with the projects that they take part in; of one project with their role. */
export interface RolesList extends Caption {
  readonly scope: Text
  readonly ofOne: boolean
  readonly rows: readonly {
    readonly name: Text
    /** The role in the only project; empty of more. */
    readonly role: Text | ''
    readonly projects: readonly {
      readonly acronym: Text
      readonly coordinator: boolean
      readonly last: boolean
    }[]
    readonly total: Text
  }[]
  readonly total: Text
}

/** The roles with a row for each organisation. */
export function listRoles(
  { rows, columns, counted, say }: RolesOfHome,
  caption: Caption & { readonly scope: Text },
): RolesList {
  const ofOne = columns.length === 1
  return {
    ...caption,
    ofOne,
    rows: rows.map(({ name, roles, total }) => {
      const own = roles.flatMap((role, index) => {
        const acronym = columns[index]?.acronym
        return role === 'none' || !acronym ? [] : [{ acronym, coordinator: role === 'coordinator' }]
      })
      const [first] = roles
      return {
        name,
        role: ofOne && first !== undefined && first !== 'none' ? say(first) : '',
        projects: own.map((project, index) => ({ ...project, last: index === own.length - 1 })),
        total: counted(total),
      }
    }),
    total: counted(rows.reduce((sum, { total }) => sum + total, 0)),
  }
}
