import type { Nodes, Root } from 'hast'
import { INLINE } from './inline-elements.ts'

/** Shorter words have room in every column. */
const SHORTEST = 18
/** Elements that stand in a line and still end a word: the mark of a note is none of it. */
const ENDING = new Set(['br', 'img', 'sup', 'svg'])
const SOFT_HYPHEN = '\u00AD'

/** Editions and prints ask for the same chapters. */
const known = new WeakMap<Root, readonly string[]>()

/**
 * Words of a chapter that the browser may break without a hyphen, if a line has no room for them: the print does not
 * tell such a break from a space. Words with soft hyphens break there.
 */
export function longWords(content: Root): readonly string[] {
  const earlier = known.get(content)
  if (earlier) return earlier
  const words = textOf(content)
    .split(/\s+/u)
    .filter((word) => word.length >= SHORTEST && !word.includes(SOFT_HYPHEN))
  known.set(content, words)
  return words
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type === 'element' && node.tagName === 'svg') return ' '
  const text = node.children.map(textOf).join('')
  return node.type === 'element' && INLINE.has(node.tagName) && !ENDING.has(node.tagName) ? text : ` ${text} `
}
