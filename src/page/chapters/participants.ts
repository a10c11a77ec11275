import { formatNumber } from '../../language/number.ts'
import type { LanguageRules } from '../../language/rules.ts'
import { compareText } from '../../language/sort.ts'
import type { Translator } from '../../language/translate.ts'
import type { Text } from '../../diagnostics/text.ts'
import type { Language, Project } from '../../report/types.ts'
import { HOME } from './glance/home.ts'

/** Ids of the organisations that take part in a project: the coordinator, then the partners in the record's order. */
export function participantsOf({ coordinator, partners }: Project): string[] {
  return [
    ...(coordinator === 'not-stated' ? [] : [coordinator]),
    ...(partners === 'not-stated' ? [] : partners),
  ]
}

/** Id of an organisation's row in the participants' table of a project. No name of a file has two hyphens together. */
export function participantId(language: Language, slug: string, organisation: string): string {
  return `${language}-project-${slug}--${organisation}`
}

/** A participant as the table sorts it. */
export interface Participant {
  readonly id: string
  /** Code of its country. */
  readonly country: string
  readonly countryName: Text
  readonly name: Text
  readonly coordinator: boolean
}

/**
 * The participants by country, the home country first, the others by the alphabet of the language; in each the
 * coordinator first, then by the alphabet.
 */
export function groupParticipants(
  rules: LanguageRules,
  participants: readonly Participant[],
): (readonly [first: Participant, ...others: Participant[]])[] {
  const groups = [...Map.groupBy(participants, ({ country }) => country).values()]
  const sorted = groups.map((group) =>
    group.toSorted(
      (one, other) =>
        Number(other.coordinator) - Number(one.coordinator) ||
        compareText(rules, one.name.value, other.name.value),
    ),
  ) as [Participant, ...Participant[]][]
  return sorted.toSorted(
    ([one], [other]) =>
      Number(other.country === HOME) - Number(one.country === HOME) ||
      compareText(rules, one.countryName.value, other.countryName.value),
  )
}

/**
 * Where the organisations of a project are from, in words: “12 from Azerbaijan, 5 from other countries”.
 * @param countries code of the country of each of them; there is one at least.
 */
export function describeOrigin(translator: Translator, countries: readonly string[]): Text {
  const abroad = countries.filter((country) => country !== HOME)
  const say = (key: string, values: object): Text =>
    translator.translate(`labels:participants.${key}`, { ...values })
  const home = countries.length - abroad.length
  if (abroad.length === 0) return say('from_home', { count: home })
  // One other country, whatever the number of organisations from there.
  const others = new Set(abroad).size
  if (home === 0) return say('from_others', { count: others })
  return say('from_both', {
    count: others,
    home: formatNumber(translator.rules, home),
    abroad: formatNumber(translator.rules, abroad.length),
  })
}
