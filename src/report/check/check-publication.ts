import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { languageName } from '../../diagnostics/language-name.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { editionsOf } from '../editions.ts'
import type { Settings } from '../schema/schema.ts'
import type { Sheet } from '../sheet.ts'
import { isOpen, type Path } from '../types.ts'
import { valueAt } from '../value-at.ts'
import { checkRecordWords } from './record-words.ts'
import { isbnCheckDigit, issnCheckDigit } from './standard-numbers.ts'
import { isMailAddress, websiteMistake } from './web-address.ts'

/** What may be left out: it is not written as `not-stated`. */
const OPTIONAL = ['place', 'editor', 'contact', 'web', 'citation']
const NUMBERS = { isbn: isbnCheckDigit, issn: issnCheckDigit }

/** Checks what `data/report.yaml` says of who is behind the edition. */
export function checkPublication(settings: Sheet<Settings>): Diagnostic[] {
  const logos = settings.reachable(['cover']) ? (settings.value.cover?.logos ?? []) : []
  const ofLanguages: Path[] = [
    ...['author', 'publisher', 'licence', 'place', 'editor', 'citation', 'contact'].map((key) => [key]),
    ...logos.map((_, index) => ['cover', 'logos', index, 'alternative']),
  ]
  return [
    ...ofLanguages.flatMap((path) => [...checkLanguagesOf(settings, path), ...checkLines(settings, path)]),
    ...OPTIONAL.flatMap((key) => checkNotStated(settings, [key])),
    ...checkContact(settings),
    ...checkWeb(settings),
    ...['isbn', 'issn', 'doi'].flatMap((key) => checkEditionsOf(settings, key)),
    ...checkDigit(settings, 'isbn', 'bad-isbn'),
    ...checkDigit(settings, 'issn', 'bad-issn'),
  ]
}

/** Words that are given for each language are given for all of the report’s, and for no other. */
function checkLanguagesOf(settings: Sheet<Settings>, path: Path): Diagnostic[] {
  const found = valueAt(settings.value, path)
  if (!isMap(found) || !settings.sound(path) || !settings.sound(['languages'])) return []
  const { languages } = settings.value
  const place = settings.tree.keyPlace(path)
  const key = String(path.at(-1))
  const unknown = Object.keys(found).flatMap((language): Diagnostic[] => {
    if (languages.includes(language)) return []
    const message = `The report is not written in \`${language}\`.`
    const hint = didYouMean(language, languages, `Its languages are ${languages.join(', ')}.`)
    return [error('unknown-language', message, settings.tree.keyPlace([...path, language]), hint)]
  })
  if (unknown.length > 0) return unknown
  return languages.flatMap((language): Diagnostic[] => {
    if (Object.hasOwn(found, language)) return []
    const message = `\`${key}\` has no words in ${languageName(language)}.`
    return [error('report-words-missing', message, place, `Add \`${language}: …\`.`)]
  })
}

/** The lines of words, with their paths. */
function linesAt(settings: Sheet<Settings>, path: Path): (readonly [path: Path, line: string])[] {
  const walk = (value: unknown, at: Path): (readonly [Path, string])[] => {
    if (typeof value === 'string') return [[at, value]]
    if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, [...at, index]))
    return isMap(value) ? Object.entries(value).flatMap(([key, item]) => walk(item, [...at, key])) : []
  }
  return walk(valueAt(settings.value, path), path).filter(([at]) => settings.sound(at))
}

/** Quotation marks, apostrophes and spaces of what is printed as it is. */
function checkLines(settings: Sheet<Settings>, path: Path): Diagnostic[] {
  return checkRecordWords(settings, linesAt(settings, path))
}

function checkNotStated(settings: Sheet<Settings>, path: Path): Diagnostic[] {
  return linesAt(settings, path).flatMap(([at, line]): Diagnostic[] => {
    if (!isOpen(line)) return []
    const message = `\`${String(path[0])}\` is not printed if it is not given; \`${line}\` would be.`
    return [error('not-stated-here', message, settings.place(at), 'Delete the line.')]
  })
}

/** A line of one word with an @ is meant as a mail address, to which readers write by a click. */
function checkContact(settings: Sheet<Settings>): Diagnostic[] {
  return linesAt(settings, ['contact']).flatMap(([at, line]): Diagnostic[] => {
    if (!/^\S*@\S*$/u.test(line) || isMailAddress(line)) return []
    const message = `\`${line}\` is not a mail address.`
    return [error('bad-contact', message, settings.place(at), 'Write `name@example.org`.')]
  })
}

function checkWeb(settings: Sheet<Settings>): Diagnostic[] {
  const { web } = settings.value
  if (web === undefined || isOpen(web) || !settings.sound(['web'])) return []
  const mistake = websiteMistake(web)
  return mistake ? [error('bad-website', mistake.message, settings.place(['web']), mistake.hint)] : []
}

/** Numbers that are given for each edition name editions of the report. */
function checkEditionsOf(settings: Sheet<Settings>, key: string): Diagnostic[] {
  const found = valueAt(settings.value, [key])
  if (!isMap(found) || !settings.sound(['languages']) || !settings.sound(['editions'])) return []
  const editions = editionsOf(settings.value).map(({ name }) => name)
  return Object.keys(found).flatMap((name): Diagnostic[] => {
    if (editions.includes(name) || !settings.sound([key, name])) return []
    const message = `The report has no edition \`${name}\`.`
    const hint = didYouMean(name, editions, `Its editions are ${editions.join(', ')}.`)
    return [error('bad-edition', message, settings.tree.keyPlace([key, name]), hint)]
  })
}

function checkDigit(
  settings: Sheet<Settings>,
  key: keyof typeof NUMBERS,
  code: 'bad-isbn' | 'bad-issn',
): Diagnostic[] {
  return linesAt(settings, [key]).flatMap(([at, number]): Diagnostic[] => {
    const fitting = NUMBERS[key](number)
    if (number.endsWith(fitting)) return []
    const name = key.toLocaleUpperCase('en')
    const message = `\`${number}\` is mistyped: after its other digits, the last one of an ${name} is ${fitting}.`
    const hint = `Compare it with the ${name} that you were given; if only the last digit is wrong, write \`${number.slice(0, -1)}${fitting}\`.`
    return [error(code, message, settings.place(at), hint)]
  })
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
