import type { Language, LocaleTree, Namespaces } from '../report/types.ts'

const LABELS = 'labels'
const PLACEHOLDER = /\{\{[^}]*\}\}/gu

type Locales = Readonly<Record<Language, Namespaces>>

/** What does not depend on names, by the language of the page: every edition asks for it. */
const known = new WeakMap<Locales, Map<Language, readonly string[]>>()

/**
 * Words that betray another language on a page: its labels, as far as the language's own texts do not use them.
 * `names` are the same in all languages.
 */
export function foreignWords(locales: Locales, language: Language, names: readonly string[]): string[] {
  const ofLocales = known.get(locales) ?? new Map<Language, readonly string[]>()
  known.set(locales, ofLocales)
  const words = ofLocales.get(language) ?? labelsOfOther(locales, language)
  ofLocales.set(language, words)
  return words.filter((word) => !names.some((name) => holds(name, word)))
}

function labelsOfOther(locales: Locales, language: Language): readonly string[] {
  const own = locales[language] ?? {}
  const ownLabels = stringsOf(own[LABELS]?.value ?? '')
  const prose = Object.entries(own)
    .flatMap(([name, { value }]) => (name === LABELS ? [] : stringsOf(value)))
    .join('\n')
  const labels = Object.keys(locales)
    .filter((other) => other !== language)
    .flatMap((other) => stringsOf(locales[other]?.[LABELS]?.value ?? ''))
    .flatMap((text) => text.split(PLACEHOLDER))
  const words = labels.map((text) => text.replaceAll(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))
  return [...new Set(words)].filter(
    (word) =>
      /\p{L}{3}/u.test(word) &&
      !holds(prose, word) &&
      // A label that is this word alone was not translated.
      !ownLabels.some((label) => label !== word && holds(label, word)),
  )
}

function stringsOf(tree: LocaleTree): string[] {
  if (typeof tree === 'string') return [tree]
  return Object.values(tree).flatMap((child: LocaleTree) => stringsOf(child))
}

/** Whether a text has these words, not only inside longer ones. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + words.length)]
    if (!/[\p{L}\d]$/u.test(before) && !/^[\p{L}\d]/u.test(after)) return true
  }
  return false
}
