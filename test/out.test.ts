import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DiagnosticError } from '../src/diagnostics.ts'
import { claimFolder, readEarlier, writeStage, writeWhole } from '../src/out.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compendium-out-'))
})

afterEach(() => rm(folder, { recursive: true }))

async function refusal(action: Promise<unknown>): Promise<string> {
  const error = await action.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  if (!(error instanceof DiagnosticError)) throw new Error(`not refused: ${String(error)}`)
  return error.diagnostics.map(({ code, message }) => `${code} ${message}`).join()
}

describe('the folder of the results', () => {
  it('is claimed by one build at a time', async () => {
    // The test's parent process stands for another build that is at work.
    await mkdir(join(folder, 'stages'))
    await writeFile(join(folder, 'stages', '.building'), String(process.ppid))
    expect(await refusal(claimFolder(join(folder, 'stages')))).toMatch(
      /^out-busy Another build is writing into /u,
    )
  })

  it('is taken over from a build that was killed, and what it left unfinished is removed', async () => {
    await mkdir(join(folder, 'stages'))
    await writeFile(join(folder, 'stages', '.building'), '999999999')
    await writeFile(join(folder, 'stages', 'compendium.az.pdf.part'), 'half')
    const release = await claimFolder(join(folder, 'stages'))
    expect(existsSync(join(folder, 'stages', 'compendium.az.pdf.part'))).toBe(false)
    expect(await readEarlier(join(folder, 'stages', '.building'))).toBe(String(process.pid))
    await release()
    expect(existsSync(join(folder, 'stages', '.building'))).toBe(false)
  })

  it('is refused with its reason where it cannot be made', async () => {
    await writeFile(join(folder, 'out'), 'a file, not a folder')
    expect(await refusal(claimFolder(join(folder, 'out', 'stages')))).toBe(
      `out-not-written ${join(folder, 'out', 'stages')} cannot be written: a part of the path is a file, not a folder.`,
    )
    expect(await refusal(writeStage(join(folder, 'out', 'az.html'), ''))).toContain('out-not-written')
  })
})

describe('a result', () => {
  it('is there whole, and nothing unfinished beside it', async () => {
    await writeWhole(join(folder, 'a.pdf'), folder, Buffer.from('whole'))
    expect(await readFile(join(folder, 'a.pdf'), 'utf8')).toBe('whole')
    expect(existsSync(join(folder, 'a.pdf.part'))).toBe(false)
  })

  it('stays as it was when a new one cannot take its place', async () => {
    await mkdir(join(folder, 'a.pdf'))
    await writeFile(join(folder, 'a.pdf', 'inside'), '')
    expect(await refusal(writeWhole(join(folder, 'a.pdf'), folder, Buffer.from('new')))).toContain(
      'a folder stands in the place of the file',
    )
    expect(existsSync(join(folder, 'a.pdf', 'inside'))).toBe(true)
    expect(existsSync(join(folder, 'a.pdf.part'))).toBe(false)
  })

  it('of an earlier run that is not there reads as nothing', async () => {
    expect(await readEarlier(join(folder, 'none.json'))).toBeUndefined()
  })
})
