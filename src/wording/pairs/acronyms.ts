import { formatPlace } from '../../diagnostics/place.ts'
import type { PairRule } from '../wording.ts'

/** At least two capitals, with digits and hyphens between; an ending follows after a hyphen. */
const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]+(?:-[\p{Lu}\p{N}]{2,})*(?![\p{L}\p{N}])/gu
const ROMAN = /^[IVXLCDM]+$/u
/** Signs of money are words in some languages and not in others. */
const MONEY = ['EUR', 'USD', 'AZN', 'GBP']

/**
 * Acronyms that do not stand in both texts. @param abbreviations of the translation by those of the source, as `terms.yaml`
 * has them: ATM and HEI are the same.
 */
export function acronymsOfBoth(abbreviations: ReadonlyMap<string, string>): PairRule {
  return ({ source, translation, placeOfSource }) => {
    const here = acronymsIn(translation.words)
    const there = new Set([...acronymsIn(source.words)].map((each) => abbreviations.get(each) ?? each))
    const missing = [...there.difference(here)].filter((each) => !translation.words.includes(each))
    const extra = [...here.difference(there)].filter((each) => !source.words.includes(each))
    if (missing.length === 0 && extra.length === 0) return []
    const told = [
      ...missing.map((each) => `${each} is missing here`),
      ...extra.map((each) => `${each} is not in the source`),
    ]
    const message = `The acronyms of this text and its source differ: ${told.join(', ')} (${formatPlace(placeOfSource)}).`
    const hint = 'Compare both. What the languages abbreviate otherwise belongs into terms.yaml.'
    return [{ code: 'wording-acronyms', message, hint, start: 0, length: 0 }]
  }
}

function acronymsIn(words: string): Set<string> {
  const all = [...words.matchAll(ACRONYM)].map(([acronym]) => acronym)
  return new Set(all.filter((each) => !ROMAN.test(each) && !MONEY.includes(each)))
}
