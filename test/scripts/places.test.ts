import { describe, expect, it } from 'vitest'
import { findPlaces } from '../../scripts/diff/places.ts'
import type { WrittenText } from '../../scripts/diff/written-texts.ts'

const written = (first: number, path: string, ...words: readonly string[]): WrittenText => ({
  file: 'locales/en/overview.yaml',
  path,
  first,
  lines: [`${path}: ${words.join('{{number}}')}`],
  words,
})
const change = (was: string, is: string) => ({ chapter: 'en-overview', was, is, pieces: [] })

describe('the places of a changed text', () => {
  it('are the text that the paragraph is made of, not a word that happens to be in it', () => {
    const before = [written(1, 'aim', 'Reading and writing'), written(2, 'and', 'or'), written(3, 'day', '8')]
    const after = [
      written(1, 'aim', 'Reading, writing and 18 songs'),
      written(2, 'and', 'and'),
      written(3, 'day', '18'),
    ]
    const places = findPlaces(before, after)
    expect(places.of(change('Reading and writing', 'Reading, writing and 18 songs'))).toEqual([
      'locales/en/overview.yaml:1',
    ])
    expect(places.others()).toEqual(['locales/en/overview.yaml:2', 'locales/en/overview.yaml:3'])
  })

  it('take a place for a value as it is filled', () => {
    const places = findPlaces(
      [written(4, 'count', '', '-ci layihə')],
      [written(4, 'count', '', '-cü layihə')],
    )
    expect(places.of(change('4-ci layihə', '4-cü layihə'))).toEqual(['locales/en/overview.yaml:4'])
  })

  it('do not hold a text that only stands further down in its list', () => {
    const before = [written(5, 'items.0', 'First item of the list')]
    const after = [
      written(5, 'items.0', 'A new item before it'),
      written(6, 'items.1', 'First item of the list'),
    ]
    const places = findPlaces(before, after)
    expect(places.of(change('', 'A new item before it'))).toEqual(['locales/en/overview.yaml:5'])
    expect(places.others()).toEqual([])
  })

  it('are those of the base where a text is gone', () => {
    const places = findPlaces([written(7, 'closing', 'The last words of all')], [])
    expect(places.of(change('The last words of all', ''))).toEqual(['locales/en/overview.yaml:7 of the base'])
  })
})
