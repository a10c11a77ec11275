import { suggest } from './suggest.ts'

/** What was asked for does not exist: an option, an edition. Nothing is wrong in the report. */
export class UsageError extends Error {}

/** There is nothing of this name, of all that there is of its kind. */
export function noSuch(what: string, name: string, known: readonly string[]): UsageError {
  const meant = suggest(name, known)
  const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`
  return new UsageError(`There is no ${what} “${name}”.${hint} There are: ${known.join(', ')}.`)
}
