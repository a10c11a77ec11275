import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { loanStems } from '../../src/language/az/loans.ts'
import { breaksOf, hyphenate } from '../../src/language/az/hyphenation.ts'

const run = { seed: 20_261_122, numRuns: 1000 }
const SOFT_HYPHEN = '\u00AD'
const VOWEL = /[aeəıioöuü]/gu

/** Words with every break, one a line, each reviewed by hand. */
function reviewedWords(name: string): string[] {
  return readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8')
    .trim()
    .split('\n')
}

const ofReport = reviewedWords('hyphenation-az.txt')
const others = reviewedWords('hyphenation-az-other.txt')

function shown(word: string, limits = {}): string {
  return hyphenate(word, limits).replaceAll(SOFT_HYPHEN, '-')
}

describe('reviewed words', () => {
  it('are at least 300 of this report, each once', () => {
    expect(ofReport.length).toBeGreaterThanOrEqual(300)
    const all = [...ofReport, ...others].map((word) => word.replaceAll('-', ''))
    expect(new Set(all).size).toBe(all.length)
  })

  test.each(ofReport)('of this report: %s', (word) => {
    expect(shown(word.replaceAll('-', ''))).toBe(word)
  })

  test.each(others)('others: %s', (word) => {
    expect(shown(word.replaceAll('-', ''))).toBe(word)
  })
})

describe('the rules of the orthography', () => {
  const examples = {
    'a consonant between two vowels goes with the second': ['hə-rə-kət', 'ke-çi-ril-di'],
    'two consonants are parted, doubled ones too': ['dəf-tər', 'ad-dım', 'rəs-sam'],
    'of three the last goes over': ['dü-rüst-lük', 'xoş-bəxt-lik', 'gənc-lər'],
    'of three in some loans two go over': [
      'sen-tyabr',
      'ok-tyabr',
      'ak-tyor',
      'in-fras-truk-tu-run',
      'in-klü-ziv',
    ],
    'but not before a suffix': ['dost-luq', 'üst-lük', 'komp-lar'],
    'of four two go over': ['trans-krip-si-ya', 'kons-truk-tiv', 'eks-tre-mal', 'part-nyor'],
    'but only two that a syllable can begin with': [
      'mi-nistr-lik',
      'se-mestr-lər',
      'punkt-lar',
      'kon-tekst-lər',
    ],
    'a consonant and l begin a syllable where the next vowel cannot be a suffix’s': [
      'em-ble-min',
      'as-sam-ble-ya',
      'dis-klo-zer',
      'kom-pli-ment',
      'im-plan-tın',
      'eks-klü-ziv',
      'trans-lya-si-ya',
      'in-flya-si-ya',
    ],
    'and do not where it can': ['şərq-li', 'bank-lar', 'disk-lər', 'minsk-li', 'park-la'],
    'the parts of a compound are parted': [
      'beş-il-lik',
      'gün-or-ta',
      'uni-ver-si-tet-lər-ara-sı',
      'çox-plat-for-ma-lı',
      'fo-to-plyon-ka',
      'dörd-yaş-lı',
      'on-üzv-lü',
    ],
    'but not a number and its ending': ['bi-rin-ci', 'be-şin-ci', 'çox-luq', 'onun-cu'],
    'two vowels are parted': ['ma-a-rif', 'fə-a-liy-yət', 'di-a-loq', 'ai-lə'],
    'no letter stands alone at the end or start of a line': ['ana', 'ürək', 'mən-bəə', 'aka-de-mi-ya'],
    'borders of morphemes do not matter': ['ida-rə-et-mə', 'uzun-müd-dət-li', 'bey-nəl-mi-ləl'],
    'a word of one syllable stays whole': ['dərs', 'ən', 'şrift'],
  }
  test.each(Object.entries(examples))('%s', (_rule, words) => {
    expect(words.map((word) => shown(word.replaceAll('-', '')))).toEqual(words)
  })
})

describe('words that stay whole', () => {
  test.each([
    ['abbreviations', ['ATM', 'CBHE', 'AZƏRTAC', 'ATMlərdə', 'EdTech', 'BEAUCOUP']],
    ['numbers and what hangs on them', ['2023', '2022-ci', '17%-lik', '3E', 'ü3yə']],
    ['words with a hyphen, which break there', ['ATM-lərdə', 'startup-ların', 'qeyri-bərabərlik']],
    ['addresses', ['dirna.khazar.org', 'ad@example.az', 'https://engage.edu.az/']],
    ['words with letters of another alphabet', ['Jyväskylä', 'Coruña', 'Wales', 'Донецк', 'L’Aquila']],
    ['words with soft hyphens already', [`la${SOFT_HYPHEN}yihə`]],
    ['nothing', ['']],
  ])('%s', (_what, words) => {
    expect(words.map((word) => hyphenate(word))).toEqual(words)
  })
})

