import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noCache } from '../../src/files/cache.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import type { PrintBrowser } from '../../src/pdf/browser/browser.ts'
import { openProject } from '../../src/run/open-project.ts'
import { type PdfThreads, startPdfThreads } from '../../src/run/pdf-threads.ts'
import { buildProject, copyProject, program } from '../build-project.ts'
import { memoryCache } from '../memory-cache.ts'
import { startTellingBrowser } from '../pdf/browser-fixture.ts'

/** Megabytes that the hundredth build may leave more than the tenth; what was kept of each print was 2 MB a build. */
const MOST_GROWTH = 10

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

let project: string
let browser: PrintBrowser
let threads: PdfThreads
let printed: string[] = []
const stages = memoryCache()
const caches = { fonts: memoryCache(), stages }
const nothingKept = { ...caches, stages: noCache }

async function buildEnglish(root: string, out: string, more: object = {}): Promise<Buffer> {
  await buildProject({ root, out, editions: ['en'], browser, threads, caches, ...more })
  return readFile(join(out, 'compendium.en.pdf'))
}

beforeAll(async () => {
  project = await copyProject()
  browser = await startTellingBrowser(fontFolders, (name) => printed.push(name))
  threads = startPdfThreads(2)
})

afterAll(async () => {
  await threads.close()
  await browser.close()
  await rm(project, { recursive: true, force: true })
})

describe('builds in one process', () => {
  it('may go on at the same time, in folders of their own', async () => {
    const [one, other] = await Promise.all(
      ['one', 'other'].map((name) => buildEnglish(project, join(project, name), { caches: nothingKept })),
    )
    expect(one?.equals(other ?? Buffer.of())).toBe(true)
  })

  it('wait for each other in one folder', async () => {
    const out = join(project, 'out')
    const [one, other] = await Promise.all([buildEnglish(project, out), buildEnglish(project, out)])
    expect(one.equals(other)).toBe(true)
  })

  it('have what was printed in common with those of another folder', async () => {
    const before = await buildEnglish(project, join(project, 'out'))
    const elsewhere = await mkdtemp(join(tmpdir(), 'compendium elsewhere-'))
    try {
      for (const name of ['data', 'locales', 'templates']) {
        await cp(join(project, name), join(elsewhere, 'deep', 'er', name), { recursive: true })
      }
      printed = []
      const moved = await buildEnglish(join(elsewhere, 'deep', 'er'), join(elsewhere, 'out'))
      expect(printed).toEqual([])
      expect(moved.equals(before)).toBe(true)
    } finally {
      await rm(elsewhere, { recursive: true })
    }
  })

  it('go on after a thread of theirs has ended', async () => {
    const task = { bytes: Buffer.of(), room: [], enlargement: 1, identity: undefined, scaffold: '' }
    // What cannot be sent to a thread, or ends it, is the mistake of that build alone.
    await expect(threads.part({ ...task, expected: undefined as never })).rejects.toThrow('undefined')
    const again = await buildEnglish(project, join(project, 'again'))
    expect(again.equals(await readFile(join(project, 'out', 'compendium.en.pdf')))).toBe(true)
  })

  it('leave nothing in the memory, a hundred of them', async () => {
    const small = join(project, 'small')
    await cp(join(program, 'test/fixtures/small-report'), small, { recursive: true })
    await cp(join(program, 'templates'), join(small, 'templates'), { recursive: true })
    const opened = await openProject(readInputs(small), caches)
    const used: number[] = []
    const out = join(project, 'many')
    for (let count = 1; count <= 100; count += 1) {
      await buildEnglish(small, out, { project: opened, inputs: opened.inputs })
      // Otherwise the next one finds that nothing has changed.
      await rm(join(out, 'compendium.en.pdf'))
      if (count % 10 > 0) continue
      collect()
      const { heapUsed, arrayBuffers } = process.memoryUsage()
      used.push((heapUsed + arrayBuffers) / 1_000_000)
    }
    expect((used.at(-1) ?? 0) - (used[0] ?? 0)).toBeLessThan(MOST_GROWTH)
  })
})
