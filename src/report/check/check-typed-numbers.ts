import { type Diagnostic, warning } from '../../diagnostics/diagnostic.ts'
import type { DerivedFacts } from '../facts/derived-facts.ts'
import { textsOf } from './check-texts.ts'
import { deriveFacts } from '../facts/derived.ts'
import { roleOf } from '../layout.ts'
import type { Sheets } from '../sheets.ts'
import type { Path } from '../types.ts'

/** Three digits or more, written together or in groups: 4130502, 4 130 502, 4,130,502, 4.130.502. */
const NUMBER =
  /(?<![\p{L}\d]|\d[.,/–-])(?:\d{1,3}(?:([ \u00A0\u2009\u202F.,])\d{3})(?:\1\d{3})*|\d{3,})(?![.,/]?\d)/gu
/** Addresses and places for values: their digits are no numbers of the text. */
const ADDRESS = /\]\([^)]*\)|<[^>]*>|(?:https?:\/\/|www\.)\S+|\{\{[^}]*\}\}/gu
/** A number that a text says as a year: it is not compared (the schema's range of years). */
const YEAR = /^(?:19|2[01])\d{2}$/u
/** Editorial notes quote what a source says; names are names. */
const NOT_COUNTED: readonly string[] = ['notes', 'organisations', 'countries']

/**
 * Looks for numbers of three digits or more in the texts that equal a sum or a count of the records. Not compared:
 * years, addresses, editorial notes, names, and amounts in rounded form (4.13 million).
 * Asked only of records without mistakes.
 * @throws {RangeError} for records that the other checks refuse
 */
export function checkTypedNumbers(sheets: Sheets): Diagnostic[] {
  const { settings, organisations } = sheets
  if (!settings || !organisations) return []
  const projects = settings.value.projects.flatMap((slug) => {
    const sheet = sheets.projects.get(slug)
    return sheet ? [{ slug, value: sheet.value }] : []
  })
  const derived = numbersOf(deriveFacts({ projects, organisations }))
  if (derived.size === 0) return []
  return [...sheets.locales.values()].flatMap((sheet) => {
    const role = roleOf(sheet.file)
    if (!role || !('namespace' in role) || NOT_COUNTED.includes(role.namespace)) return []
    return textsOf(sheet.value).flatMap(({ path, text }) =>
      isName(path) || !sheet.sound(path)
        ? []
        : numbersIn(text).flatMap(({ written, start }) => {
            const what = YEAR.test(written) ? undefined : derived.get(Number(written.replace(/\D/gu, '')))
            const place = sheet.tree.placeInside(path, start, written.length)
            return what === undefined ? [] : [typedNumber(written, what, place)]
          }),
    )
  })
}

/** A project's own spelling of an organisation's name. */
function isName([first]: Path): boolean {
  return first === 'names'
}

function typedNumber(written: string, what: string, place: NonNullable<Diagnostic['place']>): Diagnostic {
  const message = `\`${written}\` is typed, but it is ${what}, which is counted from the records and may change.`
  const hint = 'Say it without the number, and let the page print it. If it counts something else, leave it.'
  return warning('typed-number', message, place, hint)
}

function numbersIn(text: string): { written: string; start: number }[] {
  const words = text.replace(ADDRESS, (address) => ' '.repeat(address.length))
  return [...words.matchAll(NUMBER)].map((match) => ({ written: match[0], start: match.index }))
}

/** Sums and counts of three digits or more, each with its words. Of two with the same number the first is kept. */
function numbersOf(facts: DerivedFacts): Map<number, string> {
  const all: [number, string][] = [
    [facts.budget.amount, 'the sum of the stated budgets in euros'],
    [facts.projects.length, 'the number of projects'],
    [facts.participations.total, 'the number of participations'],
    [facts.organisations.size, 'the number of organisations'],
    ...[...facts.countries.values()].flatMap(({ country, organisations, participations }) => [
      [organisations, `the number of organisations from ${country}`] as [number, string],
      [participations, `the number of participations from ${country}`] as [number, string],
    ]),
    ...[...facts.kinds].map(([kind, count]): [number, string] => [
      count,
      `the number of organisations of the kind \`${kind}\``,
    ]),
  ]
  return new Map(all.filter(([value]) => value >= 100).toReversed())
}
