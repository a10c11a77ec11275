import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../diagnostics/place.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import { type OrganisationsSheet, participantsOf } from './check-organisations.ts'
import type { ProjectSheets } from './check-projects.ts'
import { KEBAB } from '../schema/schema-values.ts'
import type { Sheet } from '../sheet.ts'

/** A locale file of names by id, `organisations` or `countries`. */
export type NamesSheet = Sheet<Readonly<Record<string, string>>>

/**
 * Records whose id is written otherwise in all other files, with the id that those use: the record's own id is
 * misspelt, and that is reported once. An id that is the only one of its kind need not be near.
 */
export function misspeltIds(
  projects: ProjectSheets,
  organisations: OrganisationsSheet,
  names: readonly NamesSheet[],
): Map<string, string> {
  const known = Object.keys(organisations.value)
  const mentioned = new Set([...projects.values()].flatMap(participantsOf).map(({ id }) => id))
  const strangers = [...mentioned].filter((id) => !known.includes(id) && isNamed(id, names))
  const unused = known.filter(
    (id) => !mentioned.has(id) && KEBAB.test(id) && !names.some((each) => Object.hasOwn(each.value, id)),
  )
  const only = strangers.length === 1 && unused.length === 1 ? strangers[0] : undefined
  return new Map(
    unused.flatMap((id) => {
      const meant = only ?? suggest(id, strangers)
      return meant === undefined ? [] : [[id, meant]]
    }),
  )
}

function isNamed(id: string, names: readonly NamesSheet[]): boolean {
  return names.length > 0 && names.every((each) => Object.hasOwn(each.value, id))
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
  names: readonly NamesSheet[],
  allWhole: boolean,
): Diagnostic[] {
  const known = Object.keys(organisations.value)
  if (!known.every((id) => KEBAB.test(id))) return []
  const mentions = [...projects.values()].flatMap((project) =>
    participantsOf(project).map(({ id, path }) => ({ id, place: project.place(path) })),
  )
  const used = new Set([...misspelt.keys(), ...mentions.map(({ id }) => id)])
  const strangers = Map.groupBy(
    mentions.filter(({ id }) => !known.includes(id) && ![...misspelt.values()].includes(id)),
    ({ id }) => id,
  )
  const candidates = known.toSorted((one, other) => Number(used.has(one)) - Number(used.has(other)))
  const found: Diagnostic[] = []
  let unexplained = 0
  for (const [id, places] of strangers) {
    const meant = suggest(id, candidates)
    if (meant === undefined) unexplained += 1
    else used.add(meant)
    const message = `There is no organisation \`${id}\` in ${organisations.file}.`
    const andName = isNamed(id, names) ? '' : ', and its name to the locale files'
    const there = `it to ${organisations.file}${andName}.`
    const [first, ...more] = places.map(({ place }) => place)
    if (meant !== undefined || !first) {
      const hint = `Did you mean \`${meant}\`? If it is a new organisation, add ${there}`
      for (const { place } of places) found.push(error('unknown-organisation', message, place, hint))
    } else {
      const elsewhere = more.length === 0 ? '' : ` Also named at ${more.map(formatPlace).join(', ')}.`
      found.push(error('unknown-organisation', `${message}${elsewhere}`, first, `Add ${there}`))
    }
  }
  // A stranger may be one of the unused with most of its id lost: that is seen once it is corrected.
  return allWhole && unexplained === 0 ? [...found, ...unusedOrganisations(organisations, used)] : found
}

function unusedOrganisations(organisations: OrganisationsSheet, used: ReadonlySet<string>): Diagnostic[] {
  const unused = Object.keys(organisations.value).filter(
    (id) => !used.has(id) && organisations.reachable([id]),
  )
  const [first, ...more] = unused
  if (first === undefined) return []
  const place = organisations.tree.keyPlace([first])
  if (more.length === 0) {
    const message = `No project names the organisation \`${first}\`.`
    const hint = 'Name it in a project, or delete it here and in the locale files.'
    return [warning('unused-organisation', message, place, hint)]
  }
  const list = unused.map((id) => `\`${id}\` (line ${organisations.tree.keyPlace([id]).line})`).join(', ')
  const message = `No project names these ${unused.length} organisations: ${list}.`
  const hint = 'Name them in projects, or delete them here and in the locale files.'
  return [warning('unused-organisation', message, place, hint)]
}
