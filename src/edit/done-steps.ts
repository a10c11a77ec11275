import { type DifferentWords, wordDifference } from '../translation/word-difference.ts'
import type { History, Step } from './history.ts'
import { type ValueChange, valueChanges } from './value-changes.ts'

/** A step as a list of what was changed shows it. */
export interface DoneStep extends Pick<Step, 'id' | 'edits' | 'takesBack'> {
  /** Whether a later step took it back. */
  readonly isTakenBack: boolean
  readonly values: readonly ChangedValue[]
}

export interface ChangedValue extends ValueChange {
  /** Of a text that became another: what both have, and in which words they differ. */
  readonly words?: readonly DifferentWords[]
}

/** What was changed, the last step first. */
export function doneSteps({ done }: History): DoneStep[] {
  const takenBack = new Set(done.map(({ takesBack }) => takesBack))
  return done.toReversed().map(({ changes, ...step }) => ({
    ...step,
    isTakenBack: takenBack.has(step.id),
    values: changes.flatMap(valueChanges).map((change) => ({ ...change, ...wordsOf(change) })),
  }))
}

function wordsOf({ before, after }: ValueChange): Pick<ChangedValue, 'words'> {
  return typeof before === 'string' && typeof after === 'string'
    ? { words: wordDifference(before, after) }
    : {}
}
