/**
 * What happens to a catalogue when everything fails: `npm run catalogue:torture -- 30`. Workers are killed so many times, the queue
 * dies three times and loses everything once, a worker freezes for longer than its lock lasts, the disk of the store is full (as
 * root), a bucket is down, two builds coordinate, a unit kills every worker. At the end nothing may be lost, every byte must be
 * that of one process, and what readers see was whole at every moment. Needs Redis or Valkey; takes some minutes.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import {
  buildCatalogue,
  type CatalogueOptions,
  makeHere,
  printFromStore,
  type Wanted,
} from '../src/catalogue.ts'
import { readCatalogue } from '../src/catalogue/catalogue-file.ts'
import { openEngine } from '../src/catalogue/engine.ts'
import { folderBlobs } from '../src/catalogue/folder-blobs.ts'
import { makeByEngine } from '../src/catalogue/make-by-engine.ts'
import type { Manifest } from '../src/catalogue/manifest.ts'
import { s3Blobs } from '../src/catalogue/s3-blobs.ts'
import { openStore, type Store } from '../src/catalogue/store.ts'
import { noCache } from '../src/files/cache.ts'
import { readInputs } from '../src/files/inputs.ts'
import { fontFolders } from '../src/page/fonts/fonts.ts'
import { startBrowser } from '../src/pdf/browser/browser.ts'
import { startPress } from '../src/run/press.ts'
import { programHash } from '../src/start/program-hash.mjs'
import { makeCatalogue } from '../test/catalogue/make-catalogue.ts'
import { startQueueServer } from '../test/catalogue/queue-server.ts'
import { startS3Server } from '../test/catalogue/s3-server.ts'
import { startWorkerProcess, type WorkerProcess } from '../test/catalogue/worker-process.ts'
import { memoryCache } from '../test/memory-cache.ts'

const kills = Number(process.argv[2] ?? 30)
const program = join(import.meta.dirname, '..')
const DATE = '2026-01-01T00:00:00.000Z'
/** Between two blows, in ms: a worker has made something by then. */
const PAUSE = 4000
const SIZE = { countries: 3, periods: 1, projects: Math.max(6, Math.ceil(kills * 0.9)) }

const root = await mkdtemp(join(tmpdir(), 'compendium-torture-'))
const queue = await startQueueServer()
const workers: WorkerProcess[] = []
const all: WorkerProcess[] = []
let wrong = 0
const began = performance.now()
const tell = (text: string): void =>
  void process.stdout.write(
    `${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s  ${text}\n`,
  )
const must = (isSo: boolean, text: string): void => {
  wrong += isSo ? 0 : 1
  tell(`${isSo ? 'right' : 'WRONG'}  ${text}`)
}

try {
  await makeCatalogue(root, SIZE)
  const reference = await makeReference()
  await underFire(reference)
  await inBucket(reference)
  await poisoned()
} finally {
  for (const { process: each } of all) each.kill('SIGKILL')
  await queue.stop()
  spawnSync('umount', [join(root, 'store')], { stdio: 'ignore' })
  await rm(root, { recursive: true, force: true })
}
process.exitCode = wrong === 0 ? 0 : 1

async function optionsOf(store: Store): Promise<CatalogueOptions> {
  const catalogue = readCatalogue(join(root, 'catalogue.yaml'))
  const templates = readInputs(program)
  return { catalogue, store, version: programHash(program), templates, program, cache: memoryCache() }
}

/** Everything by one process, without a queue. */
async function makeReference(): Promise<Map<string, string>> {
  const store = await openStore(folderBlobs(join(root, 'reference')), 'reference')
  const press = startPress({
    startBrowser: () =>
      startBrowser({
        cacheFolders: [join(program, 'node_modules/.cache/compendium')],
        fontFolders,
        timeout: 120_000,
      }),
    caches: { fonts: memoryCache(), stages: noCache },
    scratch: join(root, 'press'),
    tabs: 2,
  })
  const options = await optionsOf(store)
  const print = printFromStore(store, press, join(root, 'slices'))
  const manifest = await buildCatalogue(
    options,
    ({ missing }) => makeHere(store, missing, print, () => {}),
    DATE,
  )
  await press.close()
  await rm(options.catalogue.published, { recursive: true })
  const sums = sumsOf(manifest)
  tell(`the reference has ${sums.size} files`)
  return sums
}

