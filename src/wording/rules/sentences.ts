import type { AboutText, Remark } from '../wording.ts'

/** Words of the longest sentence that is easily read. */
const MOST_WORDS = 40
const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu
/** Where a sentence ends and another begins. */
const END = /(?<=[.!?…][”’)]?)\s+(?=[“‘(]?\p{Lu})/u

/** Marks of notes and spaces at the end of a text. */
const NOTE_MARKS = /(?:\s|\[\]\([^()]*\))+$/u

/** Sentences that hardly anybody understands at once. */
export function longSentences({ words }: AboutText): Remark[] {
  let start = 0
  return words.split(END).flatMap((sentence) => {
    const at = words.indexOf(sentence, start)
    start = at + sentence.length
    const count = sentence.match(WORD)?.length ?? 0
    if (count <= MOST_WORDS) return []
    const message = `This sentence has ${count} words.`
    return [
      { code: 'wording-long-sentence', message, hint: 'Make two of it.', start: at, length: sentence.length },
    ]
  })
}

/** A full stop that the last item of a list has alone; `items` in their order. The remark is on that item. */
export function lastStop(items: readonly string[]): Remark | undefined {
  const ends = items.map((item) => item.replace(NOTE_MARKS, ''))
  const stops = ends.map((item) => /[.…!?]$/u.test(item))
  const isAlone = items.length > 1 && stops.at(-1) === true && stops.slice(0, -1).every((stop) => !stop)
  if (!isAlone) return undefined
  const message = 'The last item of this list ends with a full stop, and the others do not.'
  const start = (ends.at(-1)?.length ?? 1) - 1
  return {
    code: 'wording-last-stop',
    message,
    hint: 'Delete it, or end every item with one.',
    start,
    length: 1,
  }
}
