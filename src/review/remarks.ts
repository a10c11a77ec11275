import { writeDifference } from '../translation/word-difference.ts'
import type { HandedText, HandedWords } from './handed.ts'

/** Who says in a document what is known of a text: comments by this name are not read back. */
export const REMARK_AUTHOR = 'Compendium'

/** What a file without columns says of a text: how it stands to its source, what changed there, the question or comment. */
export function remarksOn(
  { page, state, difference, note }: HandedText,
  { heads, states }: HandedWords,
): string[] {
  const isBehind = state === 'outdated' || state === 'changed-on-both-sides'
  const lines = [
    ...(isBehind ? [`${heads.state}: ${states[state]}`] : []),
    ...(difference ? [`${heads.changed}: ${writeDifference(difference)}`] : []),
    ...(note.isQuestion ? [`${heads.state}: ${states.question}`] : []),
    ...(note.comment === '' ? [] : [`${heads.comment}: ${note.comment}`]),
  ]
  return lines.length > 0 && page !== undefined ? [`${heads.page}: ${page}`, ...lines] : lines
}
