import { eachMatch, type AboutText, type Remark } from '../wording.ts'

/**
 * Letters that look like Azerbaijani ones and are Latin, too, so that no check of scripts finds them. Cyrillic and Greek
 * ones are told by `mixed-scripts`, those of Romanian by `romanian-letter`.
 */
const TWINS: ReadonlyMap<string, string> = new Map([
  ['ǝ', 'ə'],
  ['Ǝ', 'Ə'],
  ['ɘ', 'ə'],
  ['ǧ', 'ğ'],
  ['Ǧ', 'Ğ'],
  ['ĝ', 'ğ'],
  ['ĭ', 'i'],
  ['ɪ', 'ı'],
  ['ŏ', 'ö'],
  ['ő', 'ö'],
  ['ű', 'ü'],
  ['ŭ', 'ü'],
  ['ć', 'ç'],
])
const WORD = new RegExp(`[\\p{L}\\p{M}]*[${[...TWINS.keys()].join('')}][\\p{L}\\p{M}]*`, 'gu')
/** In a name these are letters of its language. */
const ALWAYS = /[ǝƎɘɪ]/u

/** Letters that are not in the alphabet, in words that are no names. */
export function letters(text: AboutText): Remark[] {
  return eachMatch(text, WORD, ([word]) => {
    if (/^\p{Lu}/u.test(word) && !ALWAYS.test(word)) return undefined
    const wrong = [...word].filter((letter) => TWINS.has(letter))
    const meant = [...word].map((letter) => TWINS.get(letter) ?? letter).join('')
    return {
      code: 'wording-letter',
      message: `In “${word}”, ${[...new Set(wrong)].join(', ')} is no Azerbaijani letter.`,
      hint: `Write \`${meant}\`.`,
    }
  })
}

/** Ordinary words of Azerbaijani that begin with I. */
const WITH_I = /^I(?:şıq|şıl|ldırım|rmaq|ğdır|slan|slat|slaq|zğara|rğat|tır|xtır|rs|rq|stıot)/u
const LATIN_I = /(?<![\p{L}\p{M}\d’'-])I\p{Ll}[\p{L}\p{M}]*/gu
const ROMAN = /^I[ivxlcdm]*$/u
/** Letters or endings by which a word is told to be Azerbaijani, and no name in another language. */
const OWN = /[əğışçöü]|(?:siya|iya|lik|çi|dir|lər|lar)$/u
/** Words of such texts that have neither. */
const PLAIN =
  /^I(?:clas|ctima|deya|dman|l(?:in|k)?$|mkan|mtahan|nnova|nsan|nformati|nteqra|nternet(?!i?onal)|nstitut(?!e|ion)|qtisad|rs$|stehsal|xtisas|xtira|zah)/u

/** I in the place of İ at the beginning of a word. */
export function latinI(text: AboutText): Remark[] {
  return eachMatch(text, LATIN_I, ([word]) =>
    ROMAN.test(word) || WITH_I.test(word) || !(OWN.test(word.slice(1)) || PLAIN.test(word))
      ? undefined
      : {
          code: 'wording-latin-i',
          message: `“${word}” begins with the Latin letter I.`,
          hint: `Write \`İ${word.slice(1)}\`.`,
        },
  )
}
