import { describe, expect, it } from 'vitest'
import { changesOf } from '../../src/edit/changes.ts'
import { doneSteps } from '../../src/edit/done-steps.ts'
import type { Edit } from '../../src/edit/edit.ts'
import { emptyHistory, type History, redo, undo, withStep } from '../../src/edit/history.ts'
import { projectFiles } from '../../src/edit/project-files.ts'
import { takeBack } from '../../src/edit/take-back.ts'
import type { FileChange } from '../../src/files/file-change.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { root } from '../frozen-report.ts'

const onDisk = projectFiles(readInputs(root))

/** A project in memory, and what was done in it. */
class Session {
  readonly files = new Map<string, string | undefined>()
  readonly languages = onDisk.languages
  history: History = emptyHistory

  readonly read = (path: string): string | undefined =>
    this.files.has(path) ? this.files.get(path) : onDisk.read(path)

  edit(...edits: readonly Edit[]): number {
    const made = changesOf(this, ...edits)
    if ('refused' in made) throw new Error(made.refused.map(({ message }) => message).join('\n'))
    this.write(made.changes)
    this.history = withStep(this.history, { edits, changes: made.changes })
    return this.history.steps
  }

  write(changes: readonly FileChange[]): void {
    for (const { path, after } of changes) this.files.set(path, after)
  }

  turn(turn: typeof undo): unknown {
    const turned = turn(this.history, this)
    if (!turned || 'refused' in turned) return turned
    this.write(turned.changes)
    this.history = turned.history
    return undefined
  }

  takeBack(id: number): unknown {
    const taken = takeBack(this.history, id, this)
    if ('refused' in taken) return taken.refused
    this.write(taken.changes)
    this.history = withStep(this.history, { edits: [], changes: taken.changes, takesBack: id })
    return undefined
  }

  /** Files that are not as they are on the disk. */
  get changed(): string[] {
    return [...this.files.keys()].filter((path) => this.read(path) !== onDisk.read(path)).toSorted()
  }
}

const title = (text: string, language = 'az'): Edit => ({
  kind: 'set-text',
  key: 'projects/dirna:title',
  language,
  text,
})
const aim = (text: string): Edit => ({ kind: 'set-text', key: 'projects/dirna:aim', language: 'az', text })
const amount = (value: number): Edit => {
  return { kind: 'set-fact', record: 'projects/dirna', path: ['budget', 'amount'], value }
}
const AZ = 'locales/az/projects/dirna.yaml'

describe('what was done', () => {
  it('is undone and done again, over all its files, new ones too, to the byte', () => {
    const session = new Session()
    session.edit(title('Bir'), amount(1))
    session.edit({ kind: 'add-project', slug: 'new', record: { acronym: 'NEW' } })
    const changed = session.changed
    expect(changed).toHaveLength(6)
    session.turn(undo)
    expect(session.changed).toEqual(['data/projects/dirna.yaml', AZ])
    session.turn(undo)
    expect(session.changed).toEqual([])
    expect(session.turn(undo)).toBeUndefined()
    session.turn(redo)
    session.turn(redo)
    expect(session.changed).toEqual(changed)
    expect(session.turn(redo)).toBeUndefined()
    session.turn(undo)
    session.edit(amount(2))
    expect(redo(session.history, session)).toBeUndefined()
  })

  it('is undone and done again where somebody else changed the file beside it', () => {
    const session = new Session()
    session.edit(title('Bir'), amount(1))
    const mine = session.read(AZ)
    const theirs = (text = ''): string => `${text.replace('qurmaq.', 'yaratmaq.')}# theirs\n`
    session.files.set(AZ, theirs(mine))
    expect(session.turn(undo)).toBeUndefined()
    expect(session.read(AZ)).toBe(theirs(onDisk.read(AZ)))
    expect(session.turn(redo)).toBeUndefined()
    expect(session.read(AZ)).toBe(theirs(mine))
  })

  it('is neither undone nor done again where somebody else changed the same value: all files stay', () => {
    const session = new Session()
    session.edit(title('Bir'), amount(1))
    const mine = session.read(AZ) ?? ''
    const changed = session.changed
    session.files.set(AZ, mine.replace('Bir', 'İki'))
    expect(session.turn(undo)).toMatchObject({
      refused: [
        {
          code: 'edit-refused',
          message: '`title` was changed again meanwhile, so this change is not undone.',
          place: { file: AZ },
        },
      ],
    })
    expect(session.changed).toEqual(changed)
    session.files.set(AZ, mine)
    session.turn(undo)
    session.files.set(AZ, mine.replace('Bir', 'İki'))
    expect(session.turn(redo)).toMatchObject({
      refused: [{ message: '`title` was changed again meanwhile, so this change is not done again.' }],
    })
    expect(session.read(AZ)).toContain('İki')
  })

  it('is listed by its values, with the words that differ', () => {
    const session = new Session()
    session.edit(amount(1))
    session.edit({ kind: 'set-text', key: 'foreword:title', language: 'en', text: 'A new foreword' })
    session.edit({
      kind: 'insert-item',
      key: 'projects/dirna:results',
      at: 1,
      items: { az: 'Yeni', en: 'New' },
    })
    expect(doneSteps(session.history)).toMatchObject([
      {
        id: 3,
        values: [
          { file: AZ, path: ['results', 1], before: undefined, after: 'Yeni' },
          { file: 'locales/en/projects/dirna.yaml', path: ['results', 1], after: 'New' },
        ],
      },
      { id: 2, values: [{ words: expect.arrayContaining([{ kind: 'is', words: 'A new foreword' }]) }] },
      { id: 1, values: [{ path: ['budget', 'amount'], before: 633_292, after: 1 }] },
    ])
  })
})

