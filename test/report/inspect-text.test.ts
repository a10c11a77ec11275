import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { inspectText } from '../../src/report/check/inspect-text.ts'
import { brokenPlaceholders, placeholdersOf } from '../../src/report/check/placeholders.ts'
import { randomFrom } from './random.ts'

describe('a text of one paragraph', () => {
  test.each([
    'saat 10:30',
    'CBHE:nin',
    'a:b',
    '::x',
    'mid-sentence 1. x',
    '5 * 3 _x_',
    '30-cu il',
    'il 2022. x',
    '2022-ci il',
    'snake_case_word',
    '**Bold** and *italic*, “quoted”',
    'x < y > z & w',
    'C# and F#',
    '\\* a footnote',
    '1\\. x',
    '[text](https://example.org/a_b(c)) and <https://example.org>',
    'mail [us](mailto:editor@example.org)',
    'one line\nand another',
    '(**x**, *y*), z',
    'ends with *italic*.',
  ])('may be %j', (text) => {
    expect(inspectText(text)).toEqual({ mistakes: [], links: [] })
  })

  test('gives its links to places inside the report', () => {
    expect(inspectText('Years[](#note-years) of [DIRNA](#project-dirna)').links).toEqual([
      { target: 'note-years', start: 5, length: 15 },
      { target: 'project-dirna', start: 24, length: 23 },
    ])
  })

  test('is read without a parser only if the parser would find nothing but words', () => {
    const random = randomFrom(7)
    const pieces = [
      'a',
      'Ə',
      '1',
      '.',
      ')',
      ' ',
      '-',
      '#',
      '+',
      '“',
      '(',
      ':',
      '=',
      '~',
      '|',
      '/',
      '%',
      '’',
      'www.x.org',
      'https://x.org',
    ]
    const missed: string[] = []
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: 1 + random.below(8) }, () => random.of(pieces)).join('')
      const [first, ...others] = fromMarkdown(text).children
      const words =
        first?.type === 'paragraph' &&
        others.length === 0 &&
        first.children.every((each) => each.type === 'text')
      if (!words && text.trim() !== '' && inspectText(text).mistakes.length === 0) missed.push(text)
    }
    expect(missed).toEqual([])
  })
})

describe('placeholders', () => {
  test('are names in double braces', () => {
    expect([...placeholdersOf('{{a}} of {{ b }} {{a}}')]).toEqual(['a', 'b'])
    expect(brokenPlaceholders('{{a}} of {{ b }}')).toEqual([])
  })

  test.each(['{{a b}}', '{{a', 'a}}', '{{a}', '$t(x)', '{{}}'])('%j is none', (text) => {
    expect(brokenPlaceholders(text).length).toBe(1)
  })
})
