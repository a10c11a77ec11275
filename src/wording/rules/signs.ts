import { eachMatch, type AboutText, type Remark } from '../wording.ts'

/** Two numbers with a hyphen between, which are no part of a word, a code or a longer row of numbers. */
const RANGE = /(?<![\p{L}\d.,/–-])(\d{1,4})\s?-\s?(\d{1,4})(?![\p{L}\d]|[.,/]\d|-\d)/gu
const SPACES = /(?<=\S) {2,}(?=\S)/gu
const BEFORE_MARK = /(?<=[\p{L}\d)”’]) +(?=[,;:.!?…](?:\s|$))/gu
const UNFINISHED = /(?<![\p{L}\d-])(?:TBA|TBC)(?![\p{L}\d])/gu

/** A hyphen between years, and between a number and a larger one. */
export function ranges(text: AboutText): Remark[] {
  return eachMatch(text, RANGE, ([written, from = '', to = '']) =>
    Number(from) < Number(to) && !from.startsWith('0')
      ? {
          code: 'wording-range',
          message: `A hyphen stands between the numbers of \`${written}\`.`,
          hint: `Write \`${from}–${to}\`.`,
        }
      : undefined,
  )
}

/** Spaces that are too much. */
export function spaces(text: AboutText): Remark[] {
  // Where code or an address was, there are spaces that nobody wrote.
  const written = { ...text, words: text.written }
  return [
    ...eachMatch(written, SPACES, () => ({
      code: 'wording-spaces',
      message: 'Two spaces stand beside each other.',
      hint: 'Delete one.',
    })),
    ...eachMatch(written, BEFORE_MARK, () => ({
      code: 'wording-spaces',
      message: 'A space stands before a mark that follows its word at once.',
      hint: 'Delete it.',
    })),
  ]
}

/** Abbreviations that promise something. */
export function unfinished(text: AboutText): Remark[] {
  return eachMatch(text, UNFINISHED, ([written]) => ({
    code: 'wording-unfinished',
    message: `\`${written}\` says that something is still to come.`,
    hint: 'Write what is known now, or say it in words.',
  }))
}
