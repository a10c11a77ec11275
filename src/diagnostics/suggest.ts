import { distance } from 'fastest-levenshtein'

/**
 * The candidate that was most likely meant by a misspelt word, for "did you mean …?"; the first of several.
 * Two letters may differ (one exchange is two), in longer words three, in words of three letters one;
 * upper and lower case do not count. Of words joined by hyphens some may be missing.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates]
  const near = nearest(word, all)
  if (near !== undefined && near.differs < 2) return near.candidate
  return withMissingWords(word, all) ?? near?.candidate
}

function nearest(
  word: string,
  candidates: readonly string[],
): { candidate: string; differs: number } | undefined {
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
  return best === undefined ? undefined : { candidate: best, differs: least }
}

function withMissingWords(word: string, candidates: readonly string[]): string | undefined {
  const words = new Set(word.toLocaleLowerCase('en').split('-'))
  if (word.length < 4) return undefined
  return candidates.find((each) => words.isSubsetOf(new Set(each.split('-'))))
}

/** `Did you mean "budget"?`, or the other hint if nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const meant = suggest(word, candidates)
  return meant === undefined ? otherwise : `Did you mean \`${meant}\`?`
}
