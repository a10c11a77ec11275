import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../diagnostics/place.ts'
import { didYouMean, suggest } from '../../diagnostics/suggest.ts'
import { checkIds, checkMentions, misspeltIds, type NamesSheet } from './check-mentions.ts'
import {
  type Mention,
  type OrganisationsSheet,
  participantsOf,
  usedCountries,
} from './check-organisations.ts'
import { countryCodes } from '../facts/country-codes.ts'
import { localeFile } from '../layout.ts'
import type { Project } from '../schema/schema.ts'
import { KEBAB } from '../schema/schema-values.ts'
import type { Sheet } from '../sheet.ts'
import type { Sheets } from '../sheets.ts'

/**
 * Organisations as the records of projects, their own records and both languages name them.
 * `recordsWhole`: all records could be read, so that an organisation that they do not name is unused.
 */
export function checkNames(
  sheets: Sheets,
  organisations: OrganisationsSheet,
  recordsWhole: boolean,
): Diagnostic[] {
  const { languages, projects, locales } = sheets
  const sheetsOf = (namespace: string): NamesSheet[] =>
    languages.flatMap(
      (language) => (locales.get(localeFile(language, namespace)) as NamesSheet | undefined) ?? [],
    )
  const names = sheetsOf('organisations')
  const misspelt = misspeltIds(projects, organisations, names)
  const found = [
    ...checkIds(organisations, misspelt),
    ...checkMentions(projects, organisations, misspelt, names, recordsWhole),
    ...checkOrganisationNames(names, organisations, misspelt, [...projects.values()].flatMap(participantsOf)),
  ]
  // The country of an organisation that is not known is not known either.
  const complete =
    organisations.whole &&
    Object.values(organisations.value).every(({ country }) => countryCodes.has(country)) &&
    !found.some(({ code }) => code === 'unknown-organisation')
  return [...found, ...checkCountryNames(sheetsOf('countries'), organisations, complete)]
}

/** Every organisation has a name in each language, and every name an organisation. */
function checkOrganisationNames(
  names: readonly NamesSheet[],
  organisations: OrganisationsSheet,
  misspelt: ReadonlyMap<string, string>,
  mentions: readonly Mention[],
): Diagnostic[] {
  const found: Diagnostic[] = []
  const known = Object.keys(organisations.value)
  if (![...known, ...names.flatMap(({ value }) => Object.keys(value))].every((id) => KEBAB.test(id)))
    return []
  // What is reported at the records is not reported again at the names.
  const told = new Set([...misspelt.keys(), ...misspelt.values(), ...mentions.map(({ id }) => id)])
  const left = new Map<string, NamesSheet[]>()
  for (const each of names) {
    const strangers = Object.keys(each.value).filter(
      (id) => !known.includes(id) && !told.has(id) && each.reachable([id]),
    )
    const lacking = known.filter(
      (id) => !Object.hasOwn(each.value, id) && !misspelt.has(id) && organisations.reachable([id]),
    )
    const only = strangers.length === 1 && lacking.length === 1 ? lacking[0] : undefined
    const meant = new Map(strangers.map((id) => [id, suggest(id, lacking) ?? only]))
    for (const [id, other] of meant) {
      if (other === undefined) left.set(id, [...(left.get(id) ?? []), each])
      else found.push(strangeName(each, id, organisations.file, `Did you mean \`${other}\`?`))
    }
    const spelt = new Set(meant.values())
    found.push(...lacking.filter((id) => !spelt.has(id)).map((id) => missingName(each, id, organisations)))
  }
  for (const [id, [first, ...more]] of left) {
    const also = more.map(({ tree }) => ` (also in ${formatPlace(tree.keyPlace([id]))})`).join('')
    const hint = didYouMean(id, known, `Add it to ${organisations.file}, or delete the name${also}.`)
    if (first) found.push(strangeName(first, id, organisations.file, hint))
  }
  return found
}

