import { describe, expect, it } from 'vitest'
import { insertItem, moveItem, removeItem } from '../../src/edit/yaml/change-items.ts'
import { addKey, removeKey } from '../../src/edit/yaml/change-keys.ts'
import { changeValue } from '../../src/edit/yaml/change-value.ts'
import type { SourceFile } from '../../src/edit/yaml/source-file.ts'

const LIST = `list: # three
  - one # first

  # of the second
  - label: two
    text: >-
      folded
      text
  - three
# the end
last: x`

const flow: SourceFile = { file: 'data/x.yaml', source: 'a: [x, "y", z] # why\nb: { c: 1, d: e }\n' }
const list: SourceFile = { file: 'locales/az/x.yaml', source: LIST }
const windows: SourceFile = { ...list, source: LIST.replaceAll('\n', '\r\n') }

/** What changes, in a file with the line ends of Windows too. */
function both(change: (file: SourceFile) => unknown): unknown {
  const result = change(list)
  const inWindows = typeof result === 'string' ? result.replaceAll('\n', '\r\n') : result
  expect(change(windows)).toEqual(inWindows)
  return result
}

describe('an item of a list', () => {
  it('is put before another, above the comment that belongs to that, and behind the last', () => {
    expect(both((file) => insertItem(file, ['list'], 1, 'new'))).toBe(
      LIST.replace('  # of the second', '  - new\n  # of the second'),
    )
    expect(both((file) => insertItem(file, ['list'], 3, { label: 'a', text: null }))).toBe(
      LIST.replace('  - three\n', '  - three\n  - label: a\n    text:\n'),
    )
    const short = { ...list, source: 'l:\n- a' }
    expect(insertItem(short, ['l'], 1, 'b')).toBe('l:\n- a\n- b')
  })

  it('is taken out with its lines; comments of others stay', () => {
    expect(both((file) => removeItem(file, ['list'], 0))).toBe(LIST.replace('  - one # first\n', ''))
    expect(both((file) => removeItem(file, ['list'], 1))).toBe(
      LIST.replace(/ {2}- label: two[^]*?text\n(?= {2}-)/u, ''),
    )
    expect(removeItem({ ...list, source: 'l:\n- a\n- b' }, ['l'], 1)).toBe('l:\n- a')
  })

  it('is moved with the comment above it', () => {
    const second = /  # of the second\n  - label: two[^]*?text\n(?=  -)/u.exec(LIST)?.[0] ?? ''
    expect(both((file) => moveItem(file, ['list'], 1, 0))).toBe(
      LIST.replace(second, '').replace('  - one', `${second}  - one`),
    )
    expect(both((file) => moveItem(file, ['list'], 1, 2))).toBe(
      LIST.replace(second, '').replace('  - three\n', `  - three\n${second}`),
    )
    expect(moveItem({ ...list, source: 'l:\n- a\n- b' }, ['l'], 0, 1)).toBe('l:\n- b\n- a')
    expect(moveItem({ ...list, source: 'l:\n- a\n- b' }, ['l'], 1, 0)).toBe('l:\n- b\n- a')
  })

  it('is changed in brackets, with the others as they are written', () => {
    expect(insertItem(flow, ['a'], 1, 'p, q')).toBe(flow.source.replace('[x,', '[x, "p, q",'))
    expect(removeItem(flow, ['a'], 0)).toBe(flow.source.replace('[x, ', '['))
    expect(moveItem(flow, ['a'], 2, 0)).toBe(flow.source.replace('[x, "y", z]', '[z, x, "y"]'))
  })

  it('is refused in a list that has comments inside its brackets', () => {
    const source = 'a: [x, # why\n  y]\n'
    expect(insertItem({ file: 'data/x.yaml', source }, ['a'], 0, 'z')).toMatchObject({
      code: 'edit-unwritable',
      place: { line: 1 },
    })
  })
})

describe('a key', () => {
  it('is added where its order has it, or the alphabet', () => {
    const source = 'b: 1\n# of d\nd: 2'
    const file = { file: 'data/x.yaml', source }
    expect(addKey(file, [], 'c', 'x', 'alphabetical')).toBe('b: 1\nc: x\n# of d\nd: 2')
    expect(addKey(file, [], 'e', 'x', 'alphabetical')).toBe('b: 1\n# of d\nd: 2\ne: x')
    expect(addKey(file, [], 'a', { x: 1, z: 'w' }, ['a', 'b'])).toBe(`a: { x: 1, z: w }\n${source}`)
    expect(addKey(flow, ['b'], 'f', 'on', [])).toBe(flow.source.replace(', d: e }', ', d: e, f: on }'))
  })

  it('is taken away; comments above others stay', () => {
    const file = { file: 'data/x.yaml', source: 'a: 1 # one\n# of b\nb:\n  - x\nc: 2' }
    expect(removeKey(file, [], 'a')).toBe('# of b\nb:\n  - x\nc: 2')
    expect(removeKey(file, [], 'b')).toBe('a: 1 # one\n# of b\nc: 2')
    expect(removeKey(file, [], 'c')).toBe('a: 1 # one\n# of b\nb:\n  - x')
    expect(removeKey(list, ['list', 1], 'label')).toBe(LIST.replace('label: two\n    ', ''))
    expect(removeKey(flow, ['b'], 'c')).toBe(flow.source.replace('c: 1, ', ''))
  })
})

describe('a value', () => {
  it('of one kind takes the place of one of another, before the comment of its line', () => {
    const file = { file: 'data/x.yaml', source: 'a: not-stated # why\nb: 1' }
    expect(changeValue(file, ['a'], ['x', 'z'])).toBe('a: # why\n  - x\n  - z\nb: 1')
    expect(changeValue(file, ['a'], { x: 1, z: 2 })).toBe('a: { x: 1, z: 2 } # why\nb: 1')
    expect(changeValue({ ...file, source: 'a:\n  - x\n  - y\nb: 1' }, ['a'], 'not-stated')).toBe(
      'a: not-stated\nb: 1',
    )
  })

  it('that is a group or a list changes only where it differs', () => {
    expect(changeValue(flow, ['b'], { c: 2, f: 'g' })).toBe(flow.source.replace('c: 1, d: e', 'c: 2, f: g'))
    expect(changeValue(flow, ['a'], ['x', 'new'])).toBe(flow.source.replace('"y", z', '"new"'))
    expect(changeValue(flow, ['a'], ['z', 'x', 'y'])).toBe(flow.source.replace('[x, "y", z]', '[z, x, "y"]'))
  })
})
