import { ordinalEnding } from '../../language/az/ordinal.ts'
import { eachMatch, type AboutText, type Remark } from '../wording.ts'

/** A year, or years, before a form of “il” that wants an ordinal; “illik” does not. */
const YEARS =
  /(?<![\d.,–-])((?:19|20|21)\d{2}(?:\s?[–-]\s?(?:19|20|21)\d{2})?)(\s+)(il(?:i|in|ə|də|dən|lər\p{L}*)?)(?!\p{L})/gu
/** A number with the ending of an ordinal, after a stretch of years as well. */
const ORDINAL = /(?<![\p{L}\d.,])(\d+)(-c[ıiuü])(?!\p{L})/gu
/** An accusative before “təsir etmək”, which takes the dative. */
const AFFECTED = /(\p{L}+?)(?<=[ıiuü])n([ıiuü])(\s+təsir\s+(?:et|ed|göstər)\p{L}*)/gu
const DATIVE: Readonly<Record<string, string>> = { ı: 'a', u: 'a', i: 'ə', ü: 'ə' }
/** Infinitives of which the last alone is an object of “hədəfləmək”. */
const AIMS = /(?<!\p{L})(\p{L}+m[aə][qk])(?=(?:,|\s+və)\s[^.;:]*\p{L}+m(?:ağ|əy)[ıi]\s+hədəfləy)/gu
/** Years and the word for their time. */
const TIME = /(?<!\p{L})illər(?=\s+dövr\p{L}*)/gu
/** A heading that ends with a possessive whose owner is missing: “… siyasətinə uyğunluğu”. */
const OWNERLESS = /^(?:\p{L}+\s+){0,2}\p{L}+(?:na|nə|ya|yə)\s+uyğunluğu$/iu
/** “üçün” twice without a mark between them. */
const PURPOSE = /(?<!\p{L})üçün(?!\p{L})[^,;:.!?–()]*?(?<!\p{L})üçün(?!\p{L})/gu

/** Years without the ending of an ordinal. */
export function yearEndings(text: AboutText): Remark[] {
  return eachMatch(text, YEARS, ([written, years = '', space = '', word = '']) => {
    const ending = ordinalEnding(Number(years.slice(-4)))
    return {
      code: 'wording-year-ending',
      message: `\`${written}\` lacks the ending of the ordinal.`,
      hint: `Write \`${years.replace(/\s?-\s?/u, '–')}${ending}${space}${word}\`.`,
    }
  })
}

/** The ending of another number. */
export function wrongEndings(text: AboutText): Remark[] {
  return eachMatch(text, ORDINAL, ([written, number = '', ending]) => {
    const meant = ordinalEnding(Number(number))
    return meant === ending
      ? undefined
      : {
          code: 'wording-year-ending',
          message: `\`${written}\` has the ending of another number.`,
          hint: `Write \`${number}${meant}\`.`,
        }
  })
}

/** A case that the verb does not take. */
export function cases(text: AboutText): Remark[] {
  return eachMatch(text, AFFECTED, ([, stem = '', vowel = '', verb = '']) => ({
    code: 'wording-case',
    message: '“təsir etmək” takes the dative, and an accusative stands before it.',
    hint: `Write \`${stem}n${DATIVE[vowel] ?? ''}${verb}\`.`,
  }))
}

/** Infinitives before “hədəfləmək”, all of which are its objects. */
export function aims(text: AboutText): Remark[] {
  return eachMatch(text, AIMS, ([infinitive]) => ({
    code: 'wording-case',
    message: 'All aims depend on “hədəfləmək”, and the last alone stands in the accusative.',
    hint: `Write \`${infinitive.replace(/aq$/u, 'ağı').replace(/ək$/u, 'əyi')}\`.`,
  }))
}

/** What says the same twice. */
export function times(text: AboutText): Remark[] {
  return eachMatch(text, TIME, () => ({
    code: 'wording-repeated',
    message: '“illər” and “dövr” say the same.',
    hint: 'Write one of them.',
  }))
}

/** A possessive that belongs to nothing. */
export function owners({ written, words }: AboutText): Remark[] {
  if (!OWNERLESS.test(words.trim())) return []
  const start = words.lastIndexOf(' ') + 1
  const message = 'The possessive of this heading refers to nothing.'
  return [
    {
      code: 'wording-case',
      message,
      hint: 'Write `uyğunluq`.',
      start,
      length: written.trimEnd().length - start,
    },
  ]
}

/** The word of purpose twice in one clause. */
export function purposes(text: AboutText): Remark[] {
  return eachMatch(text, PURPOSE, () => ({
    code: 'wording-repeated',
    isInformation: true,
    message: '“üçün” stands twice in one clause.',
    hint: 'One of them may be said otherwise: “-maqdan ötrü”, “-mək məqsədilə”.',
  }))
}
