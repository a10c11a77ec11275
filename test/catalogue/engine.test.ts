import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  buildCatalogue,
  type CatalogueOptions,
  findWanted,
  printFromStore,
  type Wanted,
} from '../../src/catalogue.ts'
import { readCatalogue } from '../../src/catalogue/catalogue-file.ts'
import { openEngine, startWorker } from '../../src/catalogue/engine.ts'
import { folderBlobs } from '../../src/catalogue/folder-blobs.ts'
import { type Ended, makeByEngine } from '../../src/catalogue/make-by-engine.ts'
import type { Manifest } from '../../src/catalogue/manifest.ts'
import { openStore } from '../../src/catalogue/store.ts'
import { nameOfUnit, type Unit } from '../../src/catalogue/unit.ts'
import { noCache } from '../../src/files/cache.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { sha256 } from '../../src/files/out.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import { startBrowser } from '../../src/pdf/browser/browser.ts'
import { checkCanary } from '../../src/run/canary.ts'
import { type Press, startPress } from '../../src/run/press.ts'
import { programHash } from '../../src/start/program-hash.mjs'
import { program } from '../build-project.ts'
import { memoryCache } from '../memory-cache.ts'
import { cacheFolder } from '../pdf/browser-fixture.ts'
import { keepEditions, makeCatalogue } from './make-catalogue.ts'
import { type QueueServer, startQueueServer } from './queue-server.ts'
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts'

let root: string
let server: QueueServer
let options: CatalogueOptions
let workers: WorkerProcess[] = []
let press: Press

const address = async () => ({
  url: server.url,
  version: options.version,
  store: await options.store.id(),
})
/** One that ends by itself, as it cannot work, is started again, as systemd does. */
function startOne(): void {
  const worker = startWorkerProcess(root, { COMPENDIUM_ENGINE: server.url })
  workers.push(worker)
  void worker.ended.then((code) => {
    if (code === 0 || code === null) return
    workers.splice(workers.indexOf(worker), 1)
    startOne()
  })
}
const isAtWork = (): boolean => workers.some(({ lines }) => lines.some((line) => line.startsWith('made')))
const never = (): void => {
  throw new Error('no worker reported')
}

/** What becomes of the units that the store lacks, by their names. */
async function work({ missing }: Wanted): Promise<string[]> {
  const engine = await openEngine(await address())
  const ended: Ended[] = []
  try {
    await makeByEngine(options.store, engine, missing, {
      ended: (each) => ended.push(each),
      noWorkers: never,
    })
  } finally {
    await engine.close()
  }
  return ended.map(({ how, unit }) => `${how} ${nameOfUnit(unit)}`)
}

const build = (date: string): Promise<Manifest> =>
  buildCatalogue(options, async (wanted) => void (await work(wanted)), date)

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'compendium-engine-'))
  await makeCatalogue(root, { countries: 2, periods: 1, projects: 3 })
  for (const report of ['az-2021-2023', 'ge-2021-2023']) await keepEditions(root, report, ['en'])
  server = await startQueueServer()
  const catalogue = readCatalogue(join(root, 'catalogue.yaml'))
  const store = await openStore(folderBlobs(catalogue.store), catalogue.store)
  options = {
    catalogue,
    store,
    version: programHash(program),
    templates: readInputs(program),
    program,
    cache: memoryCache(),
  }
  press = startPress({
    startBrowser: () => startBrowser({ cacheFolders: [cacheFolder], fontFolders, timeout: 60_000 }),
    fonts: memoryCache(),
    openStages: () => noCache,
    scratch: join(root, 'press'),
    tabs: 2,
  })
  startOne()
  startOne()
})

afterAll(async () => {
  for (const worker of workers) worker.process.kill('SIGKILL')
  await press.close()
  await server.stop()
  await rm(root, { recursive: true, force: true })
})