function sumsOf({ reports }: Manifest): Map<string, string> {
  return new Map(
    reports.flatMap(({ name, files }) =>
      files.map(({ path, sha256 }) => [`${name}/${path}`, sha256] as const),
    ),
  )
}

async function build(store: Store): Promise<Manifest> {
  const options = await optionsOf(store)
  const work = async ({ missing }: Wanted): Promise<void> => {
    const engine = await openEngine({ url: queue.url, version: options.version, store: store.id })
    await makeByEngine(store, engine, missing, { ended: () => {}, noWorkers: () => tell('no worker') })
    await engine.close()
  }
  return buildCatalogue(options, work, DATE)
}

function startOne(env: NodeJS.ProcessEnv = {}): void {
  const worker = startWorkerProcess(root, { COMPENDIUM_ENGINE: queue.url, ...env })
  workers.push(worker)
  all.push(worker)
  // A worker that ends itself is started again, as systemd does.
  void worker.ended.then(() => {
    const at = workers.indexOf(worker)
    if (at < 0) return
    workers.splice(at, 1)
    startOne(env)
  })
}

/** Now one, now another. */
function killOne(blow: number): void {
  const [worker] = workers.splice((7 * blow) % workers.length, 1)
  worker?.process.kill('SIGKILL')
}

async function underFire(reference: ReadonlyMap<string, string>): Promise<void> {
  const place = join(root, 'store')
  await mkdir(place)
  const isSmall =
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', place], { stdio: 'ignore' }).status === 0
  const store = await openStore(folderBlobs(place), place)
  for (let index = 0; index < 3; index += 1) startOne()
  const done = new AbortController()
  const blows = async (): Promise<void> => {
    const at = (share: number): number => Math.round(kills * share)
    for (let blow = 1; blow <= kills && !done.signal.aborted; blow += 1) {
      await wait(PAUSE)
      killOne(blow)
      startOne()
      if ([at(0.2), at(0.5), at(0.8)].includes(blow)) {
        await queue.restart()
        tell(`${blow} killed; the queue died and is back`)
      }
      if (blow === at(0.35)) {
        await queue.flush()
        tell(`${blow} killed; the queue lost everything`)
      }
      if (blow === at(0.65)) void freeze()
      if (blow === at(0.9) && isSmall) await fill(place)
    }
    tell(done.signal.aborted ? 'all was made before the last kill' : `${kills} killed`)
  }
  let looks = 0
  let halves = 0
  const watch = async (): Promise<void> => {
    while (!done.signal.aborted) {
      looks += 1
      for (const path of ['az', 'ge', 'am'].map((code) =>
        join(root, 'published/current', `${code}-2021-2023`),
      )) {
        const sums = existsSync(path) ? readFileSync(join(path, 'SHA256SUMS'), 'utf8') : ''
        halves += sums
          .split('\n')
          .filter((line) => line !== '' && !existsSync(join(path, line.slice(66)))).length
      }
      await wait(50)
    }
  }
  const building = Promise.all([build(store), build(store)]).finally(() => done.abort())
  const [[manifest]] = await Promise.all([building, blows(), watch()])
  if (!isSmall) tell('the disk was not filled: only root may mount a small one')
  compare(manifest, reference)
  must(halves === 0, `what readers see was whole at ${looks} looks`)
  const units = reference.size === 0 ? 0 : 3 * (SIZE.projects + 1)
  const made = all.flatMap(({ lines }) => lines).filter((line) => line.startsWith('made  ')).length
  tell(`${units} units, ${made} told as made by workers, ${all.length} workers`)
  await endAll()
  if (isSmall) spawnSync('umount', [place], { stdio: 'ignore' })
}

