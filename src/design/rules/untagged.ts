import { type DesignFinding, firstOfEach, type PageRule, plain, quote } from '../finding.ts'

const WORD = /\p{L}{2,}/gu

/**
 * Words that are drawn and tagged nowhere are lost to whoever listens or searches (ISO 14289-1, 7.1): what the
 * stylesheet writes by `content`, or a hidden drawing. What a tagged text of the page says as well is not lost,
 * nor what is repeated from another page.
 */
export const untagged: PageRule = ({ number, chapter, loose, printed }) => {
  if (loose.length === 0) return []
  const repeated = chapter?.continued ?? []
  const heard = new Set([...printed.map(({ text }) => text), ...repeated].flatMap(wordsOf))
  return firstOfEach(
    loose.flatMap(({ text }) => {
      const lost = wordsOf(text).find((word) => !heard.has(word))
      if (lost === undefined) return []
      const found: DesignFinding = {
        code: 'page-untagged',
        page: number,
        message: `${quote(text)} is drawn, but no part of the text: it is neither read aloud nor found by a search.`,
        words: text,
        hint: 'Write it in a locale file and a template instead of the stylesheet, or give the drawing a text alternative.',
      }
      return [[lost, found] as const]
    }),
  )
}

function wordsOf(text: string): string[] {
  return plain(text).match(WORD) ?? []
}
