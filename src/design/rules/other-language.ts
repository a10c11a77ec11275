import { type DesignFinding, firstOfEach, type PageRule, plain, quote } from '../finding.ts'
import { paragraphs } from '../paragraphs.ts'

/** No word of another language stands in a text, names, addresses and what is tagged with it aside. */
export const otherLanguage: PageRule = (page, { languages, foreignWords, sideBySide }) => {
  const found = languages.flatMap((language) => {
    const words = matcher(foreignWords[language] ?? [])
    if (!words) return []
    return paragraphs(page, language, sideBySide).flatMap(({ key, text, words: own }) => {
      const match = words.exec(own)
      if (!match) return []
      const finding: DesignFinding = {
        code: 'page-other-language',
        page: page.number,
        message: `${quote(match[0])} is of another language, but stands in a text tagged “${language}”: ${quote(text)}.`,
        words: text,
        hint: 'Translate it in the locale file, or tag it with its language in the template.',
      }
      return [[key, finding] as const]
    })
  })
  return firstOfEach(found)
}

/** The words are the same for all pages. */
const matchers = new WeakMap<readonly string[], RegExp>()

function matcher(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined
  const known = matchers.get(words) ?? createMatcher(words)
  matchers.set(words, known)
  return known
}

function createMatcher(words: readonly string[]): RegExp {
  const escaped = words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => plain(word).replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
  return new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?![\\p{L}\\d])`, 'u')
}
