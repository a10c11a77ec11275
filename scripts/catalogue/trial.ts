import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { buildCatalogue, type CatalogueOptions, type Wanted } from '../../src/catalogue.ts'
import { readCatalogue } from '../../src/catalogue/catalogue-file.ts'
import { openEngine } from '../../src/catalogue/engine.ts'
import { makeByEngine } from '../../src/catalogue/make-by-engine.ts'
import type { Manifest } from '../../src/catalogue/manifest.ts'
import type { Store } from '../../src/catalogue/store.ts'
import { nameOfUnit } from '../../src/catalogue/unit.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { programHash } from '../../src/start/program-hash.mjs'
import { type QueueServer, startQueueServer } from '../../test/catalogue/queue-server.ts'
import { startWorkerProcess, type WorkerProcess } from '../../test/catalogue/worker-process.ts'
import { memoryCache } from '../../test/memory-cache.ts'

export const program = join(import.meta.dirname, '..', '..')
export const DATE = '2026-01-01T00:00:00.000Z'

/** A catalogue in a folder of its own, a queue, and workers that things happen to. */
export interface Trial {
  readonly root: string
  readonly queue: QueueServer
  /** Those that are running, and all that ever were. */
  readonly workers: WorkerProcess[]
  readonly all: WorkerProcess[]
  readonly tell: (text: string) => void
  /** Tells whether it is so, and counts what is not. */
  readonly must: (isSo: boolean, text: string) => void
  readonly wrong: () => number
  readonly optionsOf: (store: Store) => Promise<CatalogueOptions>
  readonly build: (store: Store) => Promise<Manifest>
  readonly start: (env?: NodeJS.ProcessEnv) => void
  /** Ends all workers in order. */
  readonly end: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openTrial(): Promise<Trial> {
  const root = await mkdtemp(join(tmpdir(), 'compendium-torture-'))
  const queue = await startQueueServer()
  const workers: WorkerProcess[] = []
  const all: WorkerProcess[] = []
  const began = performance.now()
  let wrong = 0
  const tell = (text: string): void => {
    const seconds = Math.round((performance.now() - began) / 1000)
    process.stdout.write(`${String(seconds).padStart(4)} s  ${text}\n`)
  }
  const optionsOf = async (store: Store): Promise<CatalogueOptions> => {
    const catalogue = readCatalogue(join(root, 'catalogue.yaml'))
    const templates = readInputs(program)
    return { catalogue, store, version: programHash(program), templates, program, cache: memoryCache() }
  }
  const start = (env: NodeJS.ProcessEnv = {}): void => {
    const worker = startWorkerProcess(root, { COMPENDIUM_ENGINE: queue.url, ...env })
    workers.push(worker)
    all.push(worker)
    // A worker that ends itself is started again, as systemd does.
    void worker.ended.then(() => {
      const at = workers.indexOf(worker)
      if (at < 0) return
      workers.splice(at, 1)
      start(env)
    })
  }
  return {
    root,
    queue,
    workers,
    all,
    tell,
    must(isSo, text) {
      wrong += isSo ? 0 : 1
      tell(`${isSo ? 'right' : 'WRONG'}  ${text}`)
    },
    wrong: () => wrong,
    optionsOf,
    async build(store) {
      const options = await optionsOf(store)
      const work = async ({ missing }: Wanted): Promise<void> => {
        const address = { url: queue.url, version: options.version, store: await store.id() }
        const engine = await openEngine(address)
        await makeByEngine(store, engine, missing, {
          ended: ({ how, unit, why }) => {
            if (how === 'given up') tell(`${nameOfUnit(unit)} was given up: ${why}`)
          },
          noWorkers: () => tell('no worker'),
        })
        await engine.close()
      }
      return buildCatalogue(options, work, DATE)
    },
    start,
    async end() {
      const ending = workers.splice(0)
      for (const { process: each } of ending) each.kill('SIGTERM')
      await Promise.all(ending.map(({ ended }) => ended))
    },
    async close() {
      workers.length = 0
      for (const { process: each } of all) each.kill('SIGKILL')
      await queue.stop()
      await rm(root, { recursive: true, force: true })
    },
  }
}
