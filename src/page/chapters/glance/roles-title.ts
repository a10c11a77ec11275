import type { Text } from '../../../diagnostics/text.ts'
import { countInWords } from './words.ts'
import type { RolesOfHome } from './home-roles.ts'

/**
 * The finding of the table of roles: the organisation with most projects, or how many there are that have as many; of one
 * project how many organisations take part in it.
 */
export function rolesTitle({ report, translator, rows, columns, counted, say }: RolesOfHome): Text {
  if (columns.length === 1) return say('title.whole', { count: rows.length, number: counted(rows.length) })
  const most = Math.max(...rows.map(({ total }) => total))
  const [first, ...others] = rows.filter(({ total }) => total === most)
  if (first && others.length === 0) {
    const number = countInWords(report, translator, most)
    return say('title.single', { count: most, number, organisation: first.name })
  }
  if (most === 1) return say('title.each')
  return say('title.several', {
    count: most,
    number: counted(most),
    organisations: counted(others.length + 1),
  })
}
