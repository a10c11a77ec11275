import { createInstance, type FormatterModule, type TOptions } from 'i18next'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import type { Language, LanguageRecord, Path, Placed } from '../report/types.ts'
import { markWords, Text, withoutMarks } from '../diagnostics/text.ts'
import type { Namespace, Tree } from './namespace.ts'
import { formatOrdinal } from './ordinal.ts'
import { createAllRules, type LanguageRules } from './rules.ts'
import { withScreenWords } from './screen-words.ts'

export type Values = Readonly<Record<string, Text | string | number>>

/** The translated tree of a namespace: the same shape, with a `Text` for every string. */
export type TextTree = Text | readonly TextTree[] | { readonly [key: string]: TextTree }

/** Speaks one language: reads its namespaces through i18next and keeps every text's place. */
export interface Translator {
  readonly language: Language
  /** How the language writes numbers, dates and lists, and how it sorts. */
  readonly rules: LanguageRules
  /**
   * Looks up `namespace:key`; `count` picks the plural form.
   * @throws {DiagnosticError} for a missing key or value, at the text or the nearest key above it.
   */
  translate(key: string, values?: Values): Text
  /** A whole namespace, for templates that walk over it. @throws {Error} if it does not exist. */
  tree(namespace: string): TextTree
}

export function createTranslator(
  rules: LanguageRules,
  namespaces: Readonly<Record<string, Namespace>>,
): Translator {
  const { language } = rules
  const i18n = createInstance().use(formatter(rules))
  void i18n.init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(namespaces),
    defaultNS: false,
    initAsync: false,
    saveMissing: true,
    interpolation: { escapeValue: false },
    missingKeyHandler: (_languages, namespace, key) => {
      throw new Error(`no text “${namespace}:${key}” in the ${language} locale files`)
    },
    returnedObjectHandler: (key) => {
      throw new Error(`“${key}” is a group of texts, not a text`)
    },
    missingInterpolationHandler: (text: string, match: readonly string[]) => {
      throw new Error(`no value for ${match[0]} in “${text}”`)
    },
    resources: { [language]: Object.fromEntries(Object.entries(namespaces).map(([n, f]) => [n, f.value])) },
  })

  const namespaceOf = (name: string): Namespace => {
    const found = namespaces[name]
    if (!found) throw new Error(`no locale file “${name}” for ${language}`)
    return found
  }

  const asked = (name: string, keys: readonly string[], look: () => string): string => {
    try {
      return look()
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      const hint = 'The pages need this text, with no other values: correct its key or its `{{…}}` here.'
      throw new DiagnosticError([error('template-text', message, namespaceOf(name).place(keys), hint)])
    }
  }

  const lookUp = (key: string, values: Values, options: TOptions): Text => {
    const [name, path] = splitKey(key)
    const keys = path.split('.')
    const marked = asked(name, keys, () => i18n.t(key, options))
    const plural = typeof values['count'] === 'number' ? pluralKey(rules, keys, values['count']) : keys
    return new Text(marked, namespaceOf(name).place(plural))
  }

  // Editions ask for the same texts with the same values: each is looked up once, and its words read once.
  const texts = new Map<string, Text>()
  const translate = (key: string, values: Values = {}): Text => {
    const options: TOptions = {}
    for (const [place, value] of Object.entries(values)) options[place] = interpolated(value)
    const asking = `${key}${JSON.stringify(options)}`
    const text = texts.get(asking) ?? lookUp(key, values, options)
    texts.set(asking, text)
    return text
  }

  const walk = (name: string, tree: Tree, path: readonly (string | number)[]): TextTree => {
    if (typeof tree === 'string') return translate(`${name}:${path.join('.')}`)
    if (isList(tree)) return tree.map((item, index) => walk(name, item, [...path, index]))
    return Object.fromEntries(
      Object.entries(tree).map(([key, item]) => [key, walk(name, item, [...path, key])]),
    )
  }

  const trees = new Map<string, TextTree>()
  const tree = (name: string): TextTree => {
    const found = trees.get(name) ?? walk(name, namespaceOf(name).value, [])
    trees.set(name, found)
    return found
  }

  return { language, rules, translate, tree }
}

/** A value as it is put into a text: words are never read as Markdown; a number picks the plural, too. */
function interpolated(value: Text | string | number): string | number {
  if (value instanceof Text) return value.toHTML()
  return typeof value === 'string' ? markWords(value) : value
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree)
}

function splitKey(key: string): [string, string] {
  const at = key.indexOf(':')
  if (at < 0) throw new Error(`“${key}” names no locale file: write “file:key”`)
  return [key.slice(0, at), key.slice(at + 1)]
}

function pluralKey({ plurals }: LanguageRules, keys: readonly string[], count: number): string[] {
  return [...keys.slice(0, -1), `${keys.at(-1) ?? ''}_${plurals.select(count)}`]
}

/**
 * The forms that a value can be asked for in a text: `{{year, ordinal}}`, also for a stretch of years, and
 * `{{count, possessive}}`, where the language has it.
 */
function formatter(rules: LanguageRules): FormatterModule {
  const written = (value: string, form: string | undefined): string => {
    // Values bring the marks of their places with them; an ending follows the words.
    const words = withoutMarks(value)
    if (form === 'ordinal') return formatOrdinal(rules, Number(/\d*$/u.exec(words)?.[0] || words), value)
    if (form === 'possessive') return `${value}${rules.module.possessiveEnding?.(words) ?? ''}`
    return value
  }
  return {
    type: 'formatter',
    init: () => {},
    add: () => {},
    addCached: () => {},
    format: (value: string | number | undefined, form) =>
      value === undefined ? (value as never) : written(String(value), form),
  }
}

/** The translator of each language of the report. @throws {Error} for a language that the report does not have. */
export type Translators = (language: Language) => Translator

/**
 * A translator for every language of the report. What `language.yaml` says of dates and money is its namespace
 * `language`. @throws {DiagnosticError} as `createAllRules`.
 * @param screens files of words of screens, the more special after the more general: what their group `instead` has is said
 *   in place of what speaks of paper.
 */
export function createTranslators(
  report: {
    readonly locales: Readonly<Record<Language, Readonly<Record<string, Namespace>>>>
    readonly languageRecords: Readonly<Record<Language, Placed<LanguageRecord>>>
  },
  screens: readonly string[] = [],
): Translators {
  const translators = new Map(
    createAllRules(report.languageRecords).map(({ rules, place }) => {
      const { money, dates } = rules.record
      const forms = { value: { money, dates } as Tree, place: (path: Path) => place(path) }
      const texts = report.locales[rules.language] ?? {}
      const own = screens.reduce(withScreenWords, texts)
      return [rules.language, createTranslator(rules, { ...own, language: forms })]
    }),
  )
  return (language) => {
    const translator = translators.get(language)
    if (!translator) throw new Error(`the report is not written in “${language}”`)
    return translator
  }
}
