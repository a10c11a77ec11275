import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { brokenPlaceholders, placeholdersOf } from './placeholders.ts'
import type { LanguageRecord } from '../schema/language-schema.ts'
import type { Sheet } from '../sheet.ts'
import type { Language, Path } from '../types.ts'
import { valueAt } from '../value-at.ts'

/** The places for values that each form must have. */
const FORMS: readonly (readonly [path: Path, places: readonly string[]])[] = [
  [['money', 'EUR'], ['amount']],
  [['money', 'AZN'], ['amount']],
  [
    ['dates', 'month'],
    ['month', 'year'],
  ],
  [
    ['dates', 'day'],
    ['day', 'month', 'year'],
  ],
  [
    ['dates', 'years'],
    ['start', 'end'],
  ],
  [
    ['dates', 'period'],
    ['start', 'end'],
  ],
  [['dates', 'period_open'], ['start']],
]

/** What the schema cannot see in a `language.yaml`: its tag, the forms of its ordinals, places for values. */
export function checkLanguageRecord(language: Language, sheet: Sheet<LanguageRecord>): Diagnostic[] {
  return [...checkTag(language, sheet), ...checkOrdinals(sheet), ...checkForms(sheet)]
}

function checkTag(language: Language, sheet: Sheet<LanguageRecord>): Diagnostic[] {
  if (!sheet.sound(['tag'])) return []
  const { tag } = sheet.value
  const own = localeOf(tag)
  const isOwn = own !== undefined && own.language === localeOf(language)?.language
  if (isOwn && own.toString() === tag) return []
  const message = isOwn
    ? `\`${tag}\` is written \`${own.toString()}\`.`
    : `\`${tag}\` is no name of the language of this folder, \`${language}\`.`
  const hint = `Write \`${isOwn ? own.toString() : language}\`.`
  return [error('bad-language-tag', message, sheet.place(['tag']), hint)]
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}

/** A language must have all of its own forms of ordinals and no other (`Intl.PluralRules`, Unicode CLDR). */
function checkOrdinals(sheet: Sheet<LanguageRecord>): Diagnostic[] {
  if (!sheet.sound(['ordinals']) || !sheet.sound(['tag'])) return []
  const { ordinals, tag } = sheet.value
  const locale = localeOf(tag)
  if (ordinals === 'module' || !locale) return []
  const wanted = new Intl.PluralRules(locale, { type: 'ordinal' }).resolvedOptions().pluralCategories
  const present = Object.keys(ordinals)
  const unknown = present
    .filter((form) => !wanted.some((each) => each === form))
    .map((form) =>
      error(
        'plural-form-unknown',
        `Ordinals of \`${tag}\` have no form \`${form}\`; their forms are ${wanted.join(', ')}.`,
        sheet.tree.keyPlace(['ordinals', form]),
        'Delete it, or give it the name of the form you meant.',
      ),
    )
  const missing = wanted.filter((form) => !present.includes(form))
  if (missing.length === 0) return unknown
  const keys = missing.map((form) => `\`${form}\``).join(' and ')
  const message = `The ordinals lack a form of this language: ${keys}.`
  return [
    ...unknown,
    error('plural-form-missing', message, sheet.tree.keyPlace(['ordinals']), `Add ${keys}.`),
  ]
}

function checkForms(sheet: Sheet<LanguageRecord>): Diagnostic[] {
  const { ordinals } = sheet.value
  const ofOrdinals =
    typeof ordinals === 'object'
      ? Object.keys(ordinals).map((form) => [['ordinals', form], ['number']] as const)
      : []
  return [...FORMS, ...ofOrdinals].flatMap(([path, places]) => {
    if (!sheet.sound(path)) return []
    const text = valueAt(sheet.value, path)
    if (typeof text !== 'string') return []
    const [here, wanted] = [placeholdersOf(text), new Set(places)]
    const told = [
      ...[...wanted.difference(here)].map((name) => `lacks \`{{${name}}}\``),
      ...[...here.difference(wanted)].map((name) => `has \`{{${name}}}\`, which nothing fills`),
      ...brokenPlaceholders(text).map(({ start, length }) => `has \`${text.slice(start, start + length)}\``),
    ]
    if (told.length === 0) return []
    const message = `\`${String(path.at(-1))}\` ${told.join(' and ')}.`
    const hint = `Write ${places.map((name) => `\`{{${name}}}\``).join(', ')} where the values belong.`
    return [error('language-form', message, sheet.place(path), hint)]
  })
}
