import type { Element, Nodes, Root } from 'hast'
import { PAGE_NUMBER } from './page-number.ts'

/** A stretch of the text of a chapter, in the order in which it is read. */
export interface ChapterWords {
  readonly text: string
  /** Whether the stylesheet may leave it out: a page number that is printed twice, the slash between two languages. */
  readonly optional: boolean
}

/** Classes of what may be left out. */
const OPTIONAL = new Set([PAGE_NUMBER, 'slash'])
/** What an SVG drawing says of itself is heard, not seen. */
const UNSEEN = new Set(['title', 'desc'])

const known = new WeakMap<Root, readonly ChapterWords[]>()

/** All words that a chapter prints. Drawings that are hidden from whoever listens are not among them. */
export function chapterWords(content: Root): readonly ChapterWords[] {
  const earlier = known.get(content)
  if (earlier) return earlier
  const words: { text: string; optional: boolean }[] = []
  collect(content, false, words)
  known.set(content, words)
  return words
}

function collect(node: Nodes, optional: boolean, words: { text: string; optional: boolean }[]): void {
  if (node.type === 'text') {
    const last = words.at(-1)
    if (last?.optional === optional) last.text += node.value
    else words.push({ text: node.value, optional })
  } else if (node.type === 'root') {
    for (const child of node.children) collect(child, optional, words)
  } else if (node.type === 'element' && !isUnseen(node)) {
    const own = optional || isOptional(node)
    for (const child of node.children) collect(child, own, words)
  }
}

function isUnseen({ tagName, properties }: Element): boolean {
  return UNSEEN.has(tagName) || properties['ariaHidden'] === 'true'
}

function isOptional({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((each) => OPTIONAL.has(each))
}
