import fs, { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sha256 } from '../../src/files/out.ts'
import { isHalfPublished, publish, repairPublished } from '../../src/files/publish.ts'
import { refusal } from '../refusal.ts'

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof fs>()
  return { ...original, renameSync: (from: string, to: string) => rename(original.renameSync, from, to) }
})

const NAMES = ['compendium.az.pdf', 'compendium.en.pdf', 'compendium.parallel.pdf']
/** How many renames still succeed, and what happens at the next one. */
let renames = Infinity
let then: 'kill' | 'EACCES' = 'kill'
let out: string

class Killed extends Error {}

function rename(real: typeof fs.renameSync, from: string, to: string): void {
  renames -= 1
  if (renames < 0 && then === 'kill') throw new Killed()
  if (renames === -1) throw Object.assign(new Error('refused'), { code: 'EACCES' })
  real(from, to)
}

/** Everything that stands in the folder of the results, but for the stages. */
function results(): Record<string, string> {
  const names = readdirSync(out).filter((name) => name !== 'stages')
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(out, name), 'utf8')]))
}

function whole(build: string, names = NAMES): Record<string, string> {
  const files = names.map((name) => [name, `${build} ${name}`] as const)
  const sums = files.map(([name, text]) => `${sha256(Buffer.from(text))}  ${name}\n`)
  return Object.fromEntries([...files, ['SHA256SUMS', sums.join('')]])
}

const files = (build: string, names = NAMES) =>
  names.map((name) => {
    const bytes = Buffer.from(`${build} ${name}`)
    return { name, bytes, sha256: sha256(bytes) }
  })

beforeEach(async () => {
  renames = Infinity
  then = 'kill'
  out = await mkdtemp(join(tmpdir(), 'compendium-publish-'))
  await mkdir(join(out, 'stages'))
})

afterEach(() => rm(out, { recursive: true }))

describe('publishing', () => {
  it('puts the files and the sums of just these in their place, and leaves nothing beside them', async () => {
    await publish(out, files('first'))
    expect(results()).toEqual(whole('first'))
    await writeFile(join(out, 'x.pdf'), 'of the user', { mode: 0 })
    await publish(out, files('second', ['compendium.en.pdf']))
    const { SHA256SUMS } = results()
    expect(SHA256SUMS).toBe(whole('second', ['compendium.en.pdf'])['SHA256SUMS'])
    expect(readdirSync(join(out, 'stages'))).toEqual([])
  })

  it('keeps the sums of other kinds of files, as long as they are what was made', async () => {
    await publish(out, files('first'))
    await publish(out, files('first', ['compendium.az.epub', 'compendium.en.epub']))
    const names = ['compendium.az.epub', 'compendium.en.epub', ...NAMES]
    expect(results()).toEqual(whole('first', names))
    await publish(out, files('second'))
    const kept = results()['SHA256SUMS'] ?? ''
    expect(kept).toContain(`${sha256(Buffer.from('first compendium.az.epub'))}  compendium.az.epub\n`)
    expect(kept).toContain(`${sha256(Buffer.from('second compendium.az.pdf'))}  compendium.az.pdf\n`)
    await writeFile(join(out, 'compendium.en.epub'), 'of the user')
    await publish(out, files('third'))
    expect(results()['SHA256SUMS']).not.toContain('compendium.en.epub')
  })

  it.each(['compendium.en.pdf', 'SHA256SUMS'])(
    'replaces nothing where a folder stands in the place of %s',
    async (name) => {
      await publish(out, files('first'))
      await rm(join(out, name))
      await mkdir(join(out, name, 'inside'), { recursive: true })
      const text = await refusal(publish(out, files('second')))
      expect(text).toContain(
        `out-not-written ${join(out, name)} cannot be written: a folder stands in the place of the file.`,
      )
      expect(readFileSync(join(out, 'compendium.az.pdf'), 'utf8')).toBe('first compendium.az.pdf')
      expect(existsSync(join(out, name, 'inside'))).toBe(true)
      expect(readdirSync(join(out, 'stages'))).toEqual([])
    },
  )

  it('replaces a link, not what it leads to', async () => {
    const theirs = join(out, 'stages', 'theirs')
    await writeFile(theirs, 'of the user')
    await symlink(theirs, join(out, 'compendium.az.pdf'))
    await publish(out, files('first'))
    expect(results()).toEqual(whole('first'))
    expect(readFileSync(theirs, 'utf8')).toBe('of the user')
  })

  it.each([0, 1, 2, 3])('puts all back when rename %i is refused', async (count) => {
    await publish(out, files('first', NAMES.slice(0, 2)))
    renames = count
    then = 'EACCES'
    expect(await refusal(publish(out, files('second')))).toContain('you may not write there')
    expect(results()).toEqual(whole('first', NAMES.slice(0, 2)))
    expect(readdirSync(join(out, 'stages'))).toEqual([])
  })

  it.each([0, 1, 2, 3])('that is killed after %i renames is completed by the next run', async (count) => {
    await publish(out, files('first'))
    renames = count
    await expect(publish(out, files('second'))).rejects.toThrow(Killed)
    expect(isHalfPublished(out)).toBe(true)
    renames = Infinity
    await repairPublished(out)
    expect(results()).toEqual(whole('second'))
    expect(isHalfPublished(out)).toBe(false)
    expect(readdirSync(join(out, 'stages'))).toEqual([])
  })

  it.each([1, 2, 3])('that is killed after %i renames is undone where a new file was lost', async (count) => {
    await publish(out, files('first', NAMES.slice(1)))
    renames = count
    await expect(publish(out, files('second'))).rejects.toThrow(Killed)
    await rm(join(out, 'stages', 'SHA256SUMS.part'))
    renames = Infinity
    await repairPublished(out)
    expect(results()).toEqual(whole('first', NAMES.slice(1)))
    expect(readdirSync(join(out, 'stages'))).toEqual([])
  })

  it('leaves nothing of what was ended before the first rename', async () => {
    await publish(out, files('first'))
    await writeFile(join(out, 'stages', 'compendium.az.pdf.part'), 'half')
    await writeFile(join(out, 'stages', 'publishing.json.part'), '[')
    await repairPublished(out)
    expect(results()).toEqual(whole('first'))
    expect(readdirSync(join(out, 'stages'))).toEqual([])
  })
})
