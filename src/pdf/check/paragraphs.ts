import type { Line } from '../content/lines.ts'
import type { PrintedPage } from './document.ts'
import { plain } from './finding.ts'

/** Addresses: a dot, an @ or a slash after a letter, and no blank. */
const ADDRESS = /\S*\p{L}\S*[.@/]\S*[\p{L}\d]\S*/gu

/** What every address has. */
const MARK = /[.@/]\S/u

/** A block of a page, margins and drawings too, and what of its text is tagged with one language. */
export interface Paragraph {
  readonly key: unknown
  readonly text: string
  /** The text without websites and mail addresses. */
  readonly words: string
}

/**
 * The text of each block, as far as it is tagged with the language; ` | ` stands for what is not. Margins have no tags:
 * where they are in both languages they are left out.
 */
export function paragraphs(page: PrintedPage, language: string, sideBySide: boolean): Paragraph[] {
  const texts = new Map<unknown, string>()
  const margins = sideBySide ? [] : [...page.loose, ...page.head, ...page.foot]
  const lines: readonly Line[] = [...page.printed, ...margins]
  for (const line of lines) {
    const key = 'block' in line ? line.block : line
    const text = line.runs.map((run) => (page.languageOf(run) === language ? run.text : ' | ')).join('')
    texts.set(key, `${texts.get(key) ?? ''} ${text}`)
  }
  return [...texts].map(([key, text]) => ({
    key,
    text: plain(text),
    words: MARK.test(text) ? plain(text).replaceAll(ADDRESS, ' ') : plain(text),
  }))
}
