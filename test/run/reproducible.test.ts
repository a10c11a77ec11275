import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noCache } from '../../src/files/cache.ts'
import { buildProject, copyProgram, copyProject, root, sharedCaches } from '../build-project.ts'
import { builtReport } from '../built-report.ts'

const caches = { ...sharedCaches, stages: noCache }
let base: string
let reference: Record<string, string>

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'compendium-test-'))
  reference = await hashes((await builtReport()).out)
})

afterAll(() => rm(base, { recursive: true, force: true }))

/** SHA-256 of every PDF of a folder. */
async function hashes(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.pdf')).toSorted()) {
    found[file] = createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex')
  }
  return found
}

describe('the same records and texts give the same bytes', () => {
  it('for one edition alone', async () => {
    await buildProject({ root, out: join(base, 'alone'), editions: ['en'], caches })
    expect(await hashes(join(base, 'alone'))).toEqual({ 'compendium.en.pdf': reference['compendium.en.pdf'] })
  })

  it('from a copy of the project in another folder, with spaces and ə in its name', async () => {
    const copy = await copyProject()
    await buildProject({ root: copy, out: join(copy, 'out ə'), caches })
    expect(Object.keys(reference).length).toBe(4)
    expect(await hashes(join(copy, 'out ə'))).toEqual(reference)
    await rm(copy, { recursive: true })
  })

  it('in another time zone, locale and home', async () => {
    const out = join(base, 'elsewhere')
    const copy = await copyProgram()
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(copy, 'src/cli/cli.ts'), '--quiet', '--out', out],
      {
        cwd: base,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], TZ: 'Pacific/Kiritimati', LC_ALL: 'C', HOME: '/nonexistent' },
      },
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(await hashes(out)).toEqual(reference)
    await rm(copy, { recursive: true })
  })
})
