import type { DifferentWords } from '../../translation/word-difference.ts'
import { element } from './element.ts'

/** What changed in a text: words that came are marked as inserted, words that went as deleted. */
export function markDifference(difference: readonly DifferentWords[]): (string | HTMLElement)[] {
  return difference.map(({ kind, words }) =>
    kind === 'both' ? words : element(kind === 'is' ? 'ins' : 'del', {}, words),
  )
}
