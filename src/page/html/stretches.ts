import type { Place } from '../../diagnostics/place.ts'

/**
 * Words that were written at the same places. They are measured in letters and digits: typography may divide words, join
 * them and change the signs between them, but no letter.
 */
export interface Stretch {
  readonly letters: number
  /** Where they were written, inner texts before outer ones. */
  readonly sources: readonly Place[]
}

const LETTER = /[\p{L}\p{N}]/gu

/** How many letters and digits words have. */
export function countLetters(words: string): number {
  return words.match(LETTER)?.length ?? 0
}

/** Stretches beside each other, as few as tell where each letter was written. Signs alone are no stretch. */
export function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const before = joined.at(-1)
    if (stretch.letters === 0) continue
    if (before && areTheSame(before.sources, stretch.sources))
      joined.splice(-1, 1, { ...before, letters: before.letters + stretch.letters })
    else joined.push(stretch)
  }
  return joined
}

function areTheSame(some: readonly Place[], others: readonly Place[]): boolean {
  return some.length === others.length && some.every((place, index) => place === others[index])
}

/**
 * Cuts words where a stretch ends. Signs between two stretches belong to the one that stands around the other.
 * @param from how many letters of the stretches stand before these words.
 */
export function cutStretches(
  words: string,
  stretches: readonly Stretch[],
  from: number,
): { readonly words: string; readonly sources: readonly Place[] }[] {
  const letters = [...words.matchAll(LETTER)]
  const cut: { words: string; sources: readonly Place[] }[] = []
  let [start, end] = [0, -from]
  for (const [index, { letters: count, sources }] of stretches.entries()) {
    end += count
    if (end <= 0) continue
    const [last, next] = [letters[end - 1], letters[end]]
    const following = stretches[index + 1]
    if (!last || !next || !following) return [...cut, { words: words.slice(start), sources }]
    const at = following.sources.length < sources.length ? last.index + last[0].length : next.index
    cut.push({ words: words.slice(start, at), sources })
    start = at
  }
  return cut
}
