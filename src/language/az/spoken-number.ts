const ZERO = 'sıfır'
const UNITS = ['', 'bir', 'iki', 'üç', 'dörd', 'beş', 'altı', 'yeddi', 'səkkiz', 'doqquz']
const TENS = ['', 'on', 'iyirmi', 'otuz', 'qırx', 'əlli', 'altmış', 'yetmiş', 'səksən', 'doxsan']
const POWERS = [
  [1e15, 'kvadrilyon'],
  [1e12, 'trilyon'],
  [1e9, 'milyard'],
  [1e6, 'milyon'],
  [1e3, 'min'],
  [1e2, 'yüz'],
] as const

/** The last word of a whole number from 0 as it is spoken in Azerbaijani; endings follow its vowels: 2024, dörd. */
export function lastSpokenWord(value: number): string {
  const power = POWERS.find(([each]) => value > 0 && value % each === 0)
  return UNITS[value % 10] || TENS[Math.floor(value / 10) % 10] || power?.[1] || ZERO
}

const harmony = { aı: 'ı', eəi: 'i', ou: 'u', öü: 'ü' }

/**
 * The close vowel of an ending after an Azerbaijani word, by vowel harmony: dörd → ü, altı → ı.
 * (Orthography rules; https://language.az/081520920.html.)
 */
export function closeVowelAfter(word: string): string {
  const last =
    word
      .toLocaleLowerCase('az')
      .match(/[aeəıioöuü]/gu)
      ?.at(-1) ?? 'i'
  return Object.entries(harmony).find(([vowels]) => vowels.includes(last))?.[1] ?? 'i'
}
