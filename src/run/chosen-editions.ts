import { suggest } from '../diagnostics/suggest.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import type { Edition, Report } from '../report/types.ts'

/**
 * The editions of a report that are asked for, in its own order; all of them if none is named.
 * @throws {UsageError} for a name that none of them has.
 */
export function chooseEditions({ editions }: Report, names: readonly string[] = []): readonly Edition[] {
  if (names.length === 0) return editions
  const known = editions.map(({ name }) => name)
  const stranger = names.find((name) => !known.includes(name))
  if (stranger === undefined) return editions.filter(({ name }) => names.includes(name))
  const meant = suggest(stranger, known)
  throw new UsageError(
    `There is no edition “${stranger}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`} There are: ${known.join(', ')}.`,
  )
}
