import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Changes, changesOf } from '../../src/edit/changes.ts'
import type { Edit } from '../../src/edit/edit.ts'
import { projectFiles } from '../../src/edit/project-files.ts'
import type { Value } from '../../src/edit/yaml/write-value.ts'
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

/** The head of the first item of each file that an edit changes. */
function headsOf(changes: Changes): Record<string, unknown> {
  return Object.fromEntries(
    'refused' in changes
      ? []
      : changes.changes.map(({ path, after }) => [path, parse(after ?? '').items[0].head]),
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

  it('puts an item into the list of every language, with an empty place where it is to be translated', () => {
    const items = { az: { label: 'Yeni', text: 'Mətn' } }
    expect(
      lines(changesOf(files, { kind: 'insert-item', key: 'projects/dirna:summary.points', at: 5, items })),
    ).toEqual({
      'locales/az/projects/dirna.yaml': ['+    - label: Yeni', '+      text: Mətn'],
      'locales/en/projects/dirna.yaml': ['+    - label:', '+      text:'],
    })
    const insert: Edit = {
      kind: 'insert-item',
      key: 'projects/dirna:results',
      at: 9,
      items: { az: 'a', en: 'b' },
    }
    expect(refusal(insert)).toMatchObject([{ code: 'edit-unknown' }])
  })

  it('moves and removes an item in every language', () => {
    const moved = changesOf(files, { kind: 'move-item', key: 'lessons:items', from: 2, to: 0 })
    expect(headsOf(moved)).toEqual({
      'locales/az/lessons.yaml': 'Potensialın gücləndirilməsi',
      'locales/en/lessons.yaml': 'Capacity building',
    })
    const removed = changesOf(files, { kind: 'remove-item', key: 'lessons:items', at: 0 })
    expect(headsOf(removed)).toEqual({
      'locales/az/lessons.yaml': 'Adaptivlik və elastiklik',
      'locales/en/lessons.yaml': 'Adaptability and flexibility',
    })
  })

  it('adds, moves and removes partners, with the name that a project gives one', () => {
    const project = 'dirna'
    const organisation = 'ada-university'
    expect(lines(changesOf(files, { kind: 'add-partner', project, organisation, at: 0 }))).toEqual({
      'data/projects/dirna.yaml': ['+  - ada-university'],
    })
    const both = changesOf(
      files,
      { kind: 'add-partner', project, organisation },
      { kind: 'move-partner', project, organisation, to: 0 },
      { kind: 'remove-partner', project, organisation: 'baku-state-university' },
    )
    expect(lines(both)).toMatchObject({
      'data/projects/dirna.yaml': ['-  - baku-state-university', '+  - ada-university'],
      'locales/az/projects/dirna.yaml': ['-names:', '-  baku-state-university: Bakı Dövlət Universiteti MMC'],
    })
    for (const id of ['khazar-university', 'baku-state-university'])
      expect(refusal({ kind: 'add-partner', project, organisation: id })).toMatchObject([
        { code: 'edit-refused', place: { file: 'data/projects/dirna.yaml' } },
      ])
    expect(refusal({ kind: 'add-partner', project, organisation: 'nobody' })).toMatchObject([
      { code: 'edit-unknown' },
    ])
  })

  it('exchanges facts of one kind for those of another, and adds and takes away optional ones', () => {
    const record = 'projects/dirna'
    expect(
      lines(changesOf(files, { kind: 'set-fact', record, path: ['budget'], value: 'not-stated' })),
    ).toEqual({
      'data/projects/dirna.yaml': ['-budget: { amount: 633292, currency: EUR }', '+budget: not-stated'],
    })
    expect(
      lines(changesOf(files, { kind: 'set-fact', record, path: ['notes', 'website'], value: 'years' })),
    ).toEqual({
      'data/projects/dirna.yaml': [
        '-notes: { budget: budget }',
        '+notes: { budget: budget, website: years }',
      ],
    })
    expect(lines(changesOf(files, { kind: 'set-fact', record, path: ['notes', 'budget'] }))).toEqual({
      'data/projects/dirna.yaml': ['-notes: { budget: budget }'],
    })
    const place = { az: 'Bakı', en: 'Baku' }
    expect(
      lines(changesOf(files, { kind: 'set-fact', record: 'report', path: ['place'], value: place })),
    ).toEqual({
      'data/report.yaml': ['+place: { az: Bakı, en: Baku }'],
    })
  })

  it('orders the projects, but only those that there are', () => {
    const projects = ['engage', 'beaucoup', 'dirna', 'refresh', '3e-partnership', 'be-open']
    const changes = changesOf(files, { kind: 'order-projects', projects })
    const [report] = 'changes' in changes ? changes.changes : []
    expect(parse(report?.after ?? '')).toEqual({ ...parse(report?.before ?? ''), projects })
    expect(refusal({ kind: 'order-projects', projects: projects.slice(1) })).toMatchObject([
      { code: 'edit-refused', place: { file: 'data/report.yaml' } },
    ])
  })

  it('adds an organisation with its names and its country, where the alphabet has them', () => {
    const edit: Edit = {
      kind: 'add-organisation',
      id: 'dtu',
      record: { country: 'DK', kind: 'university' },
      names: { az: 'Danimarka Texniki Universiteti', en: 'Technical University of Denmark' },
      countries: { az: 'Danimarka' },
    }
    expect(lines(changesOf(files, edit))).toEqual({
      'data/organisations.yaml': ['+dtu: { country: DK, kind: university }'],
      'locales/az/countries.yaml': ['+DK: Danimarka'],
      'locales/az/organisations.yaml': ['+dtu: Danimarka Texniki Universiteti'],
      'locales/en/countries.yaml': ['+DK:'],
      'locales/en/organisations.yaml': ['+dtu: Technical University of Denmark'],
    })
    for (const id of ['ada-university', 'ADA', '../x'])
      expect(refusal({ ...edit, id })).toMatchObject([{ code: 'edit-refused' }])
  })

  it('takes an organisation away with its names, and a project with its files', () => {
    const added: readonly Edit[] = [
      {
        kind: 'add-organisation',
        id: 'dtu',
        record: { country: 'DK', kind: 'university' },
        names: { az: 'DTU', en: 'DTU' },
        countries: { az: 'Danimarka', en: 'Denmark' },
      },
      { kind: 'add-project', slug: 'new-one', record: { acronym: 'NEW', coordinator: 'dtu' } },
    ]
    expect(
      changesOf(
        files,
        ...added,
        { kind: 'remove-project', slug: 'new-one' },
        { kind: 'remove-organisation', id: 'dtu' },
      ),
    ).toEqual({ changes: [] })
    const removed = changesOf(files, { kind: 'remove-project', slug: 'dirna' })
    expect(
      'changes' in removed && removed.changes.map(({ path, after }) => [path, after === undefined]),
    ).toEqual([
      ['data/projects/dirna.yaml', true],
      ['data/report.yaml', false],
      ['locales/az/projects/dirna.yaml', true],
      ['locales/en/projects/dirna.yaml', true],
    ])
    expect(refusal({ kind: 'remove-organisation', id: 'khazar-university' })[0]).toMatchObject({
      code: 'edit-refused',
      message: 'The project `dirna` names `khazar-university`.',
      place: { file: 'data/projects/dirna.yaml', line: 7 },
    })
    expect(refusal({ kind: 'remove-organisation', id: 'nobody' })).toMatchObject([{ code: 'edit-unknown' }])
    expect(refusal({ kind: 'remove-project', slug: 'nothing' })).toMatchObject([{ code: 'edit-unknown' }])
  })

  it('adds and takes away a note or a term in every language, and the name that a project gives an organisation', () => {
    const key = 'terms:terms.items'
    const add: Edit = { kind: 'add-entry', key, id: 'pilot', entries: { az: 'pilot layihə' } }
    expect(lines(changesOf(files, add))).toEqual({
      'locales/az/terms.yaml': ['+    pilot: pilot layihə'],
      'locales/en/terms.yaml': ['+    pilot:'],
    })
    expect(changesOf(files, add, { kind: 'remove-entry', key, id: 'pilot' })).toEqual({ changes: [] })
    expect(refusal({ ...add, id: 'achievement' })).toMatchObject([{ code: 'edit-refused' }])
    expect(refusal({ ...add, id: 'Not an id' })).toMatchObject([{ code: 'edit-refused' }])
    expect(refusal({ kind: 'remove-entry', key, id: 'pilot' })).toMatchObject([{ code: 'edit-unknown' }])
    const name = (id: string, text: string, language = 'en'): Edit => {
      return { kind: 'set-text', key: `projects/dirna:names.${id}`, language, text }
    }
    expect(lines(changesOf(files, name('ganja-state-university', 'GSU')))).toEqual({
      'locales/en/projects/dirna.yaml': ['+names:', '+  ganja-state-university: GSU'],
    })
    expect(lines(changesOf(files, name('baku-state-university', ' ', 'az')))).toEqual({
      'locales/az/projects/dirna.yaml': ['-names:', '-  baku-state-university: Bakı Dövlət Universiteti MMC'],
    })
    expect(refusal(name('nobody', 'X'))).toMatchObject([{ code: 'edit-unknown' }])
  })

  it('writes a text of several lines so that they are seen as such', () => {
    const edit: Edit = { kind: 'set-text', key: 'projects/dirna:aim', language: 'az', text: '- bir\n- iki' }
    expect(lines(changesOf(files, edit))['locales/az/projects/dirna.yaml']).toEqual(
      expect.arrayContaining(['+aim: |-', '+  - bir', '+  - iki']),
    )
  })

  it('adds a project and a chapter with their files in every language, and their lines', () => {
    const changes = changesOf(
      files,
      {
        kind: 'add-project',
        slug: 'new-one',
        record: { acronym: 'NEW' },
        texts: { az: { title: 'Yeni' } },
        before: 'dirna',
      },
      { kind: 'add-chapter', name: 'method', shape: 'sections', titles: { en: 'Method' }, before: 'index' },
    )
    expect(lines(changes)).toMatchObject({
      'data/report.yaml': ['+  - new-one', '+  - method: { shape: sections }'],
      'data/projects/new-one.yaml': expect.arrayContaining(['+acronym: NEW', '+budget: not-stated']),
      'locales/az/projects/new-one.yaml': expect.arrayContaining([
        '+title: Yeni',
        '+aim:',
        '+activities:',
        '+  -',
      ]),
      'locales/en/projects/new-one.yaml': expect.arrayContaining(['+title:']),
      'locales/az/method.yaml': expect.arrayContaining(['+title:']),
      'locales/en/method.yaml': expect.arrayContaining(['+title: Method', '+sections:']),
    })
    for (const slug of ['dirna', '../x', 'A'])
      expect(refusal({ kind: 'add-project', slug, record: {} })).toMatchObject([{ code: 'edit-refused' }])
  })

  it('is refused, and nothing breaks, whatever a program sends in its place', () => {
    let deep: Value = 1
    for (let depth = 0; depth < 20_000; depth += 1) deep = [deep]
    const record = 'projects/dirna'
    expect(refusal({ kind: 'set-fact', record, path: ['budget'], value: deep })).toMatchObject([
      { code: 'edit-unwritable' },
    ])
    const proto: Edit = { kind: 'set-fact', record, path: ['__proto__', 'x'], value: 'z' }
    expect(lines(changesOf(files, proto))).toEqual({ 'data/projects/dirna.yaml': ['+__proto__: { x: z }'] })
    const key = 'projects/dirna:results'
    for (const at of [-1, 0.5, 9]) {
      expect(refusal({ kind: 'insert-item', key, at, items: { az: 'a', en: 'b' } })).toMatchObject([
        { code: 'edit-unknown' },
      ])
      expect(refusal({ kind: 'remove-item', key, at })).toMatchObject([{ code: 'edit-unknown' }])
    }
    for (const language of ['__proto__', 'constructor', ''])
      expect(refusal({ kind: 'set-text', key: 'foreword:title', language, text: 'x' })).toMatchObject([
        { code: 'edit-unknown' },
      ])
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
