import type { Text as TextNode } from 'hast'
import type { Text } from '../diagnostics/text.ts'

/** Words that a screen adds: they know where they are written, as those of the page do. */
export function placedWords(
  { value, place }: Text,
  around: (words: string) => string = (words) => words,
): TextNode {
  return { type: 'text', value: around(value), data: { sources: [place] } }
}