describe('a catalogue made by workers', () => {
  it('is whole and has the bytes of one process, though workers are killed, the server dies and loses everything, and two coordinate', async () => {
    const kills = (async () => {
      while (!isAtWork()) await wait(50)
      for (const blow of ['kill', 'flush', 'restart', 'kill']) {
        await wait(700)
        if (blow === 'flush') await server.flush()
        else if (blow === 'restart') await server.restart()
        else {
          workers.shift()?.process.kill('SIGKILL')
          startOne()
        }
      }
    })()
    const [manifest] = await Promise.all([
      build('2026-01-01T00:00:00.000Z'),
      build('2026-01-01T00:00:00.000Z'),
      kills,
    ])
    expect(manifest.missing).toEqual([])
    expect(manifest.failed).toEqual([])
    const [az] = manifest.reports
    expect(az?.files).toHaveLength(4)
    const { plan } = await findWanted(options)
    const print = printFromStore(options.store, press, join(root, 'slices'))
    const [report, fiche] = plan.reports[0]?.units ?? []
    for (const unit of [report, fiche].filter((each): each is Unit => each !== undefined)) {
      for (const { path, bytes } of (await print(unit)).files) {
        const shown = await readFile(join(root, 'published/current/az-2021-2023', path))
        expect(sha256(shown), path).toBe(sha256(bytes))
      }
    }
  })

  it('tries a text with a mistake once, and tells where it is', async () => {
    const file = join(root, 'reports/az-2021-2023/locales/en/projects/example-1.yaml')
    const before = await readFile(file, 'utf8')
    await writeFile(file, before.replace('aim:', 'amm:'))
    const manifest = await build('2026-01-02T00:00:00.000Z')
    expect(
      manifest.failed.map(
        ({ unit, found: [first] }) => `${nameOfUnit(unit)} ${first?.place?.file}:${first?.place?.line}`,
      ),
    ).toEqual([
      'az-2021-2023 reports/az-2021-2023/locales/en/projects/example-1.yaml:2',
      'az-2021-2023/example-1 reports/az-2021-2023/locales/en/projects/example-1.yaml:2',
    ])
    expect(manifest.failed[0]?.found[0]).toMatchObject({ code: 'unknown-key', hint: 'Did you mean `aim`?' })
    const tries = workers
      .flatMap(({ lines }) => lines)
      .filter((line) => line.startsWith('failed  az-2021-2023/example-1:'))
    expect(tries).toHaveLength(1)
    await writeFile(file, before)
  })

  it('ends where somebody cancels: what waits is not begun', async () => {
    const file = join(root, 'reports/ge-2021-2023/data/projects/example-1.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('amount: ', 'amount: 1'))
    const other = await openEngine(await address())
    const cancelling = (async () => {
      while ((await other.pending()) === 0) await wait(20)
      await other.cancel()
    })()
    const { missing } = await build('2026-01-03T00:00:00.000Z')
    await cancelling
    await other.close()
    expect(missing.length).toBeGreaterThan(0)
  })

  it('has workers that end after the unit that they are at, when they are asked to', async () => {
    for (const worker of workers) worker.process.kill('SIGTERM')
    expect(await Promise.all(workers.slice(-2).map(({ ended }) => ended))).toEqual([0, 0])
    workers = []
  })
})

describe('the queue', () => {
  const unit: Unit = { report: 'az-2021', inputs: 'a'.repeat(64), key: 'b'.repeat(40) }

  it('keeps the work of a version and a store from workers of others', async () => {
    const made: string[] = []
    const engine = await openEngine({ url: server.url, version: 'one', store: 'here' })
    await engine.add([unit])
    const strangers = await Promise.all(
      [
        { version: 'two', store: 'here' },
        { version: 'one', store: 'there' },
      ].map((each) =>
        startWorker(
          { url: server.url, ...each },
          { make: async ({ key }) => void made.push(key), isFinal: () => false, connected: () => {} },
        ),
      ),
    )
    await wait(1500)
    expect(made).toEqual([])
    expect(await engine.pending()).toBe(1)
    await Promise.all(strangers.map((each) => each.close()))
    await engine.close()
  })

  it('gives workers names and hashes alone: what is no such work is refused', async () => {
    const made: Unit[] = []
    const queue = new Queue('compendium-three-here', { connection: { url: server.url } })
    await queue.add('unit', { ...unit, project: '../../etc' }, { jobId: 'x' })
    const worker = await startWorker(
      { url: server.url, version: 'three', store: 'here' },
      { make: async (each) => void made.push(each), isFinal: () => false, connected: () => {} },
    )
    while ((await queue.getFailedCount()) === 0) await wait(50)
    expect((await queue.getFailed())[0]?.failedReason).toBe('this is no work of a catalogue')
    expect(made).toEqual([])
    await worker.close()
    await queue.close()
  })

  it('is refused where it does not answer, or its server drops work', async () => {
    const nowhere = openEngine({ url: 'redis://:secret@127.0.0.1:1/0', version: 'one', store: 'here' })
    await expect(nowhere).rejects.toMatchObject({ diagnostics: [{ code: 'catalogue-engine' }] })
    await expect(nowhere).rejects.not.toThrow('secret')
    const client = new Redis(server.url)
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru')
    const dropping = openEngine({ url: server.url, version: 'one', store: 'here' })
    await expect(dropping).rejects.toThrow(
      'drops work when its memory is full (maxmemory-policy allkeys-lru)',
    )
    await client.config('SET', 'maxmemory-policy', 'noeviction')
    client.disconnect()
  })
})

describe('a worker', () => {
  it('does not begin where it would print other bytes than elsewhere', async () => {
    const other = join(root, 'program')
    await cp(join(program, 'test/fixtures/report'), join(other, 'test/fixtures/report'), { recursive: true })
    await cp(join(program, 'templates'), join(other, 'templates'), { recursive: true })
    await writeFile(join(other, 'test/fixtures/canary.sha256'), `${'0'.repeat(64)}  fiches/engage.az.pdf\n`)
    await expect(checkCanary(press, other)).rejects.toMatchObject({
      diagnostics: [{ code: 'catalogue-canary' }],
    })
  })
})
