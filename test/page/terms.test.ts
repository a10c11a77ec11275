import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readInputs } from '../../src/files/inputs.ts'
import { createTranslators } from '../../src/language/translate.ts'
import { viewTerms } from '../../src/page/chapters/terms.ts'
import { loadReport } from '../../src/report/load.ts'
import { root } from '../frozen-report.ts'

interface Terms {
  readonly abbreviations: { readonly items: Readonly<Record<string, { readonly short: string }>> }
  readonly terms: { readonly items: Readonly<Record<string, string>> }
}

const languages = ['az', 'en'] as const
const translators = createTranslators((await loadReport(readInputs(root))).report)
const [az, en] = [translators('az'), translators('en')]

function termsOf(language: string): Terms {
  return parse(readFileSync(join(root, 'locales', language, 'terms.yaml'), 'utf8')) as Terms
}

/** All texts of a language but the terms themselves. */
function textsOf(language: string): string {
  const folder = join(root, 'locales', language)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.yaml') && file !== 'terms.yaml')
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll(/^#.*$|^\s*[\w-]+:/gmu, ''))
    .join('\n')
    .replaceAll(/\s+/gu, ' ')
}

describe('the terms and abbreviations', () => {
  it.each(languages)('are used in the texts of their language: %s', (language) => {
    const text = textsOf(language)
    for (const { short } of Object.values(termsOf(language).abbreviations.items)) {
      expect(text).toMatch(new RegExp(`(?<![\\p{L}\\d])${short}s?(?![\\p{L}\\d])`, 'u'))
    }
    const lower = text.toLocaleLowerCase(language)
    for (const term of Object.values(termsOf(language).terms.items).flatMap((each) => each.split(', '))) {
      // Endings follow the stem; a y of English becomes ie, and some words have others between them.
      for (const word of term.toLocaleLowerCase(language).split(' ')) {
        expect(lower, term).toContain(word.replace(/y$/u, ''))
      }
    }
  })

  it('stand in the order of the edition’s own alphabet', () => {
    const shorts = (view: ReturnType<typeof viewTerms>): string[] =>
      view.abbreviations.map(({ short, otherShort }) => [short.value, otherShort].filter(String).join('/'))
    expect(shorts(viewTerms(az, en))).toEqual([
      'Aİ/EU',
      'ATM/HEI',
      'CBHE',
      'DTU',
      'ID',
      'LEPL',
      'MMC/LLC',
      'OS',
      'UNEC',
    ])
    expect(shorts(viewTerms(en, az)).slice(2, 6)).toEqual(['EU/Aİ', 'HEI/ATM', 'ID', 'LEPL'])
    const terms = viewTerms(az, en).terms.map(({ term }) => term.value)
    expect(terms.slice(0, 4)).toEqual(['açıq giriş', 'çağırış', 'dayanıqlılıq, davamlılıq', 'dərs'])
    expect(terms.indexOf('istiqamət')).toBeGreaterThan(terms.indexOf('gələcək istiqamətlər'))
    expect(viewTerms(en, az).terms.map(({ term }) => term.value)).toEqual(
      Object.values(termsOf('en').terms.items).toSorted(new Intl.Collator('en-GB').compare),
    )
  })
})