function strangeName(names: NamesSheet, id: string, file: string, hint: string): Diagnostic {
  const message = `There is no organisation \`${id}\` in ${file}, so its name is never printed.`
  return error('unknown-organisation', message, names.tree.keyPlace([id]), hint)
}

function missingName(names: NamesSheet, id: string, organisations: OrganisationsSheet): Diagnostic {
  const from = formatPlace(organisations.tree.keyPlace([id]))
  const message = `The organisation \`${id}\` (${from}) has no name in ${names.file}.`
  return error('missing-name', message, names.place([id]), `Add \`${id}: …\` with its name in this language.`)
}

/** Every country in use has a name in each language. `complete`: all organisations are known. */
function checkCountryNames(
  names: readonly NamesSheet[],
  organisations: OrganisationsSheet,
  complete: boolean,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const used = usedCountries(organisations)
  const unused = new Map<string, NamesSheet[]>()
  for (const each of names) {
    for (const code of Object.keys(each.value)) {
      if (!each.reachable([code]) || used.has(code)) continue
      if (countryCodes.has(code)) unused.set(code, [...(unused.get(code) ?? []), each])
      else {
        const message = `\`${code}\` is not a country code of ISO 3166-1.`
        found.push(
          error('bad-country', message, each.tree.keyPlace([code]), 'Look the code up in ISO 3166-1.'),
        )
      }
    }
    for (const code of used) {
      if (!Object.hasOwn(each.value, code)) found.push(missingCountry(each, code, organisations))
    }
  }
  if (!complete) return found
  for (const [code, [first, ...more]] of unused) {
    const also = more.map(({ tree }) => ` and at ${formatPlace(tree.keyPlace([code]))}`).join('')
    const message = `No organisation is in the country \`${code}\`.`
    if (first) {
      found.push(
        warning('unused-country', message, first.tree.keyPlace([code]), `Delete the name here${also}.`),
      )
    }
  }
  return found
}

function missingCountry(names: NamesSheet, code: string, organisations: OrganisationsSheet): Diagnostic {
  const first = Object.keys(organisations.value).find((id) => organisations.value[id]?.country === code) ?? ''
  const from = formatPlace(organisations.place([first, 'country']))
  const message = `The country \`${code}\` (${from}) has no name in ${names.file}.`
  return error(
    'missing-name',
    message,
    names.place([code]),
    `Add \`${code}: …\` with its name in this language.`,
  )
}

/** Names that the texts of projects give to organisations of their own: they must take part in the project. */
export function checkOwnNames({ languages, projects, locales, organisations }: Sheets): Diagnostic[] {
  const known = new Set(Object.keys(organisations?.value ?? {}))
  return [...projects].flatMap(([slug, project]) =>
    languages.flatMap((language) => {
      const text = locales.get(localeFile(language, `projects/${slug}`))
      return text ? checkOwnNamesOf(text as ProjectText, project, known) : []
    }),
  )
}

type ProjectText = Sheet<{ readonly names?: Readonly<Record<string, string>> }>

function checkOwnNamesOf(
  text: ProjectText,
  project: Sheet<Project>,
  known: ReadonlySet<string>,
): Diagnostic[] {
  if (!text.reachable(['names']) || !project.sound(['partners']) || !project.sound(['coordinator'])) return []
  const participants = participantsOf(project).map((mention) => mention.id)
  // A misspelt participant is reported in the record, and may be the one that is named here.
  const allKnown = participants.every((id) => known.has(id))
  return Object.keys(text.value.names ?? {})
    .filter((id) => text.reachable(['names', id]) && !participants.includes(id))
    .filter((id) => allKnown || !known.has(id))
    .map((id) => {
      const message = `The organisation \`${id}\` does not take part in this project (${project.file}).`
      const hint = didYouMean(id, participants, 'Delete the name, or add the organisation to the project.')
      return error('unknown-organisation', message, text.tree.keyPlace(['names', id]), hint)
    })
}
