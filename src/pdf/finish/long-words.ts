import type { Gap } from './piece.ts'
import type { Element } from './tree.ts'
import { pieces } from './tree.ts'

/** Letters that a long word must have on each line but its last, so that “a” and “b” on two lines never become “ab”. */
const FEWEST = 3

/**
 * Takes back the spaces inside of long words that the browser broke without a hyphen, because no line has room for
 * them: addresses, and names in narrow cells. In print they look like two words on two lines.
 */
export function joinLongWords(root: Element, words: readonly string[]): void {
  if (words.length === 0) return
  for (const piece of pieces(root)) {
    if (piece.gaps.length === 0) continue
    const kept: Gap[] = []
    // What is taken back moves the places that follow.
    let taken = 0
    for (const gap of piece.gaps) {
      const index = gap.index - taken
      const before = piece.text.slice(0, index)
      const after = piece.text.slice(index + 1)
      if (isInsideWord(before, after, words)) {
        piece.text = before + after
        taken += 1
      } else kept.push({ ...gap, index })
    }
    if (taken > 0) piece.gaps.splice(0, Infinity, ...kept)
  }
}

/** Whether the end of one text and the beginning of the next are parts of one of these words. */
export function isInsideWord(before: string, after: string, words: readonly string[]): boolean {
  const [end] = /\S*$/u.exec(before) ?? ['']
  const [rest] = /^\S*/u.exec(after) ?? ['']
  if (rest === '') return false
  for (const { index } of end.matchAll(/(?<![\p{L}\d])\S/gu)) {
    const start = end.slice(index)
    if (start.length < FEWEST) return false
    for (const word of words) {
      if (!word.startsWith(start)) continue
      const missing = word.slice(start.length)
      // A word of three lines has only a part of what is missing on the next one.
      const isPart = rest.length >= FEWEST && missing.startsWith(rest)
      if (missing !== '' && (beginsWithWord(rest, missing) || isPart)) return true
    }
  }
  return false
}

/** Not a longer word that begins alike: “…lərin inkişafı” is no “…lərini”. */
function beginsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\d]/u.test(text.slice(word.length))
}
