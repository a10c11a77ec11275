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

const ORDINAL = /(?<![\p{L}\d.,])(\d+)(st|nd|rd|th)(?!\p{L})/gu
const ENDINGS = ['th', 'st', 'nd', 'rd']

/** The ending of another number: 21th. */
export function ordinals(text: AboutText): Remark[] {
  return eachMatch(text, ORDINAL, ([written, number = '', ending]) => {
    const isTeen = /1\d$/u.test(number)
    const meant = (isTeen ? undefined : ENDINGS[Number(number.slice(-1))]) ?? 'th'
    return meant === ending
      ? undefined
      : {
          code: 'wording-year-ending',
          message: `\`${written}\` has the ending of another number.`,
          hint: `Write \`${number}${meant}\`.`,
        }
  })
}
