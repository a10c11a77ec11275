import { describe, expect, it } from 'vitest'
import type { LanguageRules } from '../../src/language/rules.ts'
import { formatDate, formatPeriod, parseYearMonth } from '../../src/language/date.ts'
import { formatList } from '../../src/language/list.ts'
import { formatMoney } from '../../src/language/money.ts'
import { formatMillions, formatNumber } from '../../src/language/number.ts'
import { compareText } from '../../src/language/sort.ts'
import { joinSpaces, wholeWords } from '../../src/language/typography.ts'
import { frozenTranslators } from '../frozen-report.ts'
import { rules } from '../language-rules.ts'

const place = { file: 'data/projects/x.yaml', line: 1, column: 1 }
const translators = await frozenTranslators()
const [az, en] = [translators('az'), translators('en')]

describe('numbers', () => {
  it('are grouped by narrow no-break spaces from five digits up', () => {
    expect(
      [0, 999, 1000, 9999, 10_000, 633_292, 4_130_502].map((value) => formatNumber(rules.az, value)),
    ).toEqual(['0', '999', '1000', '9999', '10\u00A0000', '633\u00A0292', '4\u00A0130\u00A0502'])
  })

  it('are whole, or an error', () => {
    expect(() => formatNumber(rules.en, 1.5)).toThrow('not a whole number: 1.5')
  })
})

describe('millions', () => {
  it('have up to two decimals after the sign of the language', () => {
    const amounts = [4_130_502, 1_000_000, 20_290_000, 999_999_999]
    expect(amounts.map((amount) => formatMillions(rules.az, amount))).toEqual(['4,13', '1', '20,29', '1000'])
    expect(amounts.map((amount) => formatMillions(rules.en, amount))).toEqual(['4.13', '1', '20.29', '1000'])
  })
})

describe('lists', () => {
  it('end with the conjunction of the language', () => {
    expect(formatList(rules.az, ['A', 'B', 'C'])).toBe('A, B və C')
    expect(formatList(rules.en, ['A', 'B', 'C'])).toBe('A, B and C')
    expect(formatList(rules.az, ['A'])).toBe('A')
  })
})

describe('money', () => {
  it('stands before its unit in Azerbaijani and after its code in English', () => {
    const money = { amount: 633_292, currency: 'EUR' }
    expect(formatMoney(az, money, place).value).toBe('633\u00A0292 avro')
    expect(formatMoney(en, money, place).value).toBe('EUR 633\u00A0292')
  })
})

describe('periods and dates', () => {
  it('print years with a closed dash and months with a spaced one', () => {
    const years = [parseYearMonth(2023), parseYearMonth(2025)] as const
    const months = [parseYearMonth('2023-12'), parseYearMonth('2026-11')] as const
    expect(formatPeriod(az, ...years, place).value).toBe('2023–2025')
    expect(formatPeriod(az, ...months, place).value).toBe('dekabr 2023 – noyabr 2026')
    expect(formatPeriod(en, ...months, place).value).toBe('December 2023 – November 2026')
  })

  it('print a day in the language of the text', () => {
    expect(formatDate(az, '2026-11-22', place).value).toBe('22 noyabr 2026-cı il')
    expect(formatDate(en, '2026-11-02', place).value).toBe('2 November 2026')
  })

  it('refuse what is neither a year nor a month', () => {
    expect(() => parseYearMonth('2023-1')).toThrow('not a year or a month: 2023-1')
  })
})

describe('sorting', () => {
  it('follows the Azerbaijani alphabet in Azerbaijani', () => {
    const words = [
      'İran',
      'Xankəndi',
      'Qəbələ',
      'Əli',
      'Elm',
      'Fizuli',
      'Hacı',
      'Işıq',
      'Wales',
      'Zaur',
      'Çin',
      'Cavid',
    ]
    expect(words.toSorted((a, b) => compareText(rules.az, a, b))).toEqual([
      'Cavid',
      'Çin',
      'Elm',
      'Əli',
      'Fizuli',
      'Hacı',
      'Xankəndi',
      'Işıq',
      'İran',
      'Qəbələ',
      'Zaur',
      'Wales',
    ])
  })
})

