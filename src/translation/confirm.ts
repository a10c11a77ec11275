import { type MadeFromLine, writeMadeFrom } from '../report/made-from.ts'
import type { Language } from '../report/types.ts'
import { meaningHash } from './meaning.ts'
import { statesIn, type Translated, type TranslationState } from './translation-state.ts'

/**
 * What the file of a language remembers from now on (`locales/en.made-from`): what `madeFrom` gives
 * the hash of a source for was made from that, and is right; all others keep what is remembered of them, under their keys of today. What
 * belongs to no text any more goes.
 */
export function confirmed(
  report: Translated,
  language: Language,
  madeFrom: (state: TranslationState) => string | undefined,
): string {
  const states = statesIn(report, language)
  const byKey = Map.groupBy(report.madeFrom[language] ?? [], ({ key }) => key)
  return writeMadeFrom(
    states.flatMap((state) => {
      if (state.state === 'to-translate') return []
      const lines = byKey.get(state.key) ?? []
      const source = madeFrom(state)
      return source === undefined ? kept(state, lines) : [{ ...lineOf(state), source }]
    }),
  )
}

function lineOf({ key, source, translation }: TranslationState): MadeFromLine {
  return { key, source: meaningHash(source.value), translation: meaningHash(translation.value) }
}

/** A line a text: of two that a merge left, that by which its state was judged. */
function kept(state: TranslationState, lines: readonly MadeFromLine[]): MadeFromLine[] {
  const now = lineOf(state)
  switch (state.state) {
    case 'current':
      return [now]
    case 'outdated':
      return [{ ...now, source: state.madeFrom ?? now.source }]
    case 'changed-on-both-sides':
      return lines.filter(({ source }) => source === state.madeFrom).slice(0, 1)
    default:
      return []
  }
}

/** The hash of what the source says now: for a translation that is right as it stands. */
export function sourceNow({ source }: TranslationState): string {
  return meaningHash(source.value)
}
