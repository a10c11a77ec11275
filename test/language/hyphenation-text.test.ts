import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { hyphenate } from '../../src/language/az/hyphenation.ts'
import { hyphenateText, type TextHyphenation } from '../../src/language/hyphenation-text.ts'

const page = { shortest: 9, left: 3, right: 3 }

function shown(text: string, rules: TextHyphenation = {}): string {
  return hyphenateText(hyphenate, text, { ...page, ...rules }).replaceAll('\u00AD', '|')
}

describe('words of a text', () => {
  test.each([
    ['long ones break', 'bu layihələrin məqsədi', 'bu layi|hə|lə|rin məqsədi'],
    [
      'marks around a word stay outside',
      'və “layihələrin”, (layihələrin); layihələrin…',
      'və “layi|hə|lə|rin”, (layi|hə|lə|rin); layi|hə|lə|rin…',
    ],
    [
      'the first of a sentence breaks',
      'Layihələrin sonu. Layihələrin sonu! “Layihələrin” sonu',
      'Layi|hə|lə|rin sonu. Layi|hə|lə|rin sonu! “Layi|hə|lə|rin” sonu',
    ],
    [
      'a name inside a sentence stays whole',
      'ali təhsildə Azərbaycanın və (Gürcüstanın), “Layihələrin”',
      'ali təhsildə Azərbaycanın və (Gürcüstanın), “Layihələrin”',
    ],
    ['a surname after an initial stays whole', 'V. Korolenkonun', 'V. Korolenkonun'],
    ['what follows a colon may be a name', 'Ölkələr: Finlandiya', 'Ölkələr: Finlandiya'],
    [
      'suffixed numbers and abbreviations stay whole',
      '2022-ci, 17%-liklərdən, ATM-lərdəki, CBHElərdən',
      '2022-ci, 17%-liklərdən, ATM-lərdəki, CBHElərdən',
    ],
    [
      'addresses stay whole',
      'dirna.azerbaycan.org layihe@universitet.az tədqiqat/layihələr',
      'dirna.azerbaycan.org layihe@universitet.az tədqiqat/layihələr',
    ],
    [
      'words with a hyphen or brackets inside stay whole',
      'startup-larının qeyri-bərabərlik müəlliflər(in)ə',
      'startup-larının qeyri-bərabərlik müəlliflər(in)ə',
    ],
    ['spaces that never break part words too', '30\u00A0layihələrin', '30\u00A0layi|hə|lə|rin'],
  ])('%s', (_what, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('stay whole where a name may begin a text', () => {
    expect(shown('Beynəlxalq layihələrin', { capitalsAreNames: true })).toBe('Beynəlxalq layi|hə|lə|rin')
    expect(shown('Azərbaycanın layihələrin. Beynəlxalq', { names: ['Azərbaycan'] })).toBe(
      'Azərbaycanın layi|hə|lə|rin. Bey|nəl|xalq',
    )
  })

  it('are not begun or ended where another piece of the text goes on with them', () => {
    expect(shown('layihələrin', { before: 'mikro' })).toBe('layihələrin')
    expect(shown('layihələrin', { after: 'dəki' })).toBe('layihələrin')
    expect(shown('layihələrin', { after: '-dəki' })).toBe('layihələrin')
    expect(shown('layihələrin, layihələrin', { before: '“', after: '. Sonra' })).toBe(
      'layi|hə|lə|rin, layi|hə|lə|rin',
    )
  })

  it('stay whole where they would run into the last line of their block', () => {
    const text = 'layihələrin layihələrin layihələrin'
    expect(shown(text, { lastLine: 12 })).toBe('layi|hə|lə|rin layi|hə|lə|rin layihələrin')
    expect(shown(text, { lastLine: 12, following: 11 })).toBe('layi|hə|lə|rin layi|hə|lə|rin layihələrin')
    expect(shown(text, { lastLine: 12, following: 12 })).toBe('layi|hə|lə|rin layi|hə|lə|rin layi|hə|lə|rin')
  })

  it('know from the text before whether a sentence begins', () => {
    expect(shown('Beynəlxalq', { before: 'Bu layihə ' })).toBe('Beynəlxalq')
    expect(shown('Beynəlxalq', { before: 'Bu layihə. ' })).toBe('Bey|nəl|xalq')
  })
})

describe('any text', () => {
  const token = fc.constantFrom(
    ...'layihələrin Beynəlxalq ATM-lər 17%-lik “tədqiqatların” təşəbbüslər. , ( ) – 30 V. dirna.org \u00A0'.split(
      ' ',
    ),
  )
  const text = fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(' '))

  it('is the same without its soft hyphens, and the same when done again', () => {
    fc.assert(
      fc.property(text, text, (value, before) => {
        const once = hyphenateText(hyphenate, value, { ...page, before })
        expect(once.replaceAll('\u00AD', '')).toBe(value)
        expect(hyphenateText(hyphenate, once, { ...page, before })).toBe(once)
      }),
      { seed: 20_261_122, numRuns: 500 },
    )
  })
})
