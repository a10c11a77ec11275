import { eachMatch, type AboutText, type Remark } from '../wording.ts'

/** Words that were carried over from English word for word, and what is said instead; `*`: in any form. */
const CALQUES: readonly (readonly [calque: string, meant: string])[] = [
  ['fakültə və tələbə*', 'müəllim heyəti və tələbələr'],
  ['elastiklik*', 'çeviklik'],
  ['daha hamar', 'daha rəvan'],
  ['rəqəmsal mənzərə*', 'rəqəmsal mühit'],
  ['çağırışları həll et*', 'çətinlikləri aradan qaldırmaq'],
  ['geniş səy*', 'xeyli səy'],
  ['startup*', 'startap'],
]

const PATTERNS = CALQUES.map(([calque, meant]) => {
  const form = calque.replaceAll(' ', '\\s+').replace('*', '\\p{L}*')
  return { pattern: new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, 'giu'), meant }
})

/** Calques, for information: the words are Azerbaijani, and what they mean is not. */
export function calques(text: AboutText): Remark[] {
  return PATTERNS.flatMap(({ pattern, meant }) =>
    eachMatch(text, pattern, ([written]) => ({
      code: 'wording-calque',
      isInformation: true,
      message: `“${written}” is English word for word.`,
      hint: `Better “${meant}”.`,
    })),
  )
}
