import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  linkSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { conflictMistake, type FileChange } from '../../src/files/file-change.ts'
import { repairChanges } from '../../src/files/repair-changes.ts'
import { writeChanges } from '../../src/files/write-changes.ts'
import { program } from '../frozen-report.ts'

const all = mkdtempSync(join(tmpdir(), 'changes-'))
afterAll(() => rmSync(all, { recursive: true, force: true }))

const FILES = ['data/report.yaml', 'data/projects/dirna.yaml', 'locales/az/foreword.yaml']
let root = ''
let count = 0

beforeEach(() => {
  count += 1
  root = join(all, String(count))
  for (const folder of ['data/projects', 'locales/az']) mkdirSync(join(root, folder), { recursive: true })
  for (const file of FILES) writeFileSync(join(root, file), 'old: 1\r\n')
})

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const change = (path: string, after = 'new: ə\r\n'): FileChange => ({ path, before: 'old: 1\r\n', after })
const hidden = (): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /(?:^|\/)\./u.test(name))

function refusal(path: string): unknown {
  try {
    return writeChanges(root, [{ path, before: undefined, after: 'x: 1\n' }])
  } catch (cause) {
    return cause instanceof DiagnosticError ? cause.diagnostics : cause
  }
}

describe('changed files', () => {
  it('are written together, with the rights that they had, and leave nothing beside them', () => {
    chmodSync(join(root, FILES[0]!), 0o640)
    const created = { path: 'locales/az/projects/new.yaml', before: undefined, after: 'title:\n' }
    expect(writeChanges(root, [...FILES.map((path) => change(path)), created])).toEqual([])
    expect(FILES.map(read)).toEqual(FILES.map(() => 'new: ə\r\n'))
    expect(read(created.path)).toBe('title:\n')
    expect(statSync(join(root, FILES[0]!)).mode & 0o777).toBe(0o640)
    expect(writeChanges(root, [{ path: created.path, before: created.after, after: undefined }])).toEqual([])
    expect(() => read(created.path)).toThrow('ENOENT')
    expect(hidden()).toEqual([])
  })

  it('that somebody else changed, deleted or made meanwhile are conflicts with both texts, and none is written', () => {
    writeFileSync(join(root, FILES[1]!), 'theirs: 1\n')
    rmSync(join(root, FILES[2]!))
    const made = { path: FILES[0]!, before: undefined, after: 'mine: 1\n' }
    const conflicts = writeChanges(root, [made, change(FILES[1]!), change(FILES[2]!)])
    expect(conflicts.map(conflictMistake)).toMatchObject([
      { code: 'edit-conflict', message: 'This file was changed meanwhile, so nothing was written.' },
      { code: 'edit-conflict', place: { file: FILES[1] } },
      { code: 'edit-conflict', message: 'This file is not there any more, so nothing was written.' },
    ])
    expect(conflicts).toEqual([
      { ...made, now: 'old: 1\r\n' },
      { ...change(FILES[1]!), now: 'theirs: 1\n' },
      { ...change(FILES[2]!), now: undefined },
    ])
    expect([read(FILES[0]!), read(FILES[1]!)]).toEqual(['old: 1\r\n', 'theirs: 1\n'])
    expect(hidden()).toEqual([])
  })

  it.each([
    '../outside.yaml',
    'data/../../outside.yaml',
    '/etc/outside.yaml',
    'data\\outside.yaml',
    'data/a\u0000.yaml',
    'data/%2e%2e/x.yaml',
    'templates/cover.yaml',
    'data/.hidden.yaml',
    'data/report.hbs',
    'data',
  ])('are not written to %s', (path) => {
    expect(refusal(path)).toMatchObject([{ code: 'edit-outside' }])
  })

  it('are not written through links to files and folders, into a folder, or into one of two names', () => {
    const outside = join(all, `outside-${count}`)
    mkdirSync(outside)
    writeFileSync(join(outside, 'x.yaml'), 'x: 1\n')
    symlinkSync(join(outside, 'x.yaml'), join(root, 'data/link.yaml'))
    symlinkSync(outside, join(root, 'locales/en'))
    linkSync(join(root, FILES[0]!), join(root, 'data/second.yaml'))
    mkdirSync(join(root, 'data/folder.yaml'))
    writeFileSync(join(root, 'locales/az/projects'), '')
    expect(refusal('locales/az/projects/x.yaml')).toMatchObject([{ code: 'edit-outside' }])
    for (const path of ['data/link.yaml', 'locales/en/x.yaml', 'data/second.yaml', 'data/folder.yaml'])
      expect(refusal(path), path).toMatchObject([{ code: 'edit-outside', place: { file: path } }])
    expect(readFileSync(join(outside, 'x.yaml'), 'utf8')).toBe('x: 1\n')
  })

  it('tell why the system refuses them, and none is written', () => {
    const long = { path: `data/${'x'.repeat(240)}.yaml`, before: undefined, after: 'x: 1\n' }
    const write = (): unknown => writeChanges(root, [...FILES.map((path) => change(path)), long])
    expect(write).toThrow('edit-not-written: It cannot be written: its name is longer than the disk allows.')
    expect(FILES.map(read)).toEqual(FILES.map(() => 'old: 1\r\n'))
    expect(hidden()).toEqual([])
  })
})

