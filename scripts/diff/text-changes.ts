import { diffArrays } from 'diff'
import type { ChapterTexts } from './chapter-texts.ts'
import { pairInOrder } from './in-order.ts'

/** A piece of a text: in both, only before, or only after. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** A paragraph, item or row that says something else. Before or after is empty if it was added or removed. */
export interface TextChange {
  readonly chapter: string
  readonly was: string
  readonly is: string
  readonly pieces: readonly Piece[]
  /** Of a piece of a page, which may begin and end in other texts: what to look for in the texts, the longest first. */
  readonly sought?: readonly string[]
}

/** Texts that have less of their words in common than this are not the same text in other words. */
const ALIKE = 0.3

/** Compares what the chapters say, in the order of the newer ones. */
export function compareTexts(before: ChapterTexts, after: ChapterTexts): TextChange[] {
  const chapters = [...after.keys(), ...[...before.keys()].filter((id) => !after.has(id))]
  return chapters.flatMap((chapter) =>
    compareBlocks(before.get(chapter) ?? [], after.get(chapter) ?? []).map(({ was, is }) => ({
      chapter,
      was,
      is,
      pieces: piecesOf(was, is),
    })),
  )
}

function compareBlocks(before: readonly string[], after: readonly string[]): { was: string; is: string }[] {
  const changes = diffArrays([...before], [...after])
  return changes.flatMap(({ removed, added, value }, index) => {
    const next = changes[index + 1]
    if (removed) return paired(value, next?.added ? next.value : [])
    return added && !changes[index - 1]?.removed ? paired([], value) : []
  })
}

function paired(before: readonly string[], after: readonly string[]): { was: string; is: string }[] {
  const isAsMany = before.length === after.length
  const pairs = pairInOrder(before, after, (was, is) => {
    const likeness = sharedPart(was, is)
    // Of as many texts in each other's place each became another.
    return likeness >= ALIKE || isAsMany ? likeness + ALIKE : 0
  })
  return pairs.map((pair) => ({ was: pair.before ?? '', is: pair.after ?? '' }))
}

/** The part of the words that both have, from 0 to 1. */
function sharedPart(one: string, other: string): number {
  const [words, others] = [new Set(one.split(/\s+/u)), new Set(other.split(/\s+/u))]
  return words.intersection(others).size / Math.max(words.size, others.size)
}

/** Numbers as a whole, words, spaces, and each sign for itself. */
const TOKENS = /\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|[\p{L}\p{M}]+|\s+|./gsu

function piecesOf(was: string, is: string): Piece[] {
  return diffArrays(was.match(TOKENS) ?? [], is.match(TOKENS) ?? []).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}
