import type { Language, LanguageRecord } from '../report/types.ts'
import { formatNumber } from './number.ts'
import { formatOrdinal } from './ordinal.ts'
import type { LanguageRules } from './rules.ts'
import { oneOf } from './space-rules.ts'

/** What a language does not write, and what it writes instead. Plain data, for the way to another thread. */
export interface OtherForm {
  /** Source of a regular expression with the flag `u`. */
  readonly pattern: string
  /** Ends the sentence “In this language …”. */
  readonly instead: string
}

const SIGNS = '[€$]'
/** Currencies that texts name besides those of the records. */
const CODES = ['EUR', 'USD']
const PLACE = /\{\{[^}]*\}\}/gu

/**
 * Money, numbers and months in the form of other languages, by the language whose texts they are a mistake in: they
 * were copied with a text, or typed by habit (page design 11 and 15.22).
 */
export function otherForms(all: readonly LanguageRules[]): Readonly<Record<Language, readonly OtherForm[]>> {
  return Object.fromEntries(
    all.map((rules) => {
      const others = all.filter((other) => other !== rules).map(({ record }) => record)
      return [
        rules.language,
        [
          ...groupsOfMoney(rules),
          ...money(rules, others),
          ...decimals(rules),
          ...months(rules, others),
          ...groups(rules),
        ],
      ]
    }),
  )
}

/** With a point between its groups an amount of money cannot be a decimal. */
function groupsOfMoney(rules: LanguageRules): OtherForm[] {
  const { group, decimal } = rules.record.numbers
  const units = moneyWords(rules.record)
  if (group === '.' || decimal === '.' || units.length === 0) return []
  const pattern = String.raw`(?<![\d.,])\d{1,3}(?:\.\d{3})+\s?${oneOf(units)}(?!\p{L})`
  return [{ pattern, instead: apart(rules, 1_250_000, ` ${units.at(-1)}`) }]
}

/** The sign or code of a currency on the other side of its amount, or its name in another language. */
function money(rules: LanguageRules, others: readonly LanguageRecord[]): OtherForm[] {
  const amount = rules.record.money.EUR.replaceAll(PLACE, plainNumber(rules, 633_292))
  const instead = `money is written ${amount}`
  if (/^\d/u.test(amount)) {
    // Digits after an amount are those of a note mark.
    return [{ pattern: String.raw`(?<!\d\s)(?:${CODES.join('|')}|${SIGNS})\s?\d`, instead }]
  }
  const names = oneOf([...others.flatMap(moneyWords), ...CODES])
  // Before an amount the digit is the end of a name: EDU-3 EUR 633 292.
  return [{ pattern: String.raw`\d\s?(?:${names}|${SIGNS})(?!\p{L}|\s?\d)|${SIGNS}\s?\d`, instead }]
}

function decimals({ record }: LanguageRules): OtherForm[] {
  const { decimal, group } = record.numbers
  const other = decimal === ',' ? '.' : ','
  // Three digits after the mark between groups are a group.
  const digits = group === other ? String.raw`(?!\d{3}(?!\d))\d+` : String.raw`\d+`
  const units = record.joined.after_number
  const example = `4${decimal}13 ${units.find((unit) => /^\p{L}{3}/u.test(unit)) ?? '%'}`
  return [
    {
      pattern: String.raw`\d[${other}]${digits}\s?${oneOf(units)}(?!\p{L})`,
      instead: `a decimal has a ${decimal === ',' ? 'comma' : 'point'}: ${example}`,
    },
  ]
}

function months(rules: LanguageRules, others: readonly LanguageRecord[]): OtherForm[] {
  const { dates } = rules.record
  const names = others.flatMap((other) => other.dates.months).filter((name) => !dates.months.includes(name))
  if (names.length === 0) return []
  const december = dates.month.replaceAll(PLACE, (place) => {
    if (place.includes('month')) return dates.months[11] ?? ''
    return place.includes('ordinal') ? formatOrdinal(rules, 2023, '2023') : '2023'
  })
  return [{ pattern: String.raw`(?<!\p{L})${oneOf(names)} \d{4}`, instead: `a month is written ${december}` }]
}

function groups(rules: LanguageRules): OtherForm[] {
  const { group } = rules.record.numbers
  return [',', '.']
    .filter((mark) => mark !== group)
    .map((mark) => {
      // One group alone may be a decimal.
      const [least, example] = mark === ',' && group === 'space' ? [1, 633_292] : [2, 1_250_000]
      const pattern = String.raw`(?<![\d.,])\d{1,3}(?:[${mark}]\d{3}){${least},}(?![\d.,]*\d)`
      return { pattern, instead: apart(rules, example) }
    })
}

function apart(rules: LanguageRules, example: number, unit = ''): string {
  const { group } = rules.record.numbers
  const mark = group === 'space' ? 'a space' : `\`${group}\``
  return `the groups of a number stand apart by ${mark}: ${plainNumber(rules, example)}${unit}`
}

/** As it is typed, with ordinary spaces. */
function plainNumber(rules: LanguageRules, value: number): string {
  return formatNumber(rules, value).replaceAll('\u00A0', ' ')
}

/** Names of currencies in a language, without their codes: avro, manat. */
function moneyWords({ money: forms }: LanguageRecord): string[] {
  return Object.values(forms).flatMap(
    (form) => form?.replaceAll(PLACE, ' ').match(/(?<!\p{L})\p{L}*\p{Ll}\p{L}*/gu) ?? [],
  )
}