describe('a step before the last', () => {
  it('is taken back alone, in a file that was changed since', () => {
    const session = new Session()
    const first = session.edit(title('Bir'), amount(1))
    const second = session.edit(aim('Məqsəd'))
    expect(session.takeBack(first)).toBeUndefined()
    expect(session.changed).toEqual([AZ])
    expect(session.read(AZ)).toContain('Məqsəd')
    expect(session.read(AZ)).not.toContain('Bir')
    expect(doneSteps(session.history).map(({ isTakenBack }) => isTakenBack)).toEqual([false, false, true])
    expect(session.takeBack(second)).toBeUndefined()
    expect(session.changed).toEqual([])
    session.turn(undo)
    expect(session.read(AZ)).toContain('Məqsəd')
  })

  it('is taken back where items were put before its own, and where lines beside it changed', () => {
    const session = new Session()
    const insert = (at: number, az: string): number => {
      return session.edit({ kind: 'insert-item', key: 'projects/dirna:results', at, items: { az, en: 'x' } })
    }
    const first = insert(1, 'Birinci')
    insert(0, 'İkinci')
    const third = session.edit({
      kind: 'set-text',
      key: 'projects/dirna:results.1',
      language: 'az',
      text: 'Başqa',
    })
    expect(session.takeBack(first)).toBeUndefined()
    expect(session.read(AZ)).toContain('- İkinci\n  - >-\n    Başqa\n  - Açıq elm')
    expect(session.takeBack(third)).toBeUndefined()
    expect(session.read(AZ)).not.toContain('Başqa')
  })

  it('stays if its value was changed again, and the place is told', () => {
    const session = new Session()
    const first = session.edit(title('Bir'))
    session.edit(title('İki'))
    expect(session.takeBack(first)).toMatchObject([
      {
        code: 'edit-refused',
        message: '`title` was changed again meanwhile, so this change is not taken back.',
        place: { file: AZ, line: 3 },
      },
    ])
    const made = session.edit({ kind: 'add-project', slug: 'new', record: { acronym: 'NEW' } })
    session.edit({ kind: 'set-text', key: 'projects/new:title', language: 'az', text: 'Yeni' })
    expect(session.takeBack(made)).toMatchObject([{ code: 'edit-refused' }])
    session.files.delete('data/projects/new.yaml')
    expect(session.takeBack(made)).toMatchObject([
      { message: 'This file is not there any more.' },
      { code: 'edit-refused' },
    ])
    expect(session.takeBack(99)).toMatchObject([{ code: 'edit-unknown' }])
  })
})
