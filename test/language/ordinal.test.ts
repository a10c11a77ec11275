import { describe, expect, it } from 'vitest'
import { possessiveEnding } from '../../src/language/az/possessive.ts'
import { formatOrdinal } from '../../src/language/ordinal.ts'
import { createTranslator } from '../../src/language/translate.ts'
import { Text } from '../../src/diagnostics/text.ts'
import { rules } from '../language-rules.ts'

const units = ['', 'bir', 'iki', 'üç', 'dörd', 'beş', 'altı', 'yeddi', 'səkkiz', 'doqquz']
const tens = ['', 'on', 'iyirmi', 'otuz', 'qırx', 'əlli', 'altmış', 'yetmiş', 'səksən', 'doxsan']

/** A number from 0 to 1000 as it is spoken. */
function spoken(value: number): string {
  if (value === 0) return 'sıfır'
  if (value === 1000) return 'min'
  const hundreds = Math.floor(value / 100)
  const words = [
    hundreds > 1 ? units[hundreds] : '',
    hundreds > 0 ? 'yüz' : '',
    tens[Math.floor(value / 10) % 10],
    units[value % 10],
  ]
  return words.filter((word) => word !== '').join(' ')
}

/** The ending by vowel harmony: a, ı → ı; e, ə, i → i; o, u → u; ö, ü → ü. */
function harmony(word: string): string {
  const last = word.match(/[aeəıioöuü]/gu)?.at(-1) ?? ''
  const groups = { cı: 'aı', ci: 'eəi', cu: 'ou', cü: 'öü' }
  return Object.entries(groups).find(([, vowels]) => vowels.includes(last))?.[0] ?? ''
}

function ordinal(language: keyof typeof rules, value: number): string {
  return formatOrdinal(rules[language], value, String(value))
}

describe('ordinals', () => {
  it('take the ending of the last vowel of the spoken number, from 0 to 1000', () => {
    for (let value = 0; value <= 1000; value += 1) {
      expect(ordinal('az', value), spoken(value)).toBe(`${value}-${harmony(spoken(value))}`)
    }
  })

  it.each([
    '0-cı 1-ci 2-ci 3-cü 4-cü 5-ci 6-cı 7-ci 8-ci 9-cu 10-cu',
    '11-ci 12-ci 13-cü 14-cü 16-cı 19-cu 20-ci 23-cü 24-cü 26-cı 29-cu',
    '30-cu 40-cı 50-ci 60-cı 70-ci 80-ci 90-cı 99-cu',
    '100-cü 101-ci 106-cı 110-cu 120-ci 200-cü 300-cü 340-cı 1000-ci',
    '1992-ci 2000-ci 2010-cu 2022-ci 2023-cü 2024-cü 2025-ci 2026-cı 2027-ci 2030-cu',
    '10000-ci 100000-ci 1000000-cu 2000000000-cı 1100-cü 1000100-cü',
  ])('are as people write them: %s', (list) => {
    for (const written of list.split(' ')) {
      expect(ordinal('az', Number(written.split('-')[0]))).toBe(written)
    }
  })

  it('end in English as they are spoken', () => {
    const numbers = [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111]
    expect(numbers.map((value) => ordinal('en', value)).join(' ')).toBe(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th',
    )
  })

  it.each([-1, 1.5, Number.NaN, Infinity])('are of whole numbers from 0 only, not of %s', (value) => {
    expect(() => ordinal('az', value)).toThrow(RangeError)
  })

  it('stand in a text where it asks for one', () => {
    const translator = createTranslator(rules.az, {
      labels: {
        value: { page: '{{page, ordinal}} səhifə' },
        place: () => ({ file: 'x', line: 1, column: 1 }),
      },
    })
    expect(translator.translate('labels:page', { page: 24 }).value).toBe('24-cü səhifə')
    expect(() => translator.translate('labels:page', { page: 'on' })).toThrow('not a whole number')
    expect(() => translator.translate('labels:page')).toThrow('no value')
  })
  it('end a stretch of years where a text asks for one', () => {
    const place = { file: 'x', line: 1, column: 1 }
    const translator = createTranslator(rules.az, {
      labels: { value: { years: '{{years, ordinal}} illər' }, place: () => place },
    })
    expect(translator.translate('labels:years', { years: '2022–2027' }).value).toBe('2022–2027-ci illər')
    const marked = new Text('2022–2024', place)
    expect(translator.translate('labels:years', { years: marked }).value).toBe('2022–2024-cü illər')
  })
})

describe('a part of others', () => {
  it.each([
    ['biri ikisi üçü dördü beşi altısı yeddisi səkkizi doqquzu', units.slice(1)],
    ['onu iyirmisi otuzu qırxı əllisi altmışı yetmişi səksəni doxsanı', tens.slice(1)],
    ['11-i 12-si 13-ü 16-sı 19-u 20-si 30-u 40-ı 50-si 100-ü', [11, 12, 13, 16, 19, 20, 30, 40, 50, 100]],
  ])('has the possessive of its number: %s', (written, numbers) => {
    expect(numbers.map((number) => `${number}${possessiveEnding(String(number))}`).join(' ')).toBe(written)
  })

  it('is written so where a text asks for it, and in English as it is', () => {
    const place = { file: 'x', line: 1, column: 1 }
    const some = (language: keyof typeof rules, text: string, stated: string): string =>
      createTranslator(rules[language], { glance: { value: { some: text }, place: () => place } }).translate(
        'glance:some',
        { stated: new Text(stated, place) },
      ).value
    expect(some('az', 'altı layihədən {{stated, possessive}}', 'beş')).toBe('altı layihədən beşi')
    expect(some('en', '{{stated, possessive}} of six', 'five')).toBe('five of six')
  })
})
