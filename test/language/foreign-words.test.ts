import { expect, it } from 'vitest'
import { foreignWords } from '../../src/language/foreign-words.ts'
import { readRules, rules } from '../language-rules.ts'

const report = {
  locales: { en: {}, de: {} },
  languageRecords: {
    en: { value: rules.en.record },
    de: { value: readRules('de', 'languages').record },
  },
} as unknown as Parameters<typeof foreignWords>[0]

it('takes months that two languages share for words of both, and the others for words of one', () => {
  const inGerman = foreignWords(report, 'de', [])
  expect(inGerman).toEqual(expect.arrayContaining(['March', 'October', 'EUR']))
  expect(inGerman).not.toContain('November')
  expect(inGerman).not.toContain('April')
  const inEnglish = foreignWords(report, 'en', [])
  expect(inEnglish).toEqual(expect.arrayContaining(['März', 'Oktober']))
  expect(inEnglish).not.toContain('November')
})
