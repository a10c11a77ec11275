import { describe, expect, it } from 'vitest'
import { type Changes, changesOf } from '../../src/edit/changes.ts'
import type { Edit } from '../../src/edit/edit.ts'
import { projectFiles } from '../../src/edit/project-files.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { root } from '../frozen-report.ts'

const files = projectFiles(readInputs(root))

/** Lines that an edit takes away and puts in, by file. */
function lines(changes: Changes): Record<string, string[]> {
  if ('refused' in changes) throw new Error(changes.refused.map(({ message }) => message).join('\n'))
  return Object.fromEntries(
    changes.changes.map(({ path, before = '', after = '' }) => {
      const [old, now] = [before.split('\n'), after.split('\n')]
      const gone = old.filter((line) => !now.includes(line)).map((line) => `-${line}`)
      return [path, [...gone, ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`)]]
    }),
  )
}

const refusal = (edit: Edit): readonly unknown[] => {
  const changes = changesOf(files, edit)
  return 'refused' in changes ? changes.refused : []
}

describe('an edit', () => {
  it('changes the lines of its text in one language, and nothing else', () => {
    const key = 'projects/dirna:summary.points.0.label'
    const edit: Edit = { kind: 'set-text', key, language: 'az', text: 'Yeni başlıq: ilk' }
    expect(lines(changesOf(files, edit))).toEqual({
      'locales/az/projects/dirna.yaml': [
        '-    - label: Potensialın gücləndirilməsi',
        '+    - label: "Yeni başlıq: ilk"',
      ],
    })
  })

  it('changes a fact of a record', () => {
    const path = ['budget', 'amount']
    expect(
      lines(changesOf(files, { kind: 'set-fact', record: 'projects/dirna', path, value: 700_000 })),
    ).toEqual({
      'data/projects/dirna.yaml': [
        '-budget: { amount: 633292, currency: EUR }',
        '+budget: { amount: 700000, currency: EUR }',
      ],
    })
  })

  it('changes no file if it says what is there, in the line ends of a browser too', () => {
    const { read } = files
    const path = 'locales/en/introduction.yaml'
    const kept = {
      ...files,
      read: (each: string) => (each === path ? 'title: |\n  One\n  two\n' : read(each)),
    }
    const edit: Edit = { kind: 'set-text', key: 'introduction:title', language: 'en', text: 'One\r\ntwo' }
    expect(changesOf(kept, edit)).toEqual({ changes: [] })
  })

  it('is refused for what is not there, and for a file that is not one of the report', () => {
    const text = 'x'
    for (const edit of [
      { kind: 'set-text', key: 'foreword:nothing', language: 'az', text },
      { kind: 'set-text', key: 'foreword:title', language: 'ka', text },
      { kind: 'set-text', key: '../en/foreword:title', language: 'az', text },
      { kind: 'set-text', key: 'foreword', language: 'az', text },
      { kind: 'set-fact', record: '../package', path: ['name'], value: 'x' },
    ] as const)
      expect(refusal(edit), JSON.stringify(edit)).toMatchObject([{ code: 'edit-unknown' }])
  })

  it('is refused for characters that cannot be printed, and where a value has a mark of YAML', () => {
    const key = 'foreword:title'
    expect(refusal({ kind: 'set-text', key, language: 'az', text: 'a\u0000b' })).toMatchObject([
      { code: 'control-character' },
    ])
    const anchored = { ...files, read: () => 'title: &a Text\n' }
    const changes = changesOf(anchored, { kind: 'set-text', key, language: 'az', text: 'Other' })
    expect(changes).toMatchObject({
      refused: [{ code: 'edit-unwritable', place: { file: 'locales/az/foreword.yaml', line: 1 } }],
    })
  })
})
