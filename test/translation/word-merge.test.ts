import { describe, expect, it } from 'vitest'
import { mergeWords } from '../../src/translation/word-merge.ts'

describe('two changes of one text', () => {
  const before = 'Layihə universitetlərin kitabxanalarını birləşdirir və rəqəmsal arxiv yaradır.'

  it.each([
    [
      'are put together where they are apart',
      'Layihə altı universitetin kitabxanalarını birləşdirir və rəqəmsal arxiv yaradır.',
      'Layihə universitetlərin kitabxanalarını birləşdirir və açıq rəqəmsal arxiv yaradır.',
      'Layihə altı universitetin kitabxanalarını birləşdirir və açıq rəqəmsal arxiv yaradır.',
    ],
    [
      'are one where they are the same',
      before.replace('rəqəmsal', 'açıq'),
      before.replace('rəqəmsal', 'açıq'),
      before.replace('rəqəmsal', 'açıq'),
    ],
    [
      'keep what one of them took out',
      before.replace(' və rəqəmsal arxiv', ''),
      `Bu ${before}`,
      `Bu ${before.replace(' və rəqəmsal arxiv', '')}`,
    ],
    [
      'are not put together where they meet',
      before.replace('rəqəmsal', 'açıq'),
      before.replace('rəqəmsal', 'elektron'),
      undefined,
    ],
    [
      'are told apart whatever their words are',
      'constructor a b toString',
      'constructor a x b',
      'constructor a x b toString',
    ],
    [
      'do not count where lines are wrapped',
      before.replaceAll(' ', '\n'),
      before.replace('rəqəmsal', 'açıq'),
      before.replace('rəqəmsal', 'açıq'),
    ],
  ])('%s', (_, mine, theirs, merged) => {
    const from = mine.startsWith('constructor') ? 'constructor a b' : before
    expect(mergeWords(mine, from, theirs)).toBe(merged)
  })
})
