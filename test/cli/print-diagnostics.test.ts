import { describe, expect, test } from 'vitest'
import {
  codeFrame,
  formatGithub,
  formatJson,
  formatPretty,
  summary,
} from '../../src/cli/print-diagnostics.ts'
import { type Diagnostic, error, information, warning } from '../../src/diagnostics/diagnostic.ts'

const source = 'title: Foreword\nyear: 2022\nwebsite: ftp://example.org\n'
const place = { file: 'locales/en/foreword.yaml', line: 2, column: 7, length: 4 }
const wrong = error('not-a-text', 'The number `2022` is not a text.', place, 'Put it in quotation marks.')
const unused = warning('unused-country', 'No organisation is in the country `FR`.', { ...place, line: 9 })
const short = information('page-few-lines', 'The chapter ends with two lines.')

describe('pretty', () => {
  test('place, severity, code and message, the line with a mark, and what to do', () => {
    expect(formatPretty([wrong, unused], { sourceOf: () => source })).toBe(
      [
        'locales/en/foreword.yaml:2:7 error not-a-text The number `2022` is not a text.',
        '  1 | title: Foreword',
        '  2 | year: 2022',
        '    |       ^^^^',
        '  Put it in quotation marks.',
        '',
        'locales/en/foreword.yaml:9:7 warning unused-country No organisation is in the country `FR`.',
        '',
        '1 error, 1 warning',
      ].join('\n'),
    )
  })

  test('colours only if asked to', () => {
    expect(formatPretty([wrong], { colour: true })).toContain('\u001B[31merror\u001B[0m')
    expect(formatPretty([wrong])).not.toContain('\u001B')
  })

  test('a flood is cut, and counted', () => {
    const many = Array.from({ length: 250 }, () => unused)
    expect(formatPretty(many)).toMatch(/… and 50 more\n\n250 warnings$/u)
  })

  test('what is not at a place has no frame', () => {
    expect(formatPretty([error('browser-start', 'No browser.')], { sourceOf: () => source })).toBe(
      'error browser-start No browser.\n\n1 error',
    )
    expect(summary([])).toBe('0 errors')
  })

  test('each severity is counted by itself', () => {
    expect(formatPretty([short])).toBe(
      'information page-few-lines The chapter ends with two lines.\n\n1 for information',
    )
    expect(summary([wrong, unused, unused, short])).toBe('1 error, 2 warnings, 1 for information')
  })
})

describe('the frame of a place', () => {
  test('marks under letters with accents, and shows what is invisible', () => {
    expect(codeFrame('e\u0301: \u202Ex\ty', { ...place, line: 1, column: 7, length: 1 })).toBe(
      '  1 | e\u0301: \uFFFDx y\n    |     ^'.replace('    ^', '     ^'),
    )
  })

  test('of a long line is the part around the mark', () => {
    const frame =
      codeFrame(`${'a'.repeat(200)}XY${'b'.repeat(200)}`, { ...place, line: 1, column: 201, length: 2 }) ?? ''
    const [line = '', mark = ''] = frame.split('\n')
    expect(line.length).toBeLessThan(115)
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('XY')
    expect(line).toContain('…aaa')
    expect(line).toMatch(/b…$/u)
  })

  test('is nothing outside the file', () => {
    expect(codeFrame('a\n', { ...place, line: 7 })).toBeUndefined()
    expect(codeFrame('a\n', { ...place, line: 1, column: 40 })).toBeUndefined()
  })
})

describe('for programs', () => {
  test('JSON has everything', () => {
    expect(JSON.parse(formatJson([wrong, unused, short]))).toEqual({
      errors: 1,
      warnings: 1,
      information: 1,
      diagnostics: [wrong, unused, short],
    })
  })

  test('annotations of GitHub are one line each, with its escapes', () => {
    const odd = error('not-a-text', '100 %\nof it', { file: 'a,b:c.yaml', line: 1, column: 2 })
    expect(formatGithub([wrong, odd, error('browser-start', 'No browser.'), unused, short])).toBe(
      [
        '::error file=locales/en/foreword.yaml,line=2,col=7,endColumn=11,title=not-a-text::' +
          'The number `2022` is not a text.%0APut it in quotation marks.',
        '::error file=a%2Cb%3Ac.yaml,line=1,col=2,title=not-a-text::100 %25 of it',
        '::error title=browser-start::No browser.',
        '::warning file=locales/en/foreword.yaml,line=9,col=7,endColumn=11,title=unused-country::' +
          'No organisation is in the country `FR`.',
        '::notice title=page-few-lines::The chapter ends with two lines.',
      ].join('\n'),
    )
  })
})

test('where not all are written out, errors are', () => {
  const many = [
    ...Array.from({ length: 3 }, (): Diagnostic => ({
      severity: 'warning',
      code: 'unused-country',
      message: 'W.',
    })),
    { severity: 'error', code: 'not-a-text', message: 'E.' } as const,
  ]
  expect(formatPretty(many, { limit: 2 })).toBe(
    'error not-a-text E.\n\nwarning unused-country W.\n\n… and 2 more\n\n1 error, 3 warnings',
  )
})
