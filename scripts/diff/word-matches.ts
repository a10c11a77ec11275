import { type ChangeObject, diffArrays } from 'diff'
import type { PageWord } from './page-text.ts'

/** Which words of a chapter are the same before and after, and which are not. */
export interface WordMatches {
  readonly same: readonly (readonly [before: PageWord, after: PageWord])[]
  readonly removed: readonly PageWord[]
  readonly added: readonly PageWord[]
  /** All of them in their order. */
  readonly sequence: readonly SequenceWord[]
}

/** A word that both have, or only one of them. */
export interface SequenceWord {
  readonly kind: 'same' | 'removed' | 'added'
  readonly word: PageWord
}

/** Texts with more differences than this have nothing to do with each other, and comparing them takes minutes. */
const MOST_DIFFERENCES = 6000
type Counted = Pick<ChangeObject<string[]>, 'removed' | 'added' | 'count'>

/** All words of one side, where there are too many differences. */
const REMOVED = { removed: true, added: false, count: Infinity }
const ADDED = { removed: false, added: true, count: Infinity }

/** Compares the words of a chapter, whatever pages they stand on. */
export function matchWords(before: readonly PageWord[], after: readonly PageWord[]): WordMatches {
  const changes: Counted[] | undefined = diffArrays(before.map(shapeOf), after.map(shapeOf), {
    maxEditLength: MOST_DIFFERENCES,
  })
  const same: [PageWord, PageWord][] = []
  const sequence: SequenceWord[] = []
  const add = (kind: SequenceWord['kind'], words: readonly PageWord[]): void => {
    sequence.push(...words.map((word) => ({ kind, word })))
  }
  let [was, is] = [0, 0]
  for (const change of changes ?? [REMOVED, ADDED]) {
    const words = { before: before.slice(was, was + change.count), after: after.slice(is, is + change.count) }
    if (change.removed) add('removed', words.before)
    else if (change.added) add('added', words.after)
    else {
      for (const [index, one] of words.before.entries()) {
        const other = words.after[index] as PageWord
        if (one.key === other.key) {
          same.push([one, other])
          add('same', [other])
        } else {
          add('removed', [one])
          add('added', [other])
        }
      }
    }
    if (!change.added) was += change.count
    if (!change.removed) is += change.count
  }
  const wordsOf = (wanted: SequenceWord['kind']) =>
    sequence.filter(({ kind }) => kind === wanted).map(({ word }) => word)
  return { same, removed: wordsOf('removed'), added: wordsOf('added'), sequence }
}

/** A number in the place of another is that number changed, whatever other numbers stand around it. */
function shapeOf({ key }: PageWord): string {
  return key.replaceAll(/\p{N}+/gu, '0')
}
