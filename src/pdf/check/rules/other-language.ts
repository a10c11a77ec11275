import type { Line } from '../../content/lines.ts'
import type { PrintedPage } from '../document.ts'
import { type Finding, firstOfEach, type PageRule, plain, quote } from '../finding.ts'

const LANGUAGES = ['az', 'en'] as const
/** Addresses: a dot or an @ between letters. */
const ADDRESS = /\S+[.@/]\S*[\p{L}\d]\S*/gu

/** No word of the other language stands in a text, names, addresses and what is tagged with it aside. */
export const otherLanguage: PageRule = (page, { foreignWords, sideBySide }) => {
  // Margins have no tags: where they are in both languages, only the rule of the running heads can look at them.
  const margins = sideBySide ? [] : [...page.loose, ...page.head, ...page.foot]
  const lines: readonly Line[] = [...page.printed, ...margins]
  const found = LANGUAGES.flatMap((language) => {
    const words = matcher(foreignWords[language])
    if (!words) return []
    return paragraphs(page, lines, language).flatMap(({ key, text }) => {
      const match = words.exec(text.replaceAll(ADDRESS, ' '))
      if (!match) return []
      const finding: Finding = {
        code: 'page-other-language',
        page: page.number,
        message: `${quote(match[0])} is of the other language, but stands in a text tagged “${language}”: ${quote(text)}`,
        words: text,
        hint: 'translate it in the locale file, or tag it with its language in the template',
      }
      return [[key, finding] as const]
    })
  })
  return firstOfEach(found)
}

/** The text of each block, as far as it is tagged with the language. */
function paragraphs(
  page: PrintedPage,
  lines: readonly Line[],
  language: string,
): { key: unknown; text: string }[] {
  const texts = new Map<unknown, string>()
  for (const line of lines) {
    const key = 'block' in line ? line.block : line
    const text = line.runs.map((run) => (page.languageOf(run) === language ? run.text : ' | ')).join('')
    texts.set(key, `${texts.get(key) ?? ''} ${text}`)
  }
  return [...texts].map(([key, text]) => ({ key, text: plain(text) }))
}

function matcher(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined
  const escaped = words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => plain(word).replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
  return new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?![\\p{L}\\d])`, 'u')
}
