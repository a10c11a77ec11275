import { isNumber } from './page-text.ts'
import type { Piece, TextChange } from './text-changes.ts'
import type { SequenceWord } from './word-matches.ts'

/** So many words that did not change are told before and after those that did. */
const AROUND = 6

/**
 * What a chapter says in other words, read from its pages alone: for PDFs whose chapters are not known. Numbers are left
 * out: most are those of pages.
 */
export function textOfPages(chapter: string, sequence: readonly SequenceWord[]): TextChange[] {
  const changed = sequence.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]))
  const groups: number[][] = []
  for (const index of changed) {
    const last = groups.at(-1)
    if (last && index - (last.at(-1) ?? 0) <= AROUND) last.push(index)
    else groups.push([index])
  }
  return groups.flatMap((group) => {
    const [first = 0, last = 0] = [group[0], group.at(-1)]
    const around = (count: number) => sequence.slice(Math.max(0, first - count), last + count + 1)
    const words = around(AROUND)
    if (!words.some(({ kind, word }) => kind !== 'same' && !isNumber(word.key))) return []
    const sought = Array.from({ length: AROUND }, (_, less) => joined(around(AROUND - less), 'removed'))
    const [was, is] = [joined(words, 'added'), joined(words, 'removed')]
    return [{ chapter, was, is, pieces: piecesOf(words), sought }]
  })
}

function joined(words: readonly SequenceWord[], left: SequenceWord['kind']): string {
  return words
    .filter(({ kind }) => kind !== left)
    .map(({ word }) => word.text)
    .join(' ')
}

function piecesOf(words: readonly SequenceWord[]): Piece[] {
  const pieces: { kind: Piece['kind']; text: string }[] = []
  for (const { kind, word } of words) {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += ` ${word.text}`
    else pieces.push({ kind, text: `${last ? ' ' : ''}${word.text}` })
  }
  return pieces
}
