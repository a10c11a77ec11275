import { lstatSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isOutFolder, makeOutFolder } from '../../src/files/out-folder.ts'
import { writeStage } from '../../src/files/out.ts'
import { refusal } from '../refusal.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compendium-out-'))
})

afterEach(() => rm(folder, { recursive: true }))

describe('a stage', () => {
  it('takes the place of a link, and what the link leads to stays as it is', async () => {
    const theirs = join(folder, 'theirs.txt')
    await writeFile(theirs, 'of the user')
    await mkdir(join(folder, 'stages'))
    const stage = join(folder, 'stages', 'foreword.md')
    await symlink(theirs, stage)
    await symlink(theirs, `${stage}.part`)
    await writeStage(stage, 'of the build')
    expect(readFileSync(theirs, 'utf8')).toBe('of the user')
    expect(lstatSync(stage).isSymbolicLink()).toBe(false)
    expect(readFileSync(stage, 'utf8')).toBe('of the build')
  })

  it('is refused with its reason where it cannot be written', async () => {
    await writeFile(join(folder, 'out'), 'a file, not a folder')
    expect(await refusal(writeStage(join(folder, 'out', 'az.html'), ''))).toMatch(
      /^out-not-written .*az\.html cannot be written: a part of the path is a file, not a folder\./u,
    )
  })
})

describe('a folder for the results', () => {
  const make = (name: string) => makeOutFolder(folder, join(folder, name))

  beforeEach(async () => {
    for (const name of ['data', 'src', '.git']) await mkdir(join(folder, name))
  })

  it('may be new, empty, or of an earlier build, also with things of others beside the results', async () => {
    await mkdir(join(folder, 'empty'))
    await make('empty')
    await writeFile(join(folder, 'empty', 'letter.txt'), '')
    await make('empty')
    await make('new/deep')
    await mkdir(join(folder, 'older', 'stages'), { recursive: true })
    await writeFile(join(folder, 'older', 'compendium.az-en.pdf'), '')
    await make('older')
    for (const name of ['empty', 'new/deep', 'older']) expect(isOutFolder(join(folder, name))).toBe(true)
  })

  it.each(['data', 'data/new', 'src', '.git/results', 'locales', '.', '..', '/'])(
    'may not be one of the project, or hold it: %s',
    async (name) => {
      const out = name === '/' ? '/' : join(folder, name)
      expect(await refusal(makeOutFolder(folder, out))).toMatch(
        /^out-folder .* (?:is a folder of the project itself|is the folder of the project itself|holds the project)\./u,
      )
    },
  )

  it('may not be one of the project by another way either', async () => {
    await symlink(join(folder, 'data'), join(folder, 'way'))
    expect(await refusal(make('way/new'))).toMatch(/^out-folder .* is a folder of the project itself\./u)
  })

  it('may not hold other things, as those of the system do, and nothing is put there', async () => {
    await mkdir(join(folder, 'letters'))
    await writeFile(join(folder, 'letters', 'letter.txt'), '')
    expect(await refusal(make('letters'))).toBe(
      `out-folder ${join(folder, 'letters')} was not made by this program: it holds letter.txt. Name a folder that is empty or not there yet with \`--out DIR\`.`,
    )
    expect(lstatSync(join(folder, 'letters', 'stages'), { throwIfNoEntry: false })).toBeUndefined()
    // The folder of a whole system, and that of its programs.
    for (const system of ['/', dirname(process.execPath)]) {
      expect(await refusal(makeOutFolder(folder, system))).toMatch(/^out-folder /u)
    }
  })

  it.each(['out', 'out/stages', 'out/stages/en', 'out/stages/en/en-foreword.md', 'out/stages/.compendium'])(
    'may not be a link, or hold one that stages would be written through: %s',
    async (link) => {
      const theirs = join(folder, 'theirs')
      await mkdir(theirs)
      await mkdir(join(folder, link, '..'), { recursive: true })
      await symlink(theirs, join(folder, link))
      expect(await refusal(make('out'))).toContain(
        `out-folder ${join(folder, link)} is a link, and nothing is written through links.`,
      )
    },
  )

  it('has a name that the disk allows', async () => {
    expect(await refusal(make('n'.repeat(300)))).toMatch(
      /^out-not-written .* cannot be written: its name is longer than the disk allows\./u,
    )
  })

  it('cannot be made where a file stands', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await refusal(make('file/out'))).toMatch(/: a part of the path is a file, not a folder\./u)
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('')
  })
})
