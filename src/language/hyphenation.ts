import { loanStems } from './hyphenation-exceptions.ts'

const SOFT_HYPHEN = '\u00AD'
const VOWEL = /[aeəıioöuü]/gu
const ALPHABET = /^[abcçdeəfgğhxıijkqlmnoöprsştuüvyz]+$/u
/** The last two of three consonants where they begin a syllable: only in loans, as no suffix begins with r or y. */
const ONSET_OF_THREE = /[bdfgkpqt][ry]$/u
/** The last two of four or more: trans-krip-si-ya, eks-klü-ziv; but semestr-lər. */
const ONSET_OF_MORE = /(?:[bdfgkpqt][lry]|s[kpt])$/u

const loans = loanStems.map((stem) => {
  const letters = stem.replaceAll('-', '')
  return {
    letters,
    starts: [...stem.matchAll(/-/gu)].map(({ index }, before) => index - before),
    lastVowel: vowelsOf(letters).at(-1) ?? 0,
  }
})

/** How much of a word must stand before and after a break. */
export interface BreakLimits {
  /** Letters on either side at least. The orthography leaves no single letter alone: 2 if not said. */
  readonly edge?: number
  /** Letters of the shortest word that may break. */
  readonly shortest?: number
}

/**
 * Where an Azerbaijani word may break at the end of a line: offsets in UTF-16 code units, in their order. There is
 * none in abbreviations (a capital after the first letter), nor in words with a digit, a hyphen or a foreign letter.
 *
 * A syllable has one vowel (Orthography rules; language.az, on syllables and on line breaks). Of the consonants
 * between two vowels the last belongs to the second: dəf-tər, xoş-bəxt-lik. Loans may have two that begin a syllable:
 * sen-tyabr, trans-krip-si-ya; those with l are listed in `hyphenation-exceptions.ts`. Borders of morphemes do not
 * matter.
 */
export function breaksOf(word: string, { edge = 2, shortest = 0 }: BreakLimits = {}): number[] {
  const letters = word.toLocaleLowerCase('az')
  if (letters.length < shortest || !ALPHABET.test(letters)) return []
  if (word.slice(1) !== letters.slice(1)) return []
  return syllableStarts(letters).filter((at) => at >= edge && letters.length - at >= edge)
}

/** Puts a soft hyphen (U+00AD) at every break of a word. Without them it is the same word. */
export function hyphenate(word: string, limits: BreakLimits = {}): string {
  const breaks = breaksOf(word, limits)
  return [0, ...breaks].map((start, index) => word.slice(start, breaks[index])).join(SOFT_HYPHEN)
}

/** Starts of all syllables after the first, those of one letter included. */
function syllableStarts(letters: string): number[] {
  const vowels = vowelsOf(letters)
  const byRule = vowels.slice(1).map((vowel, index) => {
    const consonants = letters.slice((vowels[index] ?? 0) + 1, vowel)
    return vowel - onsetLength(consonants)
  })
  const loan = loans.find((each) => letters.startsWith(each.letters))
  return loan ? [...loan.starts, ...byRule.filter((start) => start > loan.lastVowel)] : byRule
}

/** Where the vowels of a word stand. */
function vowelsOf(letters: string): number[] {
  return [...letters.matchAll(VOWEL)].map(({ index }) => index)
}

/** How many of the consonants between two vowels belong to the second. */
function onsetLength(consonants: string): number {
  if (consonants.length < 3) return Math.min(consonants.length, 1)
  const onset = consonants.length === 3 ? ONSET_OF_THREE : ONSET_OF_MORE
  return onset.test(consonants) ? 2 : 1
}
