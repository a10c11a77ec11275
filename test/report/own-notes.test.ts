import { describe, expect, test } from 'vitest'
import { type Case, type Edit, run } from './edited-report.ts'

const az = 'locales/az/foreword.yaml'
const en = 'locales/en/foreword.yaml'
const MARK = '[](#note-years)'

/** Adds notes of its own to the foreword of a language, with these words after the mark that it has. */
function own(file: string, marks: string, notes: string): Edit[] {
  return [
    { file, from: MARK, to: `${MARK}${marks}` },
    { file, from: /$/u, to: `notes:\n${notes}` },
  ]
}

const inBoth = [
  ...own(az, '[](#note-one) və[](#note-two)', '  two: İkinci.\n  one: Birinci.\n'),
  ...own(en, '[](#note-one) and[](#note-two)', '  two: The second.\n  one: The first.\n'),
]

const cases: readonly Case[] = [
  {
    name: 'a mark without a note',
    code: 'unknown-target',
    edits: [...inBoth, { file: en, from: '[](#note-two)', to: '⟦[](#note-somewhere)⟧[](#note-two)' }],
    message: 'There is no note `somewhere` to lead to.',
    hint: 'Write the note under `notes` here, or in notes.yaml, in every language.',
  },
  {
    name: 'a misspelt mark',
    code: 'unknown-target',
    edits: [...inBoth, { file: en, from: '[](#note-two)', to: '⟦[](#note-twoo)⟧' }],
    message: 'There is no note `twoo` to lead to.',
    hint: 'Did you mean `#note-two`?',
  },
  {
    name: 'a note without a mark',
    code: 'unmarked-note',
    severity: 'warning',
    edits: [...inBoth, { file: en, from: '[](#note-two)', to: '' }],
    at: { file: en, text: '⟦two⟧: The second' },
    message: 'No mark in this file leads to its note `two`.',
    hint: 'Put `[](#note-two)` after the word that it is about.',
  },
  {
    name: 'a note that one language lacks',
    code: 'key-in-one-language',
    edits: [
      ...inBoth,
      { file: en, from: '[](#note-two)', to: '[](#note-two)[](#note-three)' },
      { file: en, from: /$/u, to: '  three: The third.\n' },
    ],
    at: { file: az, text: '⟦notes⟧:' },
    message: 'The key `three` is missing in `az`: `en` has it ({place}).',
    hint: 'Add `three` here, or delete it there.',
    there: { file: en, text: '⟦⟧three:' },
  },
  {
    name: 'marks in another order',
    code: 'note-order-differs',
    severity: 'warning',
    edits: [
      ...inBoth,
      { file: en, from: '[](#note-one) and[](#note-two)', to: '⟦[](#note-two)⟧ and[](#note-one)' },
    ],
    message:
      'The mark of the note `two` has another place in `az` ({place}): the languages may number their notes differently.',
    hint: 'Mark the notes in the same order in every language, after other words if need be.',
    there: { file: az, text: '⟦⟧[](#note-two)' },
  },
]

describe('notes that a chapter has of its own', () => {
  test('are nothing to tell if both languages have and mark them', () => {
    expect(run({ name: '', code: 'raw-html', edits: inBoth, message: '', hint: '' }).found).toEqual([])
  })

  test.each(cases)('$name: $code, at its place and nothing else', (each) => {
    const { expected, found } = run(each)
    expect(found).toEqual(expected)
  })

  test('an id that an editorial note has is told at both', () => {
    const edits = [az, en].flatMap((file) => [{ file, from: /$/u, to: 'notes:\n  years: Which?\n' }])
    const { found } = run({ name: '', code: 'note-twice', edits, message: '', hint: '' })
    expect(found).toEqual(
      [az, en].map((file) => ({
        place: expect.stringMatching(new RegExp(`^${file}:\\d+:3\\+5$`, 'u')) as string,
        told: 'error note-twice There is an editorial note `years` too, so a mark could mean either.',
        hint: 'Give one of the two another id, and its marks too.',
      })),
    )
  })
})
