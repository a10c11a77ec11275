import { compareText } from '../../language/sort.ts'
import type { Translator, TextTree } from '../../language/translate.ts'
import { Text } from '../../diagnostics/text.ts'

interface Abbreviation {
  readonly short: Text
  /** The other language's own abbreviation; empty where it is the same. */
  readonly otherShort: Text | ''
  readonly meaning: Text
  readonly otherMeaning: Text | ''
}

interface Term {
  readonly term: Text
  readonly otherTerm: Text | ''
}

/** What the template of the terms and abbreviations prints. */
export interface TermsView {
  readonly abbreviations: readonly Abbreviation[]
  readonly terms: readonly Term[]
  /** Names of the two languages, in the edition's own; of the second, empty in a report in one language. */
  readonly language: Text
  readonly otherLanguageName: Text | ''
  readonly otherLanguage: string
}

/** Terms and abbreviations in two languages, by the alphabet of the edition's own; in a report in one language, in that. */
export function viewTerms(translator: Translator, other: Translator | undefined): TermsView {
  const { language, rules } = translator
  const keysOf = (group: string): string[] => Object.keys(mapAt(translator.tree('terms'), group, 'items'))
  const abbreviations = keysOf('abbreviations').map((key): Abbreviation => {
    const [short, otherShort] = both(`abbreviations.items.${key}.short`)
    const [meaning, otherMeaning] = both(`abbreviations.items.${key}.meaning`)
    return {
      short,
      otherShort: otherShort === '' || otherShort.value === short.value ? '' : otherShort,
      meaning,
      otherMeaning,
    }
  })
  const terms = keysOf('terms').map((key): Term => {
    const [term, otherTerm] = both(`terms.items.${key}`)
    return { term, otherTerm }
  })
  return {
    abbreviations: abbreviations.toSorted((one, another) =>
      compareText(rules, one.short.value, another.short.value),
    ),
    terms: terms.toSorted((one, another) => compareText(rules, one.term.value, another.term.value)),
    language: translator.translate(`terms:languages.${language}`),
    otherLanguageName: other ? translator.translate(`terms:languages.${other.language}`) : '',
    otherLanguage: other?.language ?? '',
  }

  function both(key: string): [own: Text, other: Text | ''] {
    return [translator.translate(`terms:${key}`), other?.translate(`terms:${key}`) ?? '']
  }
}

function mapAt(tree: TextTree, ...path: readonly string[]): Readonly<Record<string, TextTree>> {
  let at = tree
  for (const key of path) at = (at as Readonly<Record<string, TextTree>>)[key] ?? {}
  return at as Readonly<Record<string, TextTree>>
}
