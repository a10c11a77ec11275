import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../diagnostics/place.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import { commonSlips, countryCodes } from '../facts/country-codes.ts'
import { hasRorChecksum } from './ror.ts'
import type { Organisation, Project } from '../schema/schema.ts'
import type { Sheet } from '../sheet.ts'
import type { Path } from '../types.ts'

export type OrganisationsSheet = Sheet<Readonly<Record<string, Organisation>>>

/** An organisation's id, and where a record names it. */
export interface Mention {
  readonly id: string
  readonly path: Path
}

/** Every organisation that a project's record names, where that part of the record is sound. */
export function participantsOf(project: Sheet<Project>): Mention[] {
  const mentions: Mention[] = []
  if (project.sound(['coordinator']) && project.value.coordinator !== 'not-stated') {
    mentions.push({ id: project.value.coordinator, path: ['coordinator'] })
  }
  if (project.reachable(['partners']) && project.value.partners !== 'not-stated') {
    for (const [index, id] of project.value.partners.entries()) {
      if (project.sound(['partners', index])) mentions.push({ id, path: ['partners', index] })
    }
  }
  return mentions
}

/** Country codes and ROR identifiers. */
export function checkOrganisations(organisations: OrganisationsSheet): Diagnostic[] {
  const found: Diagnostic[] = []
  const identifiers = new Map<string, Path>()
  for (const [id, record] of Object.entries(organisations.value)) {
    const country: Path = [id, 'country']
    if (organisations.sound(country) && !countryCodes.has(record.country)) {
      const meant = commonSlips[record.country] ?? suggest(record.country, usedCountries(organisations))
      const hint = meant === undefined ? 'Look the code up in ISO 3166-1.' : `Did you mean \`${meant}\`?`
      const message = `\`${record.country}\` is not a country code of ISO 3166-1.`
      found.push(error('bad-country', message, organisations.place(country), hint))
    }
    const path: Path = [id, 'ror']
    if (!organisations.sound(path) || record.ror === undefined) continue
    const before = identifiers.get(record.ror)
    if (!hasRorChecksum(record.ror)) {
      const message = `\`${record.ror}\` is mistyped: its last two digits do not match the characters before them.`
      found.push(error('bad-ror', message, organisations.place(path), 'Copy it again from https://ror.org.'))
    } else if (before) {
      const message = `\`${record.ror}\` is another organisation’s: ${formatPlace(organisations.place(before))}.`
      found.push(
        error('repeated-ror', message, organisations.place(path), 'Correct the wrong one of the two.'),
      )
    } else identifiers.set(record.ror, path)
  }
  return found
}

/** Country codes in use that are right, each once. */
export function usedCountries(organisations: OrganisationsSheet): Set<string> {
  const codes = Object.entries(organisations.value)
    .filter(([id]) => organisations.sound([id, 'country']))
    .map(([, record]) => record.country)
  return new Set(codes.filter((code) => countryCodes.has(code)))
}
