import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseYearMonth } from '../../src/language/date.ts'
import { formatNumber } from '../../src/language/number.ts'
import { compareText } from '../../src/language/sort.ts'
import { joinSpaces } from '../../src/language/typography.ts'
import { rules } from '../language-rules.ts'

/** The 32 letters of the Azerbaijani alphabet in their order. */
const ALPHABET = 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz'.split('')

const language = fc.constantFrom(rules.az, rules.en)
const letter = fc.constantFrom(...ALPHABET)
const word = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''))
const run = { seed: 20_261_122, numRuns: 500 }

describe('formatted numbers', () => {
  it('read back as the number, in groups of three from the right', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const text = formatNumber(rules.az, value)
        expect(Number(text.replaceAll('\u00A0', '').replace('\u2212', '-'))).toBe(value)
        const [first = '', ...groups] = text.replace('\u2212', '').split('\u00A0')
        expect(first.length).toBeLessThanOrEqual(groups.length === 0 ? 4 : 3)
        for (const group of groups) expect(group).toMatch(/^\d{3}$/u)
      }),
      run,
    )
  })
})

describe('sorting', () => {
  it('is an order: antisymmetric and transitive, in both languages', () => {
    fc.assert(
      fc.property(language, word, word, word, (lang, a, b, c) => {
        expect(Math.sign(compareText(lang, a, b))).toBe(-Math.sign(compareText(lang, b, a)) + 0)
        const [x = '', y = '', z = ''] = [a, b, c].toSorted((p, q) => compareText(lang, p, q))
        expect(compareText(lang, x, z)).toBeLessThanOrEqual(0)
        expect(compareText(lang, x, y)).toBeLessThanOrEqual(0)
      }),
      run,
    )
  })

  it('goes by the letters of the Azerbaijani alphabet, each with a place of its own', () => {
    fc.assert(
      fc.property(word, letter, letter, (start, a, b) => {
        expect(Math.sign(compareText(rules.az, start + a, start + b))).toBe(
          Math.sign(ALPHABET.indexOf(a) - ALPHABET.indexOf(b)),
        )
      }),
      run,
    )
  })
})

describe('spaces that never break', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '12',
        '633',
        '292',
        'avro',
        'EUR',
        'may',
        'May',
        'V.',
        'G.',
        'faiz',
        '%',
        'layihə',
        ',',
        'il',
        '2023',
      ),
      {
        maxLength: 14,
      },
    )
    .map((words) => words.join(' '))

  it('change no letter and no number, only spaces, and nothing when done again', () => {
    fc.assert(
      fc.property(language, text, (lang, before) => {
        const after = joinSpaces(lang, before)
        expect(after.replaceAll(/[\u00A0\u202F]/gu, ' ').replaceAll(' ', '')).toBe(before.replaceAll(' ', ''))
        expect(joinSpaces(lang, after)).toBe(after)
      }),
      run,
    )
  })
})

describe('years and months', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(parseYearMonth(year)).toEqual({ year })
        expect(parseYearMonth(`${year}-${String(month).padStart(2, '0')}`)).toEqual({ year, month })
      }),
      run,
    )
  })
})
