import { eachMatch, type AboutText, type Remark } from '../wording.ts'

const YEARS = /(?<![\d–-])((?:19|20|21)\d{2})-((?:19|20|21)\d{2})(?![\d]|-\d)/gu
const SPACES = /(?<=\S) {2,}(?=\S)/gu
const BEFORE_MARK = /(?<=[\p{L}\d)”’]) +(?=[,;:.!?…](?:\s|$))/gu
const UNFINISHED = /(?<![\p{L}\d-])(?:TBA|TBC)(?![\p{L}\d])/gu

/** A hyphen between years. */
export function ranges(text: AboutText): Remark[] {
  return eachMatch(text, YEARS, ([written, from, to]) => ({
    code: 'wording-range',
    message: `A hyphen stands between the years of \`${written}\`.`,
    hint: `Write \`${from}–${to}\`.`,
  }))
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
