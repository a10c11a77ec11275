import { indexLetter, sortedName } from '../../language/alphabet.ts'
import { compareText } from '../../language/sort.ts'
import type { Translator } from '../../language/translate.ts'
import type { Report } from '../../report/types.ts'
import { Text } from '../../diagnostics/text.ts'
import { participantId, participantsOf } from './participants.ts'

/** A project in an entry: the link leads to the row of its participants' table. */
interface Mention {
  readonly id: string
  readonly acronym: Text
  readonly coordinator: boolean
}

interface OrganisationEntry {
  readonly name: Text
  readonly code: Text
  /** Name in the other language; empty where it is the same, or there is none. */
  readonly otherName: Text | ''
  readonly mentions: readonly Mention[]
  readonly many: Many
}

interface CountryEntry {
  readonly name: Text
  readonly code: Text
  /** Number of its organisations, in words. */
  readonly count: Text
  /** The projects with an organisation of it; each leads to the first of its rows. */
  readonly mentions: readonly Mention[]
  readonly many: Many
}

/**
 * The number of projects in words, in the place of mentions that are more than anyone looks up one by one and would be
 * longer than a column; otherwise empty.
 */
type Many = Text | ''

const MOST_MENTIONS = 150

/** What the template of the index prints. */
export interface IndexView {
  readonly letters: readonly { readonly letter: Text; readonly entries: readonly OrganisationEntry[] }[]
  readonly countries: readonly CountryEntry[]
  readonly otherLanguage: string
}

/** One organisation's part in one project. */
interface Participation {
  readonly organisation: string
  readonly country: string
  readonly mention: Mention
}

/**
 * The organisations that take part, by the letters of the language's alphabet, and the countries that they are from.
 * `other` speaks the language of their second names, if there is one.
 */
export function indexOrganisations(
  report: Report,
  translator: Translator,
  other: Translator | undefined,
): IndexView {
  const { rules } = translator
  const all = participations(report, translator)
  const organisations = [...Map.groupBy(all, ({ organisation }) => organisation)]
    .map(([id, own]): OrganisationEntry => {
      const name = translator.translate(`organisations:${id}`)
      const otherName = other?.translate(`organisations:${id}`)
      return {
        name,
        code: countryCodeOf(report, id),
        otherName: !otherName || otherName.value === name.value ? '' : otherName,
        ...fewOrMany(
          own.map(({ mention }) => mention),
          translator,
        ),
      }
    })
    .toSorted((one, another) =>
      compareText(rules, sortedName(one.name.value), sortedName(another.name.value)),
    )
  const letters = Map.groupBy(organisations, ({ name }) => indexLetter(rules, name.value))
  return {
    letters: [...letters].map(([letter, entries]) => ({
      letter: Text.plain(letter, entries[0]?.name.place ?? report.organisations.place([])),
      entries,
    })),
    countries: indexCountries(report, translator, all),
    otherLanguage: other?.language ?? '',
  }
}

function indexCountries(
  report: Report,
  translator: Translator,
  all: readonly Participation[],
): CountryEntry[] {
  return [...Map.groupBy(all, ({ country }) => country)]
    .map(([country, own]): CountryEntry => {
      const count = new Set(own.map(({ organisation }) => organisation)).size
      const projects = Map.groupBy(own, ({ mention }) => mention.acronym.value)
      const mentions = [...projects.values()].flatMap(([first, ...others]) => {
        if (!first) return []
        const coordinator = [first, ...others].some(({ mention }) => mention.coordinator)
        return [{ ...first.mention, coordinator }]
      })
      return {
        name: translator.translate(`countries:${country}`),
        code: countryCodeOf(report, own[0]?.organisation ?? ''),
        count: translator.translate('labels:participants.organisations', { count }),
        ...fewOrMany(mentions, translator),
      }
    })
    .toSorted((one, another) => compareText(translator.rules, one.name.value, another.name.value))
}

function fewOrMany(
  mentions: readonly Mention[],
  translator: Translator,
): { readonly mentions: readonly Mention[]; readonly many: Many } {
  const count = mentions.length
  if (count <= MOST_MENTIONS) return { mentions, many: '' }
  return { mentions: [], many: translator.translate('figures:projects', { count }) }
}

/** Who takes part in what, in the order of the projects and of the rows of their tables. */
function participations(report: Report, { language }: Translator): Participation[] {
  return report.projects.flatMap(({ slug, value, place }) =>
    participantsOf(value).map((organisation) => ({
      organisation,
      country: report.organisations.value[organisation]?.country ?? '',
      mention: {
        id: participantId(language, slug, organisation),
        acronym: Text.plain(value.acronym, place(['acronym'])),
        coordinator: organisation === value.coordinator,
      },
    })),
  )
}

function countryCodeOf(report: Report, organisation: string): Text {
  const { value, place } = report.organisations
  return Text.plain(value[organisation]?.country ?? '', place([organisation, 'country']))
}
