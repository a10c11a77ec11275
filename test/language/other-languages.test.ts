import { describe, expect, it, test } from 'vitest'
import { indexLetter } from '../../src/language/alphabet.ts'
import { capital } from '../../src/language/capital.ts'
import { formatList } from '../../src/language/list.ts'
import { formatMillions, formatNumber } from '../../src/language/number.ts'
import { formatOrdinal } from '../../src/language/ordinal.ts'
import { otherForms } from '../../src/language/other-forms.ts'
import { compareText } from '../../src/language/sort.ts'
import { joinSpaces } from '../../src/language/typography.ts'
import { readRules, rules } from '../language-rules.ts'

const tr = readRules('tr', 'languages')
const ka = readRules('ka', 'languages')
const de = readRules('de', 'languages')

/** What of a text is in the form of another language, and what is said of it. */
function told(language: 'az' | 'en' | 'tr' | 'ka' | 'de', text: string): string[] {
  const forms = otherForms([rules.az, rules.en, tr, ka, de])[language] ?? []
  return forms.flatMap(({ pattern, instead }) => {
    const found = new RegExp(pattern, 'u').exec(text)
    return found ? [`${found[0]}: ${instead}`] : []
  })
}

describe('languages that are data alone', () => {
  it('group numbers and write decimals as their record says', () => {
    const numbers = [999, 1000, 9999, 10_000, 4_130_502]
    expect(numbers.map((value) => formatNumber(tr, value))).toEqual([
      '999',
      '1000',
      '9999',
      '10.000',
      '4.130.502',
    ])
    expect(numbers.map((value) => formatNumber(ka, value)).at(-1)).toBe('4\u00A0130\u00A0502')
    expect([tr, ka, de].map((each) => formatMillions(each, 4_130_502))).toEqual(['4,13', '4,13', '4,13'])
  })

  it('write ordinals by the forms of their record, before and after the number', () => {
    const years = [1, 2, 20, 21, 24, 2026]
    const written = (each: typeof ka): string =>
      years.map((value) => formatOrdinal(each, value, String(value))).join(' ')
    expect(written(ka)).toBe('1-ლი მე-2 მე-20 21-ე 24-ე 2026-ე')
    expect(written(de)).toBe('1. 2. 20. 21. 24. 2026.')
  })

  it('join lists with their conjunction', () => {
    expect([tr, ka, de].map((each) => formatList(each, ['A', 'B', 'C']))).toEqual([
      'A, B ve C',
      'A, B და C',
      'A, B und C',
    ])
  })

  test.each([
    [tr, 'cam çam ğ ılık ilik oda öde sar şar uç üç', 'C Ç Ğ I İ O Ö S Ş U Ü'],
    [
      ka,
      'აბი ბაქო გზა დრო ვარდი თბილისი იმედი ქალი ღამე ყველა შუქი ჩაი ცა ძმა წყალი ჭა ხე ჯარი ჰაერი',
      'ა ბ გ დ ვ თ ი ქ ღ ყ შ ჩ ც ძ წ ჭ ხ ჯ ჰ',
    ],
    [de, 'Apfel Ärger Öl Österreich Zürich', 'A A O O Z'],
  ])(
    'sort by their own alphabet, with its letters at the head of an index: $record.name',
    (each, sorted, letters) => {
      const words = sorted.split(' ')
      expect(words.toReversed().toSorted((one, other) => compareText(each, one, other))).toEqual(words)
      expect(words.map((word) => indexLetter(each, word)).join(' ')).toBe(letters)
    },
  )

  it('have capitals as the language writes them, Georgian none', () => {
    expect([capital('tr', 'i'), capital('tr', 'ı'), capital('en-GB', 'i')]).toEqual(['İ', 'I', 'I'])
    expect(capital('ka', 'ა')).toBe('ა')
    // A Georgian name in an Azerbaijani index stands under its letter as it is written.
    expect(indexLetter(rules.az, 'თბილისი')).toBe('თ')
  })

  it('keep their units and months with their numbers', () => {
    expect(joinSpaces(tr, '633 292 avro, 22 Kasım 2026, 5 milyon')).toBe(
      '633\u00A0292\u00A0avro, 22\u00A0Kasım\u00A02026, 5\u00A0milyon',
    )
    expect(joinSpaces(ka, '5 ევრო, 22 ნოემბერი')).toBe('5\u00A0ევრო, 22\u00A0ნოემბერი')
    expect(joinSpaces(de, 'am 22. November, Nr. 5, 5 Mio')).toBe(
      'am 22.\u00A0November, Nr.\u00A05, 5\u00A0Mio',
    )
    expect(joinSpaces(rules.en, 'on page 22. November came')).toBe('on page 22. November came')
  })

  it.each([
    ['tr', 'EUR 633.292', ['EUR 6: money is written 633.292 avro']],
    ['tr', '4.13 milyon', ['4.13 milyon: a decimal has a comma: 4,13 avro']],
    ['tr', 'dekabr 2023', ['dekabr 2023: a month is written Aralık 2023']],
    ['tr', '1,250,000 kişi', ['1,250,000: the groups of a number stand apart by `.`: 1.250.000']],
    ['tr', '633.292 avro, 1.250.000 lira, 4,13 milyon, Aralık 2023', []],
    ['ka', 'December 2023', ['December 2023: a month is written 2023 წლის დეკემბერი']],
    ['ka', '633 292 ევრო, 4,13 მილიონი, 2023 წლის დეკემბერი', []],
    ['de', '633.292 Euro, 4,13 Millionen, Dezember 2023, 22. November 2026', []],
    ['en', '5 Euro', ['5 Euro: money is written EUR 633 292']],
  ] as const)('tell the page check what they do not write: in %s “%s”', (language, text, expected) => {
    expect(told(language, text)).toEqual(expected)
  })
})
