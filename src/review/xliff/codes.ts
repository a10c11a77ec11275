/** What is no word in Markdown: places for values, links, marks of notes, emphasis, code, marks of languages, line breaks. */
const CODE =
  /\{\{[^{}]*\}\}|\[\]\([^()\s]*\)|\]\([^()\s]*\)|\]\{lang=[a-z]+\}|\[|\*{1,3}|`+|\\[^\p{L}\p{N}\s]|\r?\n/gu

/** A stretch of a text: words that are translated, or a code that stays as it is. */
export interface Piece {
  readonly kind: 'words' | 'code'
  readonly text: string
}

/** Divides a text into words and codes. */
export function piecesOf(markdown: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of markdown.matchAll(CODE)) {
    if (match.index > at) pieces.push({ kind: 'words', text: markdown.slice(at, match.index) })
    pieces.push({ kind: 'code', text: match[0] })
    at = match.index + match[0].length
  }
  if (at < markdown.length) pieces.push({ kind: 'words', text: markdown.slice(at) })
  return pieces
}