/** For longer than the lock of its unit lasts: another worker is given it. */
async function freeze(): Promise<void> {
  const [worker] = workers
  worker?.process.kill('SIGSTOP')
  await wait(16_000)
  worker?.process.kill('SIGCONT')
  tell('a worker was frozen for 16 s')
}

async function fill(place: string): Promise<void> {
  await writeFile(join(place, '.filled'), Buffer.alloc(64_000_000)).catch(() => {})
  await wait(10_000)
  await rm(join(place, '.filled'))
  tell('the disk of the store was full for 10 s')
}

function compare(manifest: Manifest, reference: ReadonlyMap<string, string>): void {
  const sums = sumsOf(manifest)
  const lost = [...reference.keys()].filter((path) => !sums.has(path))
  const other = [...reference].filter(([path, sum]) => sums.has(path) && sums.get(path) !== sum)
  must(lost.length === 0, `${lost.length} lost of ${reference.size}`)
  must(other.length === 0, `${other.length} with other bytes`)
}

/** The same with a bucket whose server is down twice. */
async function inBucket(reference: ReadonlyMap<string, string>): Promise<void> {
  const server = await startS3Server('torture')
  await rm(join(root, 'published'), { recursive: true, force: true })
  await writeFile(
    join(root, 'catalogue.yaml'),
    readFileSync(join(root, 'catalogue.yaml'), 'utf8').replace('store: store', 'store: s3://bucket/torture'),
  )
  const env = {
    COMPENDIUM_S3_KEY: 'torture',
    COMPENDIUM_S3_SECRET: 'torture',
    COMPENDIUM_S3_ENDPOINT: server.endpoint,
    COMPENDIUM_S3_REGION: 'here',
  }
  const access = {
    accessKeyId: 'torture',
    secretAccessKey: 'torture',
    endpoint: server.endpoint,
    region: 'here',
  }
  const store = await openStore(s3Blobs('s3://bucket/torture', access), 'bucket')
  for (let index = 0; index < 2; index += 1) startOne(env)
  const outages = (async () => {
    for (let outage = 0; outage < 2; outage += 1) {
      await wait(15_000)
      server.fail(60)
      tell('the bucket is down for 60 requests')
    }
  })()
  for (let attempt = 1; ; attempt += 1) {
    try {
      compare(await build(store), reference)
      break
    } catch (cause) {
      if (attempt === 20) throw cause
      tell('the build ended with the bucket, and is begun again')
      await wait(2000)
    }
  }
  await outages
  await endAll()
  server.stop()
}

function unitOf(project: string, letter: string) {
  return { report: 'az-2021', project, inputs: 'a'.repeat(64), key: letter.repeat(40) }
}

/** A unit that kills every worker is put aside; the others are made. */
async function poisoned(): Promise<void> {
  const address = { url: queue.url, version: 'poison', store: 'poison' }
  const engine = await openEngine(address)
  await engine.add([unitOf('poison', 'b'), ...'cdef'.split('').map((letter) => unitOf('fine', letter))])
  const file = join(program, 'test/catalogue/poisoned-worker.ts')
  const start = () => spawn(process.execPath, [file, ...Object.values(address)], { stdio: 'ignore' })
  let worker = start()
  for (const end = performance.now() + 300_000; performance.now() < end && (await engine.pending()) > 0;) {
    if (worker.exitCode !== null || worker.signalCode !== null) worker = start()
    await wait(500)
  }
  worker.kill('SIGKILL')
  const given = await engine.givenUp()
  must(
    given.length === 1 && given[0]?.killsWorkers === true,
    'the unit that kills workers is put aside, and no other',
  )
  await engine.close()
}

async function endAll(): Promise<void> {
  const ending = workers.splice(0)
  for (const { process: each } of ending) each.kill('SIGTERM')
  await Promise.all(ending.map(({ ended }) => ended))
}
