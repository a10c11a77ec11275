import { type Diagnostic, error, warning } from '../diagnostics.ts'
import { formatPlace } from '../place.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { checkIds, checkMentions, misspeltIds, type NamesSheet } from './check-mentions.ts'
import { type OrganisationsSheet, participantsOf, usedCountries } from './check-organisations.ts'
import { countryCodes } from './country-codes.ts'
import { localeFile } from './layout.ts'
import { KEBAB, type Project } from './schema.ts'
import type { Sheet } from './sheet.ts'
import type { Sheets } from './sheets.ts'
import { languages } from './types.ts'

/**
 * Organisations as the records of projects, their own records and both languages name them.
 * `recordsWhole`: all records could be read, so that an organisation that they do not name is unused.
 */
export function checkNames(
  sheets: Sheets,
  organisations: OrganisationsSheet,
  recordsWhole: boolean,
): Diagnostic[] {
  const { projects, locales } = sheets
  const sheetsOf = (namespace: string): NamesSheet[] =>
    languages.flatMap(
      (language) => (locales.get(localeFile(language, namespace)) as NamesSheet | undefined) ?? [],
    )
  const names = sheetsOf('organisations')
  const misspelt = misspeltIds(projects, organisations, names)
  return [
    ...checkIds(organisations, misspelt),
    ...checkMentions(projects, organisations, misspelt, recordsWhole),
    ...names.flatMap((each) => checkOrganisationNames(each, organisations, misspelt)),
    ...sheetsOf('countries').flatMap((each) => checkCountryNames(each, organisations)),
  ]
}

/** Every organisation has a name in this language, and every name an organisation. */
function checkOrganisationNames(
  names: NamesSheet,
  organisations: OrganisationsSheet,
  misspelt: ReadonlyMap<string, string>,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const known = Object.keys(organisations.value)
  if (![...known, ...Object.keys(names.value)].every((id) => KEBAB.test(id))) return []
  const missed = new Set<string>(misspelt.keys())
  const meantIds = new Set(misspelt.values())
  for (const id of Object.keys(names.value)) {
    if (known.includes(id) || meantIds.has(id) || !names.reachable([id])) continue
    const meant = suggest(id, known)
    if (meant !== undefined) missed.add(meant)
    const message = `There is no organisation \`${id}\` in ${organisations.file}, so its name is never printed.`
    const hint = didYouMean(id, known, `Add it to ${organisations.file}, or delete the name.`)
    found.push(error('unknown-organisation', message, names.tree.keyPlace([id]), hint))
  }
  for (const id of known) {
    if (Object.hasOwn(names.value, id) || missed.has(id) || !organisations.reachable([id])) continue
    const from = formatPlace(organisations.tree.keyPlace([id]))
    const message = `The organisation \`${id}\` (${from}) has no name in ${names.file}.`
    found.push(
      error('missing-name', message, names.place([id]), `Add \`${id}: …\` with its name in this language.`),
    )
  }
  return found
}

/** Every country in use has a name in this language. */
function checkCountryNames(names: NamesSheet, organisations: OrganisationsSheet): Diagnostic[] {
  const found: Diagnostic[] = []
  const used = usedCountries(organisations)
  for (const code of Object.keys(names.value)) {
    if (!names.reachable([code]) || used.has(code)) continue
    const place = names.tree.keyPlace([code])
    if (countryCodes.has(code)) {
      const message = `No organisation is in the country \`${code}\`.`
      found.push(warning('unused-country', message, place, 'Delete the name here and in the other language.'))
    } else {
      const message = `\`${code}\` is not a country code of ISO 3166-1.`
      found.push(error('bad-country', message, place, 'Look the code up in ISO 3166-1.'))
    }
  }
  for (const code of used) {
    if (Object.hasOwn(names.value, code)) continue
    const first =
      Object.keys(organisations.value).find((id) => organisations.value[id]?.country === code) ?? ''
    const from = formatPlace(organisations.place([first, 'country']))
    const message = `The country \`${code}\` (${from}) has no name in ${names.file}.`
    found.push(
      error(
        'missing-name',
        message,
        names.place([code]),
        `Add \`${code}: …\` with its name in this language.`,
      ),
    )
  }
  return found
}

/** Names that the texts of projects give to organisations of their own: they must take part in the project. */
export function checkOwnNames({ projects, locales }: Sheets): Diagnostic[] {
  return [...projects].flatMap(([slug, project]) =>
    languages.flatMap((language) => {
      const text = locales.get(localeFile(language, `projects/${slug}`))
      return text ? checkOwnNamesOf(text as ProjectText, project) : []
    }),
  )
}

type ProjectText = Sheet<{ readonly names?: Readonly<Record<string, string>> }>

function checkOwnNamesOf(text: ProjectText, project: Sheet<Project>): Diagnostic[] {
  if (!text.reachable(['names']) || !project.sound(['partners']) || !project.sound(['coordinator'])) return []
  const participants = participantsOf(project).map((mention) => mention.id)
  return Object.keys(text.value.names ?? {})
    .filter((id) => text.reachable(['names', id]) && !participants.includes(id))
    .map((id) => {
      const message = `The organisation \`${id}\` does not take part in this project (${project.file}).`
      const hint = didYouMean(id, participants, 'Delete the name, or add the organisation to the project.')
      return error('unknown-organisation', message, text.tree.keyPlace(['names', id]), hint)
    })
}
