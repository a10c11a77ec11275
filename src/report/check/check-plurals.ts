import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../diagnostics/place.ts'
import { placeholdersOf } from './placeholders.ts'
import type { LanguageSheet } from '../sheet.ts'
import type { Language, LocaleTree, Path } from '../types.ts'
import { valueAt } from '../value-at.ts'

/** The plural forms of a language, by their names in Unicode CLDR. */
function categoriesOf(language: Language): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories
}

const FORM = /^(.+)_(zero|one|two|few|many|other)$/u

/** The key that plural forms share: `countries` of `countries_one`. */
export function pluralBase(key: string): string | undefined {
  return FORM.exec(key)?.[1]
}

/**
 * Checks that each language has all of its own plural forms of a text and no other (`Intl.PluralRules`,
 * Unicode CLDR), and that the forms of both use the same placeholders. A form may leave `{{count}}` out.
 */
export function checkPlurals(
  source: LanguageSheet,
  other: LanguageSheet,
  path: Path,
  base: string,
): Diagnostic[] {
  return [
    ...checkForms(source, other, path, base),
    ...checkForms(other, source, path, base),
    ...checkValues(source, other, path, base),
  ]
}

function checkForms(side: LanguageSheet, opposite: LanguageSheet, path: Path, base: string): Diagnostic[] {
  const { sheet, language } = side
  const wanted = categoriesOf(language)
  const present = formsOf(side, path, base)
  const found: Diagnostic[] = []
  for (const form of present.filter((each) => !wanted.includes(each))) {
    const message = `\`${language}\` has no plural form \`${form}\`; its forms are ${wanted.join(' and ')}.`
    const place = sheet.tree.keyPlace([...path, `${base}_${form}`])
    found.push(
      error('plural-form-unknown', message, place, 'Delete it, or give it the name of the form you meant.'),
    )
  }
  const missing = wanted.filter((each) => !present.includes(each))
  if (missing.length === 0) return found
  const has = present.length > 0 ? side : opposite
  const first = `${base}_${formsOf(has, path, base)[0] ?? 'other'}`
  const keys = missing.map((form) => `\`${base}_${form}\``).join(' and ')
  const there = has.sheet.tree.keyPlace([...path, first])
  const message =
    has === side
      ? `The text \`${base}\` lacks a plural form: ${keys}.`
      : `The text \`${base}\` is missing in \`${language}\`: \`${opposite.language}\` has it (${formatPlace(there)}).`
  const place = has === side ? there : sheet.place([...path, first])
  found.push(error('plural-form-missing', message, place, `Add ${keys}.`))
  return found
}

function formsOf(side: LanguageSheet, path: Path, base: string): string[] {
  return Object.keys(mapAt(side, path)).flatMap((key) => {
    const [, name, form] = FORM.exec(key) ?? []
    return name === base && form !== undefined ? [form] : []
  })
}

function checkValues(source: LanguageSheet, other: LanguageSheet, path: Path, base: string): Diagnostic[] {
  const values = (side: LanguageSheet): Set<string> => {
    const map = mapAt(side, path)
    const texts = formsOf(side, path, base).map((form) => map[`${base}_${form}`])
    return new Set(texts.flatMap((text) => (typeof text === 'string' ? [...placeholdersOf(text)] : [])))
  }
  const [here, there] = [values(other), values(source)]
  if (here.size === 0 || there.size === 0) return []
  const wrong = [...here.symmetricDifference(there)].filter((name) => name !== 'count')
  const key = `${base}_${formsOf(other, path, base)[0] ?? ''}`
  if (wrong.length === 0 || !other.sheet.sound([...path, key])) return []
  const names = wrong.map((name) => `\`{{${name}}}\``).join(', ')
  const message = `The forms of \`${base}\` have ${names} in one language only: \`${source.language}\` differs.`
  const hint = 'Use the same placeholders in every language.'
  return [error('placeholders-differ', message, other.sheet.place([...path, key]), hint)]
}

function mapAt(side: LanguageSheet, path: Path): Readonly<Record<string, LocaleTree>> {
  return valueAt(side.sheet.value, path) as Readonly<Record<string, LocaleTree>>
}