describe('a step that was ended in the middle', () => {
  const journal = (): void => {
    writeFileSync(join(root, 'data/.editing.json'), JSON.stringify(FILES.map((path) => change(path))))
  }

  it('is completed at the next start, whatever of it was done', () => {
    for (let done = 0; done <= FILES.length; done += 1) {
      for (const [index, file] of FILES.entries())
        writeFileSync(join(root, file), index < done ? 'new: ə\r\n' : 'old: 1\r\n')
      journal()
      writeFileSync(join(root, 'data/.report.yaml.1-1-1.part'), 'hal')
      expect(repairChanges(root)).toEqual(FILES.slice(done))
      expect(FILES.map(read)).toEqual(FILES.map(() => 'new: ə\r\n'))
      expect(hidden()).toEqual([])
    }
  })

  it('is put back if somebody changed one of its files since, which stays', () => {
    writeFileSync(join(root, FILES[0]!), 'new: ə\r\n')
    writeFileSync(join(root, FILES[1]!), 'theirs: 1\n')
    journal()
    expect(repairChanges(root)).toEqual([FILES[0]])
    expect(FILES.map(read)).toEqual(['old: 1\r\n', 'theirs: 1\n', 'old: 1\r\n'])
  })

  it('is not completed by a journal that names other files', () => {
    const elsewhere = { path: '../x.yaml', before: undefined, after: 'x: 1\n' }
    for (const text of ['{', '[1]', JSON.stringify([elsewhere])]) {
      writeFileSync(join(root, 'data/.editing.json'), text)
      expect(repairChanges(root)).toEqual([])
      expect(hidden()).toEqual([])
    }
  })

  it.skipIf(process.platform === 'win32')('leaves nothing of a file that there is no room for', () => {
    const [file = ''] = FILES
    const script = join(root, 'write.mjs')
    writeFileSync(
      script,
      `import { writeChanges } from ${JSON.stringify(join(program, 'src/files/write-changes.ts'))}
      const large = ${JSON.stringify(change(file, 'x'.repeat(9000)))}
      writeChanges(${JSON.stringify(root)}, [large])`,
    )
    // No file may be larger than a few blocks, and that is told instead of ending the program.
    const limited = `trap '' XFSZ; ulimit -f 4; exec "${process.execPath}" "${script}"`
    const { status, stderr } = spawnSync('sh', ['-c', limited], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining('edit-not-written') as string,
    })
    expect(read(file)).toBe('old: 1\r\n')
    expect(hidden()).toEqual([])
  })

  it.skipIf(process.platform === 'win32')(
    'is all old or all new after the program was killed',
    { timeout: 60_000 },
    async () => {
      const script = join(root, 'write.mjs')
      writeFileSync(
        script,
        `import { writeChanges } from ${JSON.stringify(join(program, 'src/files/write-changes.ts'))}
      const paths = ${JSON.stringify(FILES)}
      let [before, after] = ['old: 1\\r\\n', 'new: 0\\n']
      process.stdout.write('ready')
      for (let step = 1; ; step += 1) {
        writeChanges(${JSON.stringify(root)}, paths.map((path) => ({ path, before, after })))
        ;[before, after] = [after, 'new: ' + step + '\\n']
      }`,
      )
      for (let round = 0; round < 12; round += 1) {
        for (const file of FILES) writeFileSync(join(root, file), 'old: 1\r\n')
        const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
        await once(child.stdout, 'data')
        await wait(3 + 7 * round)
        child.kill('SIGKILL')
        await once(child, 'exit')
        repairChanges(root)
        expect(new Set(FILES.map(read)).size).toBe(1)
        expect(hidden()).toEqual([])
      }
    },
  )
})
