import { createHash } from 'node:crypto'
import type { PhrasingContent } from 'mdast'
import { parseText } from '../diagnostics/text-markdown.ts'

/** Letters of a hash: 60 bits, so that two of a million texts are the same once in two million reports. */
const LETTERS = 10
/** A report has a few thousand texts; a program that stays open sees each of their versions. */
const MOST_KEPT = 20_000

const kept = new Map<string, string>()

/** The hash of what a text says (`meaningOf`): sha-256 in base64url, its first ten letters. */
export function meaningHash(markdown: string): string {
  const known = kept.get(markdown)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(meaningOf(markdown)).digest('base64url').slice(0, LETTERS)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(markdown, hash)
  return hash
}

/** No letters: soft hyphens, zero-width characters. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu
const BULLET = /^[ \t]*[-*+•][ \t]+/gmu
const DOUBLE_QUOTES = /[“”„‟«»＂]/gu
const SINGLE_QUOTES = /[‘’‚‛‹›]/gu
const DASH = /(?<=\d)[\u2010-\u2015\u2212](?=\d)/gu
const GROUPS = /(?<=\d)[ .,'](?=\d{3}(?!\d))/gu

/**
 * What a text says, without what only shows how it is written: emphasis, line breaks and spaces, bullets, shapes of
 * quotation marks, hyphen or dash between digits, marks between groups of digits. Words, numbers, marks, links, code and
 * places for values count, and so do their order and capitals.
 */
export function meaningOf(markdown: string): string {
  return contentOf(parseText(markdown.normalize('NFC').replaceAll(BULLET, '- ')))
    .replaceAll(INVISIBLE, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(DOUBLE_QUOTES, '"')
    .replaceAll(SINGLE_QUOTES, "'")
    .replaceAll(DASH, '-')
    .replaceAll(GROUPS, '')
    .trim()
}

/** Between what is not read in one line: no text has it. */
const APART = '\u0001'

function contentOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      const words = 'children' in node ? contentOf(node.children) : 'value' in node ? node.value : ' '
      return 'url' in node ? `${words}${APART}${node.url}${APART}${node.title ?? ''}${APART}` : words
    })
    .join('')
}
