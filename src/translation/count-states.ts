import type { Language } from '../report/types.ts'
import { meaningOf } from './meaning.ts'
import { type State, states, statesIn, type Translated, type TranslationState } from './translation-state.ts'

/** How far the texts of one file are translated into one language. */
export interface StateCount {
  /** `projects/dirna`. */
  readonly namespace: string
  readonly strings: number
  /** Words of the source. */
  readonly words: number
  readonly states: Readonly<Record<State, number>>
  /** Translations that say the same as the source, letter by letter; names do so rightly. */
  readonly identical: number
}

/** The texts of a language by their files, in the order of the files. */
export function countStates(report: Translated, language: Language): StateCount[] {
  const byFile = Map.groupBy(statesIn(report, language), ({ key }) => key.slice(0, key.indexOf(':')))
  return [...byFile].map(([namespace, texts]) => ({ namespace, ...countOf(texts) }))
}

/** All of them as one. */
export function sumOf(counts: readonly StateCount[]): StateCount {
  const sum = (read: (count: StateCount) => number): number =>
    counts.reduce((total, count) => total + read(count), 0)
  return {
    namespace: '',
    strings: sum(({ strings }) => strings),
    words: sum(({ words }) => words),
    states: recordOf((state) => sum((count) => count.states[state])),
    identical: sum(({ identical }) => identical),
  }
}

function countOf(texts: readonly TranslationState[]): Omit<StateCount, 'namespace'> {
  return {
    strings: texts.length,
    words: texts.reduce((sum, { source }) => sum + wordsIn(source.value), 0),
    states: recordOf((state) => texts.filter((each) => each.state === state).length),
    identical: texts.filter(({ source, translation }) => source.value === translation.value).length,
  }
}

function recordOf(count: (state: State) => number): Record<State, number> {
  return Object.fromEntries(states.map((state) => [state, count(state)])) as Record<State, number>
}

function wordsIn(text: string): number {
  return meaningOf(text).match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