describe('capitals', () => {
  it('are those of Azerbaijani: İ is i, and I is ı', () => {
    expect([shown('İnkişafına'), shown('Işıqlandırma'), shown('İnfrastrukturun')]).toEqual([
      'İn-ki-şa-fı-na',
      'Işıq-lan-dır-ma',
      'İn-fras-truk-tu-run',
    ])
  })
})

describe('limits of the page', () => {
  it('leave at least so many letters on either side', () => {
    expect(shown('məlumatlandırma', { left: 3, right: 3 })).toBe('məlu-mat-lan-dırma')
    expect(shown('məlumatlandırma', { left: 3, right: 6 })).toBe('məlu-mat-landırma')
    expect(shown('ekosistemləri', { left: 4, right: 4 })).toBe('ekosis-tem-ləri')
  })

  it('leave shorter words whole', () => {
    expect(shown('layihələr', { shortest: 10 })).toBe('layihələr')
    expect(shown('layihələr', { shortest: 9 })).toBe('la-yi-hə-lər')
  })
})

describe('exceptions', () => {
  test.each(loanStems.map((stem) => [stem]))(
    '%s has a vowel in each part, and a syllable that begins with a consonant and l',
    (stem) => {
      for (const part of stem.split('-')) expect(part.match(VOWEL)?.length).toBe(1)
      expect(stem).toMatch(/-[bdfgkpqt]l/u)
    },
  )

  it('do not begin with each other', () => {
    const stems = loanStems.map((stem) => stem.replaceAll('-', ''))
    const shadowed = stems.filter((stem) => stems.some((each) => each !== stem && stem.startsWith(each)))
    expect(shadowed).toEqual([])
  })
})

describe('any word', () => {
  const letter = fc.constantFrom(
    ...'a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z'.split(' '),
  )
  const stem = fc.constantFrom('', ...loanStems.map((each) => each.replaceAll('-', '')))
  const word = fc
    .tuple(stem, fc.array(letter, { maxLength: 24 }), fc.boolean())
    .map(([start, letters, capital]) => {
      const all = start + letters.join('')
      return capital ? all.slice(0, 1).toLocaleUpperCase('az') + all.slice(1) : all
    })
  const limits = fc.record({
    left: fc.integer({ min: 2, max: 5 }),
    right: fc.integer({ min: 2, max: 5 }),
    shortest: fc.integer({ min: 0, max: 14 }),
  })

  it('is the same word without its soft hyphens', () => {
    fc.assert(
      fc.property(word, limits, (text, within) => {
        expect(hyphenate(text, within).replaceAll(SOFT_HYPHEN, '')).toBe(text)
      }),
      run,
    )
  })

  it('keeps the limits: letters on either side, letters of the word', () => {
    fc.assert(
      fc.property(word, limits, (text, within) => {
        for (const at of breaksOf(text, within)) {
          expect(text.length).toBeGreaterThanOrEqual(within.shortest)
          expect(at).toBeGreaterThanOrEqual(within.left)
          expect(text.length - at).toBeGreaterThanOrEqual(within.right)
        }
      }),
      run,
    )
  })

  it('has one vowel in each syllable; the first and last may have a second of one letter', () => {
    fc.assert(
      fc.property(word, (text) => {
        const parts = hyphenate(text).toLocaleLowerCase('az').split(SOFT_HYPHEN)
        const vowels = parts.map((part) => part.match(VOWEL)?.length ?? 0)
        for (const [index, count] of vowels.entries()) {
          const part = parts[index] ?? ''
          const first = index === 0 && /^[aeəıioöuü]/u.test(part) ? 1 : 0
          const last = index === parts.length - 1 && /[aeəıioöuü]$/u.test(part) ? 1 : 0
          expect(count).toBeLessThanOrEqual(1 + first + last)
          expect(count).toBeGreaterThanOrEqual(parts.length > 1 ? 1 : 0)
        }
      }),
      run,
    )
  })

  it('has fewer breaks within tighter limits, and none at another place', () => {
    fc.assert(
      fc.property(word, limits, (text, within) => {
        const all = breaksOf(text)
        expect(breaksOf(text, within).every((at) => all.includes(at))).toBe(true)
      }),
      run,
    )
  })
})
