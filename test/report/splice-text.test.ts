import { parseDocument } from 'yaml'
import { describe, expect, it } from 'vitest'
import { spliceText } from '../../src/report/yaml/splice-text.ts'
import type { Path } from '../../src/report/types.ts'

const FILE = `# a comment
plain: plain text # note
single: 'single ''q'' x'
double: "double \\" x"
folded: >- # why
  folded text that
  goes on
literal: |
  literal
  two

list:
  - one
  - >-
    block in
    list
  - {x: flow, y: 'z'}
kept: >
  kept

last: the end`

const PATHS: readonly Path[] = [
  ['plain'],
  ['single'],
  ['double'],
  ['folded'],
  ['literal'],
  ['list', 0],
  ['list', 1],
  ['list', 2, 'x'],
  ['list', 2, 'y'],
  ['kept'],
  ['last'],
]
const TEXTS = [
  'simple',
  'with: colon',
  '# hash',
  '- dash',
  'it’s "quoted" \'x\'',
  '{{x}} of',
  'no',
  '2022',
  'a\nb',
  'a\n\n b',
  'long '.repeat(50).trim(),
  'x'.repeat(120),
  'two  spaces',
  'tail ',
  '',
  'ə, b]}',
  'a # b',
  '\u00A0space',
  '*bold* [](#note-x)',
  'C:\\path',
]

describe('a text in a YAML file', () => {
  it.each([
    ['line feeds', FILE],
    ['carriage returns', FILE.replaceAll('\n', '\r\n')],
  ])('is exchanged for any other, and nothing else is said, with %s', (_name, source) => {
    for (const path of PATHS) {
      for (const text of TEXTS) {
        const before = parseDocument(source)
        before.setIn(path, text)
        const result = spliceText(source, path, text)
        expect(parseDocument(result ?? '').toJS(), `${path.join('.')} ${text}`).toEqual(before.toJS())
      }
    }
  })

  it('keeps its style, its comment and the lines that do not change', () => {
    const file =
      'a: >- # why\n  One line that is long enough to be kept as it is, and one\n  that changes.\nb: x\n'
    const text = 'One line that is long enough to be kept as it is, and one that is new.'
    expect(spliceText(file, ['a'], text)).toBe(file.replace('changes', 'is new'))
    expect(spliceText(FILE, ['plain'], 'other text')).toBe(FILE.replace('plain text', 'other text'))
    expect(spliceText(FILE, ['single'], 'it’s')).toBe(FILE.replace("single ''q'' x", 'it’s'))
  })

  it('is left alone where it is no text, has an anchor, or the file is broken', () => {
    expect(spliceText('a: 1\n', ['a'], 'x')).toBeUndefined()
    expect(spliceText('a: &b text\n', ['a'], 'x')).toBeUndefined()
    expect(spliceText('a: text\n', ['b'], 'x')).toBeUndefined()
    expect(spliceText('a: "text\n', ['a'], 'x')).toBeUndefined()
  })
})
