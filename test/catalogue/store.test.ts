import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Blobs } from '../../src/catalogue/blobs.ts'
import { folderBlobs, removeUnfinished } from '../../src/catalogue/folder-blobs.ts'
import { s3Blobs } from '../../src/catalogue/s3-blobs.ts'
import { openStore } from '../../src/catalogue/store.ts'
import { sha256 } from '../../src/files/out.ts'
import type { Action } from '../../src/catalogue/unit.ts'
import { type S3Server, startS3Server } from './s3-server.ts'

let folder: string
let server: S3Server
let places: Record<string, () => Blobs>
/** What is said of a bucket that does not answer. */
let told: string[] = []

const access = () => ({
  accessKeyId: 'who',
  secretAccessKey: 'secret',
  region: 'eu',
  endpoint: server.endpoint,
  patience: 1000,
  tell: (text: string) => void told.push(text),
})
const key = (letter: string): string => letter.repeat(40)
const action: Action = {
  format: 1,
  files: [{ path: 'compendium.en.pdf', sha256: 'a'.repeat(64), size: 1, pages: 1 }],
  warnings: [],
  about: { names: {}, titles: {}, countries: {}, years: [] },
  report: { names: {}, titles: {}, countries: {}, years: [] },
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compendium-store-'))
  server = await startS3Server('who', 3)
  places = {
    'a folder': () => folderBlobs(join(folder, 'store')),
    'a bucket': () => s3Blobs('s3://bucket/the/prefix', access()),
  }
})

afterAll(async () => {
  server.stop()
  await rm(folder, { recursive: true, force: true })
})

describe.each(['a folder', 'a bucket'])('a store in %s', (place) => {
  const open = () => openStore((places[place] ?? (() => folderBlobs('')))(), place)

  it('is laid out once, however many open it at the same time', async () => {
    const stores = await Promise.all([open(), open(), open()])
    expect(new Set(await Promise.all(stores.map((store) => store.id()))).size).toBe(1)
  })

  it('keeps objects by their content, and what was made of a key', async () => {
    const store = await open()
    const sum = await store.keepObject(Buffer.from('bytes'))
    expect(await store.keepObject(Buffer.from('bytes'))).toBe(sum)
    expect((await store.object(sum))?.toString()).toBe('bytes')
    expect(await store.object('0'.repeat(64))).toBeUndefined()
    for (const letter of 'abcdef') await store.keepAction(key(letter), action)
    expect(await store.action(key('c'))).toEqual(action)
    expect([...(await store.made())].toSorted()).toEqual('abcdef'.split('').map(key))
    await store.forgetAction(key('f'))
    expect(await store.action(key('f'))).toBeUndefined()
  })

  it('is cleaned of what nothing names any more', async () => {
    const store = await open()
    const [kept, other] = [
      await store.keepObject(Buffer.from('one')),
      await store.keepObject(Buffer.from('two')),
    ]
    await store.clean(new Set([key('a')]), new Set([kept]), new Set())
    expect([...(await store.made())]).toEqual([key('a')])
    expect(await store.object(kept)).toBeDefined()
    expect(await store.object(other)).toBeUndefined()
    expect(await (await open()).id()).toBe(await store.id())
  })
})

describe('a store', () => {
  it('takes an action that is damaged as not there', async () => {
    const blobs = folderBlobs(join(folder, 'damaged'))
    const store = await openStore(blobs, '')
    await store.keepAction(key('a'), action)
    const [name = ''] = await blobs.list('actions/')
    await blobs.write(name, Buffer.from('{"format":1,"files":['))
    expect(await store.action(key('a'))).toBeUndefined()
  })

  it('in a bucket whose server is busy, or down and back, is waited for, and that is told once', async () => {
    // Longer than a machine with much to do takes to go on.
    const patient = { ...access(), patience: 20_000 }
    const store = await openStore(s3Blobs('s3://bucket/the/prefix', patient), 's3')
    told = []
    server.fail(3)
    await store.keepObject(Buffer.from('three'))
    await server.down()
    const reading = Promise.all([store.object(sha256(Buffer.from('three'))), store.made()])
    await wait(250)
    await server.up()
    expect((await reading)[0]?.toString()).toBe('three')
    expect(told.map((text) => text.replace(/\(.*\)/u, '()'))).toEqual([
      'The store s3://bucket/the/prefix does not answer (): trying for 20 seconds.',
      'The store s3://bucket/the/prefix answers again.',
      'The store s3://bucket/the/prefix does not answer (): trying for 20 seconds.',
      'The store s3://bucket/the/prefix answers again.',
    ])
    const hasty = await openStore(s3Blobs('s3://bucket/the/prefix', access()), 's3')
    await server.down()
    await expect(hasty.made()).rejects.toMatchObject({
      diagnostics: [
        {
          code: 'catalogue-store',
          message: expect.stringMatching(/has not answered for 1 seconds: connect ECONNREFUSED/u) as string,
          hint: expect.stringContaining('run the same command again') as string,
        },
      ],
    })
    await server.up()
  })

  it('in a bucket that refuses the keys is told at once, and without the secret', async () => {
    const wrong = s3Blobs('s3://bucket/the/prefix', { ...access(), accessKeyId: 'nobody' })
    await expect(openStore(wrong, 's3')).rejects.toThrow('it answers 403 to GET')
    await expect(openStore(wrong, 's3')).rejects.not.toThrow('secret')
  })

  it('in a folder is freed of what killed workers left half-written, an hour later', async () => {
    const at = join(folder, 'left')
    const store = await openStore(folderBlobs(at), '')
    expect(await store.id()).toHaveLength(12)
    await writeFile(join(at, '.0123abcd-1.part'), 'half')
    const written = performance.timeOrigin + performance.now()
    await removeUnfinished(at, written)
    expect(await readdir(at)).toContain('.0123abcd-1.part')
    await removeUnfinished(at, written + 2 * 3_600_000)
    expect(await readdir(at)).toEqual(['format.json'])
  })
})
