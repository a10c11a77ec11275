import { diffWordsWithSpace } from 'diff'

/** A stretch of words: in both texts, only in the earlier one (`was`), or only in the later one (`is`). */
export interface DifferentWords {
  readonly kind: 'both' | 'was' | 'is'
  readonly words: string
}

/** What changed from one text to another, word by word; what wraps the lines is no change. */
export function wordDifference(before: string, after: string): DifferentWords[] {
  return diffWordsWithSpace(oneLine(before), oneLine(after)).map(({ value, added, removed }) => ({
    kind: added ? 'is' : removed ? 'was' : 'both',
    words: value,
  }))
}

/** `three [-old-] {+new+} words`, as git marks them; long stretches that did not change are cut in the middle. */
export function writeDifference(difference: readonly DifferentWords[]): string {
  return inShort(difference)
    .map(({ kind, words }) => (kind === 'both' ? words : kind === 'was' ? `[-${words}-]` : `{+${words}+}`))
    .join('')
}

/** A difference whose long stretches that did not change are cut in the middle. */
export function inShort(difference: readonly DifferentWords[]): DifferentWords[] {
  return difference.map(({ kind, words }) => ({ kind, words: kind === 'both' ? shortened(words) : words }))
}

/** Letters before and after a change that are enough to know where it is. */
const ROOM = 60

function shortened(words: string): string {
  if (words.length <= 2 * ROOM + 20) return words
  const [, start = ''] = new RegExp(`^(.{0,${ROOM}}\\S*)`, 'u').exec(words) ?? []
  const [, end = ''] = new RegExp(`(\\S*.{0,${ROOM}})$`, 'u').exec(words) ?? []
  return `${start} … ${end}`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
