import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { wordsOf } from '../../src/diagnostics/text-markdown.ts'
import { readPageText } from '../diff/page-text.ts'

/** Words by which a text is found on a page: fewer stand in many places. */
const ENOUGH = 8
const LEAST = 3
/** Marks of notes and places for values: pages have something else there. */
const ASIDE = /\[\]\([^()\s]*\)|\{\{[^{}]*\}\}/u

/** The page of each text of a chapter, which are given in reading order; nothing of those that are on none. */
export type PagesOf = (texts: readonly string[]) => readonly (number | undefined)[]

/**
 * Tells the pages of a finished PDF on which texts stand. Long ones are found by their words, short ones and those that several
 * pages have between these. @param file absolute path; without it no text has a page.
 */
export async function textPages(file: string): Promise<PagesOf> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return (texts) => texts.map(() => undefined)
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pages: string[] = []
  try {
    const document = await task.promise
    for (let index = 0; index < document.numPages; index += 1) {
      const { words } = await readPageText(await document.getPage(index + 1), index)
      pages.push(` ${folded(words.map(({ text }) => text).join(' '))} `)
    }
  } finally {
    await task.destroy()
  }
  return (texts) => {
    const sought = texts.map((text) => {
      const words = wordsOfPage(text)
      return { isLong: words.length >= LEAST, on: words.length === 0 ? [] : pagesWith(pages, words) }
    })
    const sure = sought.map(({ isLong, on }) => (isLong && on.length === 1 ? on[0] : undefined))
    return sought.map(({ isLong, on }, index) => {
      const before = sure.slice(0, index + 1).findLast((page) => page !== undefined)
      const after = sure.slice(index).find((page) => page !== undefined)
      const [first, last] = [before ?? after ?? 0, after ?? before ?? 0]
      const between = last - first <= 1 ? on.find((page) => first <= page && page <= last) : undefined
      return sure[index] ?? between ?? (isLong ? on[0] : undefined)
    })
  }
}

/** The first words of a text between its marks and places: of the first stretch that has enough, or else the longest. */
function wordsOfPage(text: string): readonly string[] {
  const stretches = text.split(ASIDE).map((stretch) =>
    folded(wordsOf(stretch))
      .split(' ')
      .filter((word) => word !== ''),
  )
  const longest = stretches.toSorted((one, other) => other.length - one.length)[0] ?? []
  return (stretches.find(({ length }) => length >= ENOUGH) ?? longest).slice(0, ENOUGH)
}

function pagesWith(pages: readonly string[], words: readonly string[]): number[] {
  return pages.flatMap((page, index) => (page.includes(` ${words.join(' ')} `) ? [index + 1] : []))
}

/** Letters and digits alone: signs and spaces are others on pages. */
function folded(text: string): string {
  return text
    .replaceAll(/[\u00AD\u2010\u2011-]/gu, '')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}
