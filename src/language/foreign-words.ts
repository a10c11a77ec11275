import type { Language, LocaleTree, Report } from '../report/types.ts'

const LABELS = 'labels'
const PLACEHOLDER = /\{\{[^}]*\}\}/gu

type Words = Pick<Report, 'locales' | 'languageRecords'>

/** What does not depend on names, by the language of the page: every edition asks for it. */
const known = new WeakMap<Words['locales'], Map<Language, readonly string[]>>()

/**
 * Words that betray another language on a page: its labels, months and words for money, as far as the language's own texts do not use them.
 * `names` are the same in all languages.
 */
export function foreignWords(report: Words, language: Language, names: readonly string[]): string[] {
  const ofLocales = known.get(report.locales) ?? new Map<Language, readonly string[]>()
  known.set(report.locales, ofLocales)
  const words = ofLocales.get(language) ?? labelsOfOther(report, language)
  ofLocales.set(language, words)
  return words.filter((word) => !names.some((name) => holds(name, word)))
}

function labelsOfOther(report: Words, language: Language): readonly string[] {
  const ownLabels = labelsOf(report, language)
  const ownForms = formsOf(report, language)
  const prose = Object.entries(report.locales[language] ?? {})
    .flatMap(([name, { value }]) => (name === LABELS ? [] : stringsOf(value)))
    .join('\n')
  const labels = Object.keys(report.locales)
    .filter((other) => other !== language)
    .flatMap((other) => labelsOf(report, other))
    .flatMap((text) => text.split(PLACEHOLDER))
  const words = labels.map((text) => text.replaceAll(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))
  return [...new Set(words)].filter(
    (word) =>
      /\p{L}{3}/u.test(word) &&
      !holds(prose, word) &&
      // Months alike in two languages, as November in English and German.
      !ownForms.some((form) => holds(form, word)) &&
      // A label that is this word alone was not translated.
      !ownLabels.some((label) => label !== word && holds(label, word)),
  )
}

function labelsOf(report: Words, language: Language): string[] {
  return [...stringsOf(report.locales[language]?.[LABELS]?.value ?? ''), ...formsOf(report, language)]
}

/** How a language writes money and dates. */
function formsOf({ languageRecords }: Words, language: Language): string[] {
  const record = languageRecords[language]?.value
  return record ? [...stringsOf(record.money as LocaleTree), ...stringsOf(record.dates)] : []
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
