import { stringify } from 'yaml'
import { describe, expect, test } from 'vitest'
import { readYaml } from '../../src/report/yaml/yaml-tree.ts'
import { randomFrom } from './random.ts'

const source = `# a comment
title: Plain text
quoted: "A \\"quoted\\" text"
folded: >-

  First line,
  second line.
literal: | # note
  One.
  Two.
flow: { start: 2023, end: 2025 }
block:
  key: value
list:
  - first
  - head: x
    points: [a, b]
empty:
`
const tree = readYaml('data/x.yaml', source)
const texts = tree.value as Record<string, string>

/** The text at a place, or \`line:column\` where it has no length. */
function at(path: readonly (string | number)[]): string {
  return textAt(tree.place(path))
}

function textAt({ line, column, length }: { line: number; column: number; length?: number }): string {
  if (length === undefined) return `${line}:${column}`
  return source.split('\n')[line - 1]?.slice(column - 1, column - 1 + length) ?? ''
}

describe('the place of a value', () => {
  test('is the value as it is written', () => {
    expect(at(['title'])).toBe('Plain text')
    expect(at(['quoted'])).toBe('"A \\"quoted\\" text"')
    expect(at(['flow'])).toBe('{ start: 2023, end: 2025 }')
    expect(at(['flow', 'end'])).toBe('2025')
    expect(at(['list', 0])).toBe('first')
    expect(at(['list', 1, 'points', 1])).toBe('b')
  })

  test('of a block text is its first letter, not the sign in the line before', () => {
    expect(at(['folded'])).toBe('6:3')
    expect(at(['literal'])).toBe('9:3')
  })

  test('of a list or map over several lines is its key', () => {
    expect(at(['block'])).toBe('block')
    expect(at(['list'])).toBe('list')
    expect(at(['list', 1])).toBe('16:5')
  })

  test('of a missing or empty value is its nearest parent, or its own key', () => {
    expect(at(['block', 'nothing', 'deeper'])).toBe('block')
    expect(at(['nothing'])).toBe('2:1')
    expect(at(['empty'])).toBe('empty')
    expect(at(['list', 1, 'nothing'])).toBe('16:5')
  })

  test('of a key is the key', () => {
    expect(textAt(tree.keyPlace(['flow', 'end']))).toBe('end')
    expect(textAt(tree.keyPlace(['title']))).toBe('title')
  })
})

describe('a place inside a text', () => {
  test('is found behind folded lines, quotation marks and escapes', () => {
    expect(textAt(tree.placeInside(['folded'], (texts['folded'] ?? '').indexOf('second'), 6))).toBe('second')
    expect(textAt(tree.placeInside(['literal'], 'One.\n'.length, 3))).toBe('Two')
    expect(textAt(tree.placeInside(['quoted'], 2, 1))).toBe('\\"')
    expect(textAt(tree.placeInside(['quoted'], 'A "quoted" '.length, 4))).toBe('text')
  })

  test('over a line’s end has no length', () => {
    expect(tree.placeInside(['folded'], (texts['folded'] ?? '').indexOf('First'), 20)).toEqual({
      file: 'data/x.yaml',
      line: 6,
      column: 3,
    })
  })

  test('is the same letter in the file, in every style of writing', () => {
    const random = randomFrom(4)
    const pieces = [
      'a',
      'ə',
      'bc',
      ' ',
      'x y',
      '\n',
      '\n\n',
      "'",
      '"',
      '\\',
      '\u00A0',
      '😀',
      'e\u0301',
      ': ',
      ' #',
      '*',
      '{{x}}',
      '- ',
    ]
    const types = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const
    let letters = 0
    for (let round = 0; round < 1500; round += 1) {
      const value = Array.from({ length: 1 + random.below(20) }, () => random.of(pieces)).join('')
      const written = stringify(
        { list: [{ key: value }] },
        { defaultStringType: random.of(types), lineWidth: 20 },
      )
      const file = random.below(3) === 0 ? written.replace(/\n/gu, '\r\n') : written
      const yaml = readYaml('x.yaml', file)
      const text = (yaml.value as { list: { key: string }[] }).list[0]?.key ?? ''
      for (let index = 0; index < text.length; index += 1) {
        const letter = text[index] ?? ''
        if (/\s/u.test(letter)) continue
        const { line, column, length = 1 } = yaml.placeInside(['list', 0, 'key'], index, 1)
        const there = file.split('\n')[line - 1]?.slice(column - 1, column - 1 + length) ?? ''
        const escaped = { '"': '\\"', '\\': '\\\\' }[letter] ?? letter
        expect([letter, escaped, "''"], JSON.stringify({ file, index })).toContain(there)
        letters += 1
      }
    }
    expect(letters).toBeGreaterThan(10_000)
  })
})
