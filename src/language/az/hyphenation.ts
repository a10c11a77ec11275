import type { BreakLimits } from '../language-module.ts'
import { jointsOf } from './compounds.ts'
import { loanStems } from './loans.ts'

const SOFT_HYPHEN = '\u00AD'
const VOWEL = /[aeəıioöuü]/gu
const ALPHABET = /^[abcçdeəfgğhxıijkqlmnoöprsştuüvyz]+$/u
/** The last of three and more consonants where they begin a syllable in loans; no suffix begins with r or y. */
const ONSET_OF_LOAN = /(?:[bdfgkpqt]r|[^y]y)$/u
/** A consonant and l: in-flya-si-ya has a third that begins the syllable with them. */
const ONSET_WITH_LY = /[bfgkpq]ly$/u
/** A consonant and l begin a syllable in loans, but most often l begins a suffix: -lar, -lı, -lıq, -la. */
const ONSET_OR_SUFFIX = /[bfgkpq]l$/u
/** By the vowel of a suffix in l, the vowels that may stand before it (vowel harmony). */
const HARMONY: Readonly<Record<string, string>> = {
  a: 'aıou',
  ə: 'eəiöü',
  ı: 'aı',
  i: 'eəi',
  u: 'ou',
  ü: 'öü',
}

const loans = loanStems.map((stem) => {
  const letters = stem.replaceAll('-', '')
  return {
    letters,
    starts: [...stem.matchAll(/-/gu)].map(({ index }, before) => index - before),
    lastVowel: vowelsOf(letters).at(-1) ?? 0,
  }
})

/**
 * Where an Azerbaijani word may break at the end of a line: offsets in UTF-16 code units, in their order. There is
 * none in abbreviations (a capital after the first letter), nor in words with a digit, a hyphen or a foreign letter.
 *
 * A syllable has one vowel (Orthography rules; language.az, on syllables and on line breaks). Of the consonants
 * between two vowels the last belongs to the second: dəf-tər, xoş-bəxt-lik, punkt-lar. Loans may have two that begin a
 * syllable: sen-tyabr, trans-krip-si-ya, em-blem. Borders of morphemes do not matter, but compounds are divided part
 * by part: beş-illik (`compounds.ts`).
 */
export function breaksOf(word: string, { left = 2, right = 2, shortest = 0 }: BreakLimits = {}): number[] {
  const letters = word.toLocaleLowerCase('az')
  if (letters.length < shortest || !ALPHABET.test(letters)) return []
  if (word.slice(1) !== letters.slice(1)) return []
  return syllableStarts(letters).filter((at) => at >= left && letters.length - at >= right)
}

/** Puts a soft hyphen (U+00AD) at every break of a word. Without them it is the same word. */
export function hyphenate(word: string, limits: BreakLimits = {}): string {
  const breaks = breaksOf(word, limits)
  return [0, ...breaks].map((start, index) => word.slice(start, breaks[index])).join(SOFT_HYPHEN)
}

/** Starts of all syllables after the first, those of one letter included. */
function syllableStarts(letters: string): number[] {
  const joints = jointsOf(letters)
  if (joints.length === 0) return startsInPart(letters)
  return [0, ...joints].flatMap((from, index) => {
    const part = letters.slice(from, joints[index])
    // No letter is left alone at a joint either: universitetlər-ara-sı.
    const inside = startsInPart(part).filter((start) => start > 1 && part.length - start > 1)
    return [...(from === 0 ? [] : [from]), ...inside.map((start) => from + start)]
  })
}

/** Starts of the syllables after the first in a word that is no compound, or in a part of one. */
function startsInPart(letters: string): number[] {
  const vowels = vowelsOf(letters)
  const byRule = vowels.slice(1).map((vowel, index) => {
    const before = vowels[index] ?? 0
    const harmonic = HARMONY[letters[vowel] ?? '']?.includes(letters[before] ?? '') ?? false
    return vowel - onsetLength(letters.slice(before + 1, vowel), harmonic)
  })
  const loan = loans.find((each) => letters.startsWith(each.letters))
  return loan ? [...loan.starts, ...byRule.filter((start) => start > loan.lastVowel)] : byRule
}

/** Where the vowels of a word stand. */
function vowelsOf(letters: string): number[] {
  return [...letters.matchAll(VOWEL)].map(({ index }) => index)
}

/**
 * How many of the consonants between two vowels belong to the second. `harmonic`: a suffix in l could have the second
 * vowel after the first.
 */
function onsetLength(consonants: string, harmonic: boolean): number {
  if (consonants.length < 3) return Math.min(consonants.length, 1)
  if (consonants.length > 3 && ONSET_WITH_LY.test(consonants)) return 3
  if (ONSET_OF_LOAN.test(consonants)) return 2
  return ONSET_OR_SUFFIX.test(consonants) && !harmonic ? 2 : 1
}
