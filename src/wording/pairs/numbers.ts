import { formatPlace } from '../../diagnostics/place.ts'
import type { PairRule } from '../wording.ts'

const GROUPS = /(?<=\d)[ \u00A0\u202F\u2009.,](?=\d{3}(?!\d))/gu

/** Numbers that do not stand in both texts. */
export const numbersOfBoth: PairRule = ({ source, translation, placeOfSource }) => {
  const [from, to] = [numbersIn(source.words), numbersIn(translation.words)]
  if (from === to) return []
  const message =
    `The numbers here are ${to || 'none'}, but ${from || 'none'} ` +
    `in the text that this translates (${formatPlace(placeOfSource)}).`
  const hint = 'Compare both texts, and correct the one that is wrong.'
  return [{ code: 'numbers-differ', message, hint, start: 0, length: 0 }]
}

/** Every number of a text in one form, the smallest first: groups closed, a point before decimals. */
function numbersIn(words: string): string {
  return [...words.replace(GROUPS, '').matchAll(/\d+(?:[.,]\d+)*/gu)]
    .map(([number]) => number.replace(',', '.'))
    .toSorted((one, next) => Number(one) - Number(next) || (one < next ? -1 : 1))
    .join(', ')
}
