import { formatPlace } from '../../diagnostics/place.ts'
import type { PairRule } from '../wording.ts'

/** Letters of the shortest text that is compared: a short one may be anything. */
const SHORTEST = 60
/** So many times shorter or longer than usual is told. */
const MOST = 1.8

/** Translations that are much shorter or longer. @param usual letters of a translation for one of its source. */
export function lengthOfBoth(usual: number): PairRule {
  return ({ source, translation, placeOfSource }) => {
    const [from, to] = [lettersOf(source.words), lettersOf(translation.words)]
    if (Math.max(from, to) < SHORTEST) return []
    const ratio = to / Math.max(from, 1) / usual
    if (ratio < MOST && ratio > 1 / MOST) return []
    const message = `This has ${to} letters, and its source ${from} (${formatPlace(placeOfSource)}): ${ratio < 1 ? 'much less' : 'much more'} than usual.`
    const hint = 'Look whether a sentence is missing, or there twice.'
    return [{ code: 'wording-length', message, hint, start: 0, length: 0 }]
  }
}

/** What is usual between two languages: the middle of all ratios. */
export function usualRatio(
  pairs: readonly { readonly source: string; readonly translation: string }[],
): number {
  const ratios = pairs
    .filter(({ source }) => lettersOf(source) >= SHORTEST)
    .map(({ source, translation }) => lettersOf(translation) / lettersOf(source))
    .toSorted((one, other) => one - other)
  return ratios[Math.floor(ratios.length / 2)] ?? 1
}

function lettersOf(words: string): number {
  return words.replaceAll(/[^\p{L}\p{N}]/gu, '').length
}
