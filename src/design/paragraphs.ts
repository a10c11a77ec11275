import type { Line } from '../pdf/content/lines.ts'
import type { Run } from '../pdf/content/page-content.ts'
import type { PrintedPage } from './document.ts'
import { plain } from './finding.ts'

/** Addresses: a dot, an @ or a slash after a letter, and no space. */
const ADDRESS = /\S*\p{L}\S*[.@/]\S*[\p{L}\d]\S*/gu

/** A block without anything in the language. */
const FOREIGN = /^[ |]*$/u

/** What every address has. */
const MARK = /[.@/]\S/u

/** Words of one line that are further apart, in font sizes, are two texts: a name and the value of its bar. */
const APART = 1

/** A block of a page, margins and drawings too, and what of its text is tagged with one language. */
export interface Paragraph {
  readonly key: unknown
  readonly text: string
  /** The text without websites and mail addresses. */
  readonly words: string
}

/**
 * The text of each block, as far as it is tagged with the language; ` | ` stands for what is not, and parts the texts
 * of a drawing. Margins have no tags: where they are in both languages they are left out.
 */
export function paragraphs(page: PrintedPage, language: string, sideBySide: boolean): readonly Paragraph[] {
  const known = read.get(page) ?? new Map<string, readonly Paragraph[]>()
  read.set(page, known)
  const found = known.get(language) ?? readParagraphs(page, language, sideBySide)
  known.set(language, found)
  return found
}

/** Several rules look at them, one after the other. */
const read = new WeakMap<PrintedPage, Map<string, readonly Paragraph[]>>()

function readParagraphs(page: PrintedPage, language: string, sideBySide: boolean): Paragraph[] {
  const texts = new Map<unknown, string>()
  const margins = sideBySide ? [] : [...page.loose, ...page.head, ...page.foot]
  const lines: readonly Line[] = [...page.printed, ...margins]
  for (const line of lines) {
    const key = 'block' in line ? line.block : line
    const text = line.runs
      .map((run, index) => {
        const own = page.languageOf(run) === language ? run.text : ' | '
        return isApart(line.runs[index - 1], run) ? ` | ${own}` : own
      })
      .join('')
    texts.set(key, `${texts.get(key) ?? ''} ${text}`)
  }
  return [...texts].flatMap(([key, printed]) => {
    if (FOREIGN.test(printed)) return []
    const text = plain(printed)
    return [{ key, text, words: MARK.test(text) ? text.replaceAll(ADDRESS, ' ') : text }]
  })
}

function isApart(before: Run | undefined, { box, size }: Run): boolean {
  return before !== undefined && box.left - before.box.right > size * APART
}
