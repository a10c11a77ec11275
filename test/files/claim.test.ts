import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimFolder } from '../../src/files/claim.ts'
import { refusal } from '../refusal.ts'

let stages: string

beforeEach(async () => {
  stages = await mkdtemp(join(tmpdir(), 'compendium-claim-'))
})

afterEach(() => rm(stages, { recursive: true }))

const claims = (): string[] => readdirSync(stages).filter((name) => name.startsWith('.building'))

/** When a process began, read here by another way than the program does. */
function startOf(pid: number): string {
  const [, fields = ''] = /\) (.*)$/su.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? []
  return fields.split(' ')[19] ?? ''
}

describe('the folder of the stages', () => {
  it('is claimed by one build at a time, also within one process', async () => {
    const release = await claimFolder(stages)
    expect(await refusal(claimFolder(stages, 0))).toBe(
      `out-busy Another build is writing into ${stages}. Wait until it has ended, or build into another folder with \`--out DIR\`.`,
    )
    release()
    const again = await claimFolder(stages, 0)
    again()
    expect(claims()).toEqual([])
  })

  it('goes to one of many that come at the same moment, and then to the others', async () => {
    let holders = 0
    let most = 0
    const build = async (): Promise<void> => {
      const release = await claimFolder(stages, 20_000)
      holders += 1
      most = Math.max(most, holders)
      await new Promise((resolve) => setTimeout(resolve, 5))
      holders -= 1
      release()
    }
    await Promise.all(Array.from({ length: 6 }, build))
    expect({ most, holders, left: claims() }).toEqual({ most: 1, holders: 0, left: [] })
  })

  it('is waited for while the build before it ends', async () => {
    const release = await claimFolder(stages)
    setTimeout(release, 120)
    const next = await claimFolder(stages)
    next()
    expect(claims()).toEqual([])
  })

  it('is taken over from a build that was killed', async () => {
    for (const name of ['.building', '.building-999999999-1-1']) writeFileSync(join(stages, name), '')
    const release = await claimFolder(stages, 0)
    expect(claims()).toHaveLength(1)
    release()
  })
})

describe.skipIf(process.platform !== 'linux')('a claim on Linux', () => {
  let child: ChildProcess | undefined

  afterEach(() => child?.kill('SIGKILL'))

  it('is that of a process with its moment of start: a number that is used again claims nothing', async () => {
    const [pid, start] = [process.ppid, startOf(process.ppid)]
    writeFileSync(join(stages, `.building-${pid}-${start}-1`), '')
    expect(await refusal(claimFolder(stages, 0))).toContain('out-busy')
    await rm(join(stages, `.building-${pid}-${start}-1`))
    writeFileSync(join(stages, `.building-${pid}-${Number(start) - 1}-1`), '')
    const release = await claimFolder(stages, 0)
    release()
  })

  it('ends with its process, also where nobody takes notice of the end', async () => {
    // The shell starts a process that ends at once, and then becomes one that never asks for it.
    child = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const zombie = Number(await new Promise((resolve) => child?.stdout?.once('data', resolve)))
    const state = (): string => /\) (\w)/u.exec(readFileSync(`/proc/${zombie}/stat`, 'latin1'))?.[1] ?? ''
    while (state() !== 'Z') await new Promise((resolve) => setTimeout(resolve, 10))
    writeFileSync(join(stages, `.building-${zombie}-${startOf(zombie)}-1`), '')
    const release = await claimFolder(stages, 0)
    expect(claims()).toEqual([expect.stringContaining(String(process.pid))])
    release()
  })
})
