import { distance } from 'fastest-levenshtein'

/**
 * The candidate that was most likely meant by a misspelt word, for "did you mean …?".
 * Two letters may differ (one exchange is two), in longer words three, in words of three letters one;
 * upper and lower case do not count.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLocaleLowerCase('en')
  let best: string | undefined
  let least = word.length < 4 ? 2 : Math.min(3, Math.max(2, Math.floor(word.length / 3))) + 1
  for (const candidate of candidates) {
    const differs = distance(wanted, candidate.toLocaleLowerCase('en'))
    if (differs < least) {
      best = candidate
      least = differs
    }
  }
  return best
}

/** `Did you mean "budget"?`, or the other hint if nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const meant = suggest(word, candidates)
  return meant === undefined ? otherwise : `Did you mean \`${meant}\`?`
}
