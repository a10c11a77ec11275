import { diff3Merge } from 'node-diff3'

/**
 * Puts two changes of one text together, word by word; what wraps the lines is no change.
 * @param before the text that both were made from.
 * @returns nothing where both changed the same words, or words that stand beside each other.
 */
export function mergeWords(mine: string, before: string, theirs: string): string | undefined {
  const regions = diff3Merge(wordsIn(mine), wordsIn(before), wordsIn(theirs), { excludeFalseConflicts: true })
  if (regions.some(({ conflict }) => conflict)) return undefined
  return regions.flatMap(({ ok = [] }) => ok).join(' ')
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}
