import { formatPeriod, formatOpenPeriod, parseYearMonth } from '../../language/date.ts'
import { formatMoney, formatSharedMoney, type Money } from '../../language/money.ts'
import type { Translator } from '../../language/translate.ts'
import type { Place } from '../../diagnostics/place.ts'
import { isOpen, type Path, type Project, type Report } from '../../report/types.ts'
import { Text } from '../../diagnostics/text.ts'
import {
  describeOrigin,
  groupParticipants,
  type Participant,
  participantId,
  participantsOf,
} from './participants.ts'
import { shortAddress } from './short-address.ts'

type ProjectRecord = Report['projects'][number]

/** A fact of the panel: a value, or in words why there is none; and the note that stands at it. */
interface Fact {
  readonly value: Text
  readonly missing: boolean
  readonly note: string
  /** How large it is set where it is a figure: words longer than twelve letters are set smaller. */
  readonly size: 'figure' | 'figure-long'
}

/** A row of the participants' table. `country` and `count` stand in a country's first row only. */
interface ParticipantRow {
  /** Where the index leads to. */
  readonly id: string
  readonly first: boolean
  readonly country: Text
  readonly count: number
  readonly name: Text
  /** In the other language; empty in a report in one language. */
  readonly otherName: Text | ''
  readonly coordinator: boolean
  readonly note: string
}

/** What the template of a project prints besides its locale text. */
export interface ProjectView {
  readonly number: number
  readonly acronym: Text
  readonly id: Fact
  readonly titleNote: string
  readonly budget: Fact
  /** `gap` are the words that no end is stated, after the start; empty if one is. */
  readonly period: Fact & { readonly gap: Text | '' }
  readonly coordinator: Fact & { readonly country: Text }
  /** How many organisations and countries; `origin` is where they are from, empty where they are not stated. */
  readonly participants: Fact & { readonly origin: Text | '' }
  readonly website: Fact & { readonly address: Text }
  readonly rows: readonly ParticipantRow[]
}

/**
 * Puts one project's record into words. `other` speaks the language of the second name of each participant, if there is one.
 * `shared` leaves numbers in a form that both languages share.
 */
export function viewProject(
  report: Report,
  project: ProjectRecord,
  number: number,
  translator: Translator,
  other: Translator | undefined,
  shared: boolean,
): ProjectView {
  const { value: record, place } = project
  const note = (fact: keyof NonNullable<Project['notes']>): string => record.notes?.[fact] ?? ''
  const stated = (fact: keyof NonNullable<Project['notes']>, value: Text): Fact => ({
    value,
    missing: false,
    note: note(fact),
    size: value.value.length > 12 ? 'figure-long' : 'figure',
  })
  const missing = (fact: keyof NonNullable<Project['notes']>, key: string): Fact => ({
    value: translator.translate(`labels:missing.${key}`).at(place([fact])),
    missing: true,
    note: note(fact),
    size: 'figure',
  })

  const names = (id: string): Text => organisationName(report, project.slug, id, translator)
  const country = (id: string): string => organisationOf(report, id).country
  const countryName = (id: string): Text => translator.translate(`countries:${country(id)}`)
  const money = (value: Money, at: Place): Text =>
    shared ? formatSharedMoney(value, at) : formatMoney(translator, value, at)
  const members = participantsOf(record)
  const participant = (id: string): Participant => ({
    id,
    country: country(id),
    countryName: countryName(id),
    name: names(id),
    coordinator: id === record.coordinator,
  })

  const coordinator =
    record.coordinator === 'not-stated'
      ? { ...missing('coordinator', 'not_stated'), country: Text.plain('', place([])) }
      : { ...stated('coordinator', names(record.coordinator)), country: countryName(record.coordinator) }

  return {
    number,
    acronym: Text.plain(record.acronym, place(['acronym'])),
    id:
      record.id === 'not-stated'
        ? missing('id', 'not_stated')
        : stated('id', Text.plain(record.id, place(['id']))),
    titleNote: note('title'),
    budget:
      record.budget === 'not-stated'
        ? missing('budget', 'not_stated')
        : stated('budget', money(record.budget, place(['budget', 'amount']))),
    period: {
      ...stated('period', periodWords(translator, project)),
      gap:
        record.period.end === 'not-stated'
          ? translator.translate('labels:missing.end').at(place(['period', 'end']))
          : '',
    },
    coordinator,
    participants:
      record.partners === 'not-stated'
        ? { ...missing('participants', 'not_stated'), origin: '' }
        : {
            ...stated(
              'participants',
              translator.translate('labels:participants.counts', {
                organisations: translator.translate('labels:participants.organisations', {
                  count: members.length,
                }),
                countries: translator.translate('labels:participants.countries', {
                  count: new Set(members.map(country)).size,
                }),
              }),
            ),
            origin: shared ? '' : describeOrigin(translator, members.map(country)),
          },
    website: isOpen(record.website)
      ? { ...missing('website', record.website.replaceAll('-', '_')), address: Text.plain('', place([])) }
      : {
          ...stated('website', Text.plain(shortAddress(record.website), place(['website']))),
          address: Text.plain(record.website, place(['website'])),
        },
    rows: groupParticipants(translator.rules, members.map(participant)).flatMap((group) =>
      group.map((each, index) => ({
        id: participantId(translator.language, project.slug, each.id),
        first: index === 0,
        count: group.length,
        country: each.countryName,
        name: each.name,
        otherName: other ? organisationName(report, project.slug, each.id, other) : '',
        coordinator: each.coordinator,
        note: organisationOf(report, each.id).note ?? '',
      })),
    ),
  }
}

/** A period in the language's form; of one without an end the start, which is followed by the words for it. */
function periodWords(translator: Translator, { value, place }: ProjectRecord): Text {
  const { start, end } = value.period
  const first = parseYearMonth(start)
  if (end !== 'not-stated') return formatPeriod(translator, first, parseYearMonth(end), place(['period']))
  const words = formatOpenPeriod(translator, first)
  return words.at(place(['period']))
}

function organisationName(report: Report, slug: string, id: string, translator: Translator): Text {
  const override: Path = ['names', id]
  const locale = report.locales[translator.language]?.[`projects/${slug}`]?.value
  return hasPath(locale, override)
    ? translator.translate(`projects/${slug}:${override.join('.')}`)
    : translator.translate(`organisations:${id}`)
}

function hasPath(tree: unknown, path: Path): boolean {
  let at = tree
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false
    at = (at as Record<string, unknown>)[key]
  }
  return true
}

function organisationOf(report: Report, id: string): { country: string; note?: string | undefined } {
  const found = report.organisations.value[id]
  if (!found) throw new Error(`no organisation "${id}"`)
  return found
}
