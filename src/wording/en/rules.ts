import { eachMatch, type AboutText, type Remark } from '../wording.ts'

const TWICE =
  /(?<![\p{L}-])(a|an|and|are|as|at|by|for|from|in|is|of|on|or|that|the|to|was|were|with)(\s+)\1(?![\p{L}-])/giu

/** A small word that stands twice, as it is left when a sentence was changed. */
export function repeated(text: AboutText): Remark[] {
  return eachMatch(text, TWICE, ([, word = '']) => ({
    code: 'wording-repeated',
    message: `“${word}” stands twice.`,
    hint: 'Delete one.',
  }))
}