function whole(written: LanguageRules, text: string): string[] {
  return wholeWords(written, text).map((word) => word.text)
}

describe('what must not break', () => {
  it('is joined by no-break spaces', () => {
    expect(joinSpaces(rules.az, '15 may 2023, 703 000 avro, 30 faiz, 17,5 %, 17 %-lik')).toBe(
      '15\u00A0may\u00A02023, 703\u00A0000\u00A0avro, 30\u00A0faiz, 17,5\u00A0%, 17\u00A0%-lik',
    )
    expect(joinSpaces(rules.en, 'EUR 633 292 and V. G. Korolenko')).toBe(
      'EUR\u00A0633\u00A0292 and V.\u00A0G.\u00A0Korolenko',
    )
    expect(
      joinSpaces(rules.en, 'Catalunya – BarcelonaTech, ISO 19005-3, Higher Education (CBHE) (in all)'),
    ).toBe('Catalunya\u00A0– BarcelonaTech, ISO\u00A019005-3, Higher Education\u00A0(CBHE) (in all)')
  })

  it('leaves full stops between letters as they are typed: companies and countries have no space there', () => {
    expect(joinSpaces(rules.az, 'Azərsu A.Ş., S.A. və U.S.')).toBe('Azərsu A.Ş., S.A. və U.S.')
    expect(joinSpaces(rules.en, 'V.G. Korolenko')).toBe('V.G.\u00A0Korolenko')
  })

  it('leaves ordinary spaces alone', () => {
    expect(joinSpaces(rules.az, 'üç layihə 2 ölkə')).toBe('üç layihə 2 ölkə')
    expect(joinSpaces(rules.en, 'in May 3 partners, See 3')).toBe('in May 3 partners, See 3')
  })

  it('holds words together whose one or two letters would stand alone, and parts of addresses', () => {
    const text =
      'start-up ideas, co-funded, Bydgoszcz-da, long-term, well-to-do, bir-birinə, erasmus-plus.ec.europa.eu, public-private.'
    expect(whole(rules.az, text)).toEqual(['start-up', 'co-funded', 'Bydgoszcz-da', 'erasmus-plus'])
  })

  it('holds compounds of up to 18 letters together in English, and none by themselves in Azerbaijani', () => {
    const text = 'long-term, up-to-date, industry-supported, characteristically-new, elmi-tədqiqat'
    expect(whole(rules.en, text)).toEqual(['long-term', 'up-to-date', 'industry-supported', 'elmi-tədqiqat'])
    expect(whole(rules.az, text)).toEqual([])
  })

  it('joins a month to its year, and “See” to the chapter that it leads to', () => {
    expect(joinSpaces(rules.en, '21 June 2017, in June 2017')).toBe(
      '21\u00A0June\u00A02017, in June\u00A02017',
    )
    expect(joinSpaces(rules.en, 'See ', true)).toBe('See\u00A0')
    expect(joinSpaces(rules.en, 'Oversee ', true)).toBe('Oversee ')
    expect(joinSpaces(rules.en, 'See ')).toBe('See ')
    expect(joinSpaces(rules.az, 'Bax: ', true)).toBe('Bax:\u00A0')
  })

  it('holds suffixed numbers, abbreviations and acronyms together at their hyphen', () => {
    const text =
      '30-cu, 17%-lik, 2022–2024-cü, ATM-lər, BE-OPEN, 3E-Partnership, CBHE-nin; sənaye-akademiya, Sənaye-Akademiya, startup-lar'
    expect(whole(rules.az, text)).toEqual([
      '30-cu',
      '17%-lik',
      '2022–2024-cü',
      'ATM-lər',
      'BE-OPEN',
      '3E-Partnership',
      'CBHE-nin',
    ])
  })
})
