import { type Diagnostic, error, stopOnError } from '../diagnostics/diagnostic.ts'
import type { Language, LanguageRecord, Placed } from '../report/types.ts'
import type { LanguageModule } from './language-module.ts'
import { modules } from './modules.ts'
import { spaceBeforeReference, spaceRules } from './space-rules.ts'

/** How a language is written: its `language.yaml`, what `Intl` knows of it, and what only code can say. */
export interface LanguageRules {
  readonly language: Language
  readonly record: LanguageRecord
  /** Sorts by the alphabet of the language. */
  readonly order: Intl.Collator
  /** Tells letters apart, but neither capitals nor the accents that the language does not count. */
  readonly letters: Intl.Collator
  readonly alphabet: readonly string[]
  readonly list: Intl.ListFormat
  readonly plurals: Intl.PluralRules
  readonly ordinals: Intl.PluralRules
  /** Spaces that never break. */
  readonly spaces: readonly RegExp[]
  /** The space at the end of a text that a link to a chapter follows, if it never breaks. */
  readonly spaceBeforeReference: RegExp
  readonly module: LanguageModule
}

/** The rules of every language of the report. @throws {DiagnosticError} if one leaves to a module what it has not. */
export function createAllRules(
  records: Readonly<Record<Language, Placed<LanguageRecord>>>,
): { readonly rules: LanguageRules; readonly place: Placed<LanguageRecord>['place'] }[] {
  stopOnError(Object.entries(records).flatMap(([language, record]) => lackingModule(language, record)))
  return Object.entries(records).map(([language, { value, place }]) => ({
    rules: createRules(language, value),
    place,
  }))
}

/** The rules of a language. */
export function createRules(language: Language, record: LanguageRecord): LanguageRules {
  const { tag } = record
  return {
    language,
    record,
    order: new Intl.Collator(tag, { numeric: true }),
    letters: new Intl.Collator(tag, { sensitivity: 'base' }),
    alphabet: record.alphabet.split(/\s+/u),
    list: new Intl.ListFormat(tag, { type: 'conjunction' }),
    plurals: new Intl.PluralRules(tag),
    ordinals: new Intl.PluralRules(tag, { type: 'ordinal' }),
    spaces: spaceRules(record),
    spaceBeforeReference: spaceBeforeReference(record),
    module: modules[language] ?? {},
  }
}

function lackingModule(language: Language, { value, place }: Placed<LanguageRecord>): Diagnostic[] {
  const module = modules[language]
  const lacks = (key: 'ordinals' | 'hyphenation', hint: string): Diagnostic =>
    error(
      'language-module-missing',
      `The program has no module for the ${key} of \`${language}\`.`,
      place([key]),
      hint,
    )
  return [
    ...(value.ordinals === 'module' && !module?.ordinalEnding
      ? [lacks('ordinals', 'Write their forms: `other: "{{number}}."`.')]
      : []),
    ...(value.hyphenation !== 'none' && !module?.hyphenate ? [lacks('hyphenation', 'Write `none`.')] : []),
  ]
}
