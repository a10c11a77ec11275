import { type Diagnostic, error, warning } from '../diagnostics.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { type OrganisationsSheet, participantsOf } from './check-organisations.ts'
import type { ProjectSheets } from './check-projects.ts'
import { KEBAB } from './schema.ts'
import type { Sheet } from './sheet.ts'

/** A locale file of names by id, `organisations` or `countries`. */
export type NamesSheet = Sheet<Readonly<Record<string, string>>>

/**
 * Records whose id is written otherwise in all other files, with the id that those use: the record's own id is
 * misspelt, and that is told once.
 */
export function misspeltIds(
  projects: ProjectSheets,
  organisations: OrganisationsSheet,
  names: readonly NamesSheet[],
): Map<string, string> {
  const known = Object.keys(organisations.value)
  const mentioned = [...projects.values()].flatMap(participantsOf).map(({ id }) => id)
  const isNamed = (id: string): boolean =>
    names.length > 0 && names.every((each) => Object.hasOwn(each.value, id))
  const strangers = new Set(mentioned.filter((id) => !known.includes(id) && isNamed(id)))
  const unused = known.filter((id) => !mentioned.includes(id) && !isNamed(id) && KEBAB.test(id))
  return new Map(
    unused.flatMap((id) => {
      const meant = suggest(id, strangers)
      return meant === undefined ? [] : [[id, meant]]
    }),
  )
}

/** Tells of records whose id is misspelt. */
export function checkIds(
  organisations: OrganisationsSheet,
  misspelt: ReadonlyMap<string, string>,
): Diagnostic[] {
  return [...misspelt].map(([id, meant]) => {
    const message = `Nothing names the organisation \`${id}\`; projects and locales write it otherwise.`
    return error(
      'unknown-organisation',
      message,
      organisations.tree.keyPlace([id]),
      `Did you mean \`${meant}\`?`,
    )
  })
}

/** Organisations named in projects but not in `data/organisations.yaml`, and the reverse. */
export function checkMentions(
  projects: ProjectSheets,
  organisations: OrganisationsSheet,
  misspelt: ReadonlyMap<string, string>,
  allWhole: boolean,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const known = Object.keys(organisations.value)
  if (!known.every((id) => KEBAB.test(id))) return found
  const used = new Set<string>(misspelt.keys())
  const meantIds = new Set(misspelt.values())
  let strangers = 0
  for (const project of projects.values()) {
    for (const { id, path } of participantsOf(project)) {
      used.add(id)
      if (known.includes(id) || meantIds.has(id)) continue
      const meant = suggest(id, known)
      if (meant === undefined) strangers += 1
      else used.add(meant)
      const hint = didYouMean(id, known, `Add it to ${organisations.file}, and its name to both locales.`)
      const message = `There is no organisation \`${id}\` in ${organisations.file}.`
      found.push(error('unknown-organisation', message, project.place(path), hint))
    }
  }
  // A stranger may be one of the unused with most of its id lost: that is seen when it is mended.
  return allWhole && strangers === 0 ? [...found, ...unusedOrganisations(organisations, used)] : found
}

function unusedOrganisations(organisations: OrganisationsSheet, used: ReadonlySet<string>): Diagnostic[] {
  return Object.keys(organisations.value)
    .filter((id) => !used.has(id) && organisations.reachable([id]))
    .map((id) => {
      const message = `No project names the organisation \`${id}\`.`
      const hint = 'Name it in a project, or delete it here and in both locales.'
      return warning('unused-organisation', message, organisations.tree.keyPlace([id]), hint)
    })
}
