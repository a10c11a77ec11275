import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyOf, readKept } from '../../src/files/cache.ts'
import { openCache } from '../../src/files/cache-folder.ts'
import { readSecret } from '../../src/files/cache-secret.ts'
import { temporaryFolder } from '../pdf/browser-fixture.ts'

const SECRET = Buffer.alloc(32, 1)
let folder: string
let kept: string

beforeEach(() => {
  folder = temporaryFolder()
  kept = join(folder, 'kept')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (secret = SECRET) => openCache(kept, 'version', secret)
const fileOf = (key: string): string => join(kept, keyOf('version', key))
const read = async (key: string): Promise<string | undefined> => (await open().read(key))?.toString()

describe('what is kept', () => {
  it('counts as not there when it was swapped for something else that was kept', async () => {
    await open().write('one', Buffer.from('first'))
    await open().write('two', Buffer.from('second'))
    renameSync(fileOf('one'), join(folder, 'one'))
    renameSync(fileOf('two'), fileOf('one'))
    renameSync(join(folder, 'one'), fileOf('two'))
    expect([await read('one'), await read('two')]).toEqual([undefined, undefined])
  })

  it('counts as not there on a machine with another secret, as what came with a checkout', async () => {
    await open(Buffer.alloc(32, 2)).write('one', Buffer.from('forged'))
    expect(await read('one')).toBeUndefined()
  })

  it('counts as not there when it is empty, cut or changed', async () => {
    await open().write('one', Buffer.from('first'))
    const whole = readFileSync(fileOf('one'))
    for (const bytes of ['', whole.subarray(0, 20), whole.subarray(0, -1), Buffer.concat([whole, whole])]) {
      writeFileSync(fileOf('one'), bytes)
      expect(await read('one')).toBeUndefined()
    }
    writeFileSync(fileOf('one'), whole)
    expect(await read('one')).toBe('first')
  })

  it('counts as not there, and is written anew, where a link, a pipe or a folder stands in its place', async () => {
    await open().write('one', Buffer.from('first'))
    const elsewhere = join(folder, 'elsewhere')
    copyFileSync(fileOf('one'), elsewhere)
    const places = [
      () => symlinkSync(elsewhere, fileOf('one')),
      () => symlinkSync('/dev/zero', fileOf('one')),
      () => execFileSync('mkfifo', [fileOf('one')]),
    ]
    for (const place of places) {
      rmSync(fileOf('one'))
      place()
      expect(await read('one')).toBeUndefined()
      await open().write('one', Buffer.from('anew'))
      expect(await read('one')).toBe('anew')
    }
    expect(readFileSync(elsewhere).subarray(32).toString()).toBe('first')
    rmSync(fileOf('one'))
    mkdirSync(fileOf('one'))
    expect(await read('one')).toBeUndefined()
    await open().write('one', Buffer.from('anew'))
    expect(readdirSync(kept)).toEqual([keyOf('version', 'one')])
  })

  it('is neither read, written nor removed where the folder, or the one around it, is a link', async () => {
    await open().write('one', Buffer.from('first'))
    const own = join(folder, 'own')
    renameSync(kept, own)
    symlinkSync(own, kept)
    expect(await read('one')).toBeUndefined()
    await open().write('two', Buffer.from('second'))
    await open().trim(0)
    expect(readdirSync(own)).toEqual([keyOf('version', 'one')])
    mkdirSync(join(folder, 'around'))
    renameSync(own, join(folder, 'around/cache'))
    symlinkSync('around', join(folder, 'link'))
    const through = openCache(join(folder, 'link/cache'), 'version', SECRET)
    expect(await through.read('one')).toBeUndefined()
    await through.trim(0)
    expect(readdirSync(join(folder, 'around/cache'))).toEqual([keyOf('version', 'one')])
  })

  it('goes when there is too much of it, and nothing else that lies in the folder', async () => {
    await open().write('one', Buffer.alloc(1000))
    writeFileSync(join(kept, 'letter.txt'), 'of the user')
    mkdirSync(join(kept, 'folder'))
    await open().trim(0)
    expect(readdirSync(kept).toSorted()).toEqual(['folder', 'letter.txt'])
  })

  it('counts as not there in another form than is looked for', async () => {
    const cache = open()
    await cache.write('one', Buffer.from('{'))
    expect(await readKept(cache, 'one', (bytes) => JSON.parse(bytes.toString()) as unknown)).toBeUndefined()
  })
})

describe('the secret of a machine', () => {
  it('is made once, and is for the user alone', () => {
    const own = join(folder, 'cache')
    const secret = readSecret([own])
    expect(secret?.length).toBe(32)
    expect(readSecret([own])).toEqual(secret)
    expect(statSync(join(own, 'secret')).mode & 0o777).toBe(0o600)
    expect(readdirSync(own)).toEqual(['secret'])
  })

  it('is made anew in the place of half a one, and of a link', () => {
    writeFileSync(join(folder, 'secret'), 'half')
    expect(readSecret([folder])?.length).toBe(32)
    rmSync(join(folder, 'secret'))
    writeFileSync(join(folder, 'known'), Buffer.alloc(32))
    symlinkSync('known', join(folder, 'secret'))
    expect(readSecret([folder])).not.toEqual(Buffer.alloc(32))
  })

  it('lies in the next folder where it cannot be written, and is nothing where it cannot lie anywhere', () => {
    writeFileSync(join(folder, 'file'), '')
    const impossible = join(folder, 'file', 'cache')
    expect(readSecret([impossible, join(folder, 'next')])?.length).toBe(32)
    expect(existsSync(join(folder, 'next/secret'))).toBe(true)
    expect(readSecret([impossible])).toBeUndefined()
  })
})
