import { parseDocument } from 'yaml'
import { describe, expect, it } from 'vitest'
import { changeScalar, type ScalarValue } from '../../src/edit/yaml/change-scalar.ts'
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

const spliceText = (source: string, path: Path, value: ScalarValue): string | undefined => {
  const result = changeScalar({ file: 'locales/az/x.yaml', source }, path, value)
  return typeof result === 'string' ? result : undefined
}

const EMPTY = `a:
b: # why
c:
  - x
  -
  - # why
d: { e: , f:}
g:`

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

  it.each([
    ['line feeds', EMPTY],
    ['carriage returns', EMPTY.replaceAll('\n', '\r\n')],
  ])('is written where there is none yet, with %s', (_name, source) => {
    const paths = [['a'], ['b'], ['c', 1], ['c', 2], ['d', 'e'], ['d', 'f'], ['g']]
    for (const path of paths) {
      for (const text of TEXTS) {
        const before = parseDocument(source)
        before.setIn(path, text)
        const result = spliceText(source, path, text)
        expect(parseDocument(result ?? '').toJS(), `${path.join('.')} ${text}`).toEqual(before.toJS())
        expect(result?.match(/# why/gu)).toHaveLength(2)
      }
    }
    expect(spliceText('a:\nb: x\n', ['a'], 'text')).toBe('a: text\nb: x\n')
    expect(spliceText('a: # why\n', ['a'], 'long '.repeat(30).trim())).toMatch(/^a: >- # why\n  long long/u)
  })

  it('is a number where a number is meant, and quoted where a text looks like one', () => {
    expect(spliceText('a: { b: 1, c: EUR }\n', ['a', 'b'], 25)).toBe('a: { b: 25, c: EUR }\n')
    expect(spliceText('a: 2022 # year\n', ['a'], 'not-stated')).toBe('a: not-stated # year\n')
    expect(spliceText('a: text\n', ['a'], '2022')).toBe('a: "2022"\n')
    expect(spliceText('a: text\n', ['a'], 'no')).toBe('a: "no"\n')
  })

  it('is folded if its line becomes too long, and keeps the lines before and after the change', () => {
    const long = 'word '.repeat(40).trim()
    expect(spliceText('- short\n- other\n', [0], long)).toMatch(/^- >-\n  word word [^\n]{80,}\n  word/u)
    const lines = ['  One line, which stays.', '  Another line, which goes.', '  The last, which stays, too.']
    expect(
      spliceText(
        `a: >-\n${lines.join('\n')}\n`,
        ['a'],
        'One line, which stays. Something new. The last, which stays, too.',
      ),
    ).toBe(`a: >-\n${lines[0]}\n  Something new.\n${lines[2]}\n`)
  })

  it('keeps its style, its comment and the lines that do not change', () => {
    const file =
      'a: >- # why\n  One line that is long enough to be kept as it is, and one\n  that changes.\nb: x\n'
    const text = 'One line that is long enough to be kept as it is, and one that is new.'
    expect(spliceText(file, ['a'], text)).toBe(file.replace('changes', 'is new'))
    expect(spliceText(FILE, ['plain'], 'other text')).toBe(FILE.replace('plain text', 'other text'))
    expect(spliceText(FILE, ['single'], 'it’s')).toBe(FILE.replace("single ''q'' x", 'it’s'))
  })

  it('is left alone where it is a list, has an anchor, or the file is broken', () => {
    expect(spliceText('a:\n  - 1\n', ['a'], 'x')).toBeUndefined()
    expect(spliceText('a: &b text\n', ['a'], 'x')).toBeUndefined()
    expect(spliceText('a: text\n', ['b'], 'x')).toBeUndefined()
    expect(spliceText('a: "text\n', ['a'], 'x')).toBeUndefined()
  })
})
