import { NO_LINK, type TextMistake } from './text-mistake.ts'

const HALF =
  /(?<![\\*_])(?:\*\*|__|\*(?=\S)|(?<=\S)\*|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}]))|(?<!\\)`+|(?<!\\)\]\(/gu
/** Marks around words that end or begin with punctuation and touch a letter: `**Erasmus+**ın` (CommonMark 0.31, 6.2). */
const TOUCHING =
  /(?<![\\*])(\*{1,3})(?=[^\s*])([^*]*[^\s*\p{L}\p{N}])\1([\p{L}\p{N}]+)|(?<![\\*])([\p{L}\p{N}]+)(\*{1,3})([^\s*\p{L}\p{N}][^*]*[^\s*])\5(?!\*)/gu

/** Characters of Markdown that are printed as they are typed: half of a pair. `5 * 3` and `snake_case` are none. */
export function literalSigns(source: string, offset: number): TextMistake[] {
  const touching = [...source.matchAll(TOUCHING)].map((match) => ({
    match,
    end: match.index + match[0].length,
  }))
  const halves = [...source.matchAll(HALF)].filter(
    ({ index }) => !touching.some(({ match, end }) => index >= match.index && index < end),
  )
  return [
    ...touching.map(({ match }) => touchingMistake(match, offset)),
    ...halves.map((match) => halfMistake(match[0], offset + match.index)),
  ]
}

function touchingMistake(match: RegExpExecArray, offset: number): TextMistake {
  const [whole, before, words, ending, beginning, after, others] = match
  const mark = before ?? after ?? ''
  const side = ending === undefined ? 'before' : 'after'
  const meant =
    ending === undefined ? `${mark}${beginning}${others}${mark}` : `${mark}${words}${ending}${mark}`
  return {
    severity: 'warning',
    code: 'unbalanced-emphasis',
    message: `The two \`${mark}\` are printed as typed: a letter stands right ${side} them, and punctuation inside.`,
    hint: `Take the whole word inside: \`${meant}\`.`,
    start: offset + match.index,
    length: whole.length,
  }
}

function halfMistake(mark: string, start: number): TextMistake {
  const link = mark === ']('
  return {
    severity: 'warning',
    code: link ? 'broken-link' : 'unbalanced-emphasis',
    message: link
      ? NO_LINK
      : `The character \`${mark}\` is printed as typed: its other half is missing, or there is a space inside the pair.`,
    hint: link
      ? 'Write `[text](https://…)` without spaces in the address.'
      : `Write it on both sides of the words, \`${mark}so${mark}\`, or put a backslash before it.`,
    start,
    length: mark.length,
  }
}
