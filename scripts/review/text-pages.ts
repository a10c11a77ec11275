import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { wordsOf } from '../../src/diagnostics/text-markdown.ts'
import { readPageText } from '../diff/page-text.ts'

/** Words by which a text is found on a page: fewer stand in many places. */
const ENOUGH = 8
const LEAST = 3

/**
 * Tells the page of a finished PDF on which a text stands first; nothing of short texts, and of those that are on none.
 * @param file absolute path; without it no text has a page.
 */
export async function textPages(file: string): Promise<(text: string) => number | undefined> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return () => undefined
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
  return (text) => {
    const words = folded(wordsOf(text))
      .split(' ')
      .filter((word) => word !== '')
    if (words.length < LEAST) return undefined
    const sought = ` ${words.slice(0, ENOUGH).join(' ')} `
    const index = pages.findIndex((page) => page.includes(sought))
    return index < 0 ? undefined : index + 1
  }
}

/** Letters and digits alone: signs and spaces are others on pages. */
function folded(text: string): string {
  return text
    .replaceAll(/[\u00AD\u2010\u2011-]/gu, '')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}
