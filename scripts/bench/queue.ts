import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { openEngine, startWorker } from '../../src/catalogue/engine.ts'
import type { Unit } from '../../src/catalogue/unit.ts'
import { startQueueServer } from '../../test/catalogue/queue-server.ts'
import { watchTree } from './process-tree.ts'

/** Between two looks at what is left, in ms. */
const LOOK = 100

/** CPU time of the queue for a job that does nothing, in ms: of this process, which adds it and takes it, and of the server. */
export async function measureQueue(
  jobs: number,
): Promise<{ readonly node: number; readonly server: number }> {
  const queue = await startQueueServer()
  const address = { url: queue.url, version: 'bench', store: 'bench' }
  const tree = watchTree(queue.pid())
  const serverTime = (): number => {
    tree.discover()
    return tree.sample().node
  }
  const before = { node: process.cpuUsage(), server: serverTime() }
  const engine = await openEngine(address)
  await engine.add(Array.from({ length: jobs }, (_, index) => unitOf(index)))
  const worker = await startWorker(address, {
    make: () => Promise.resolve(),
    isFinal: () => false,
    connected: () => {},
  })
  while ((await engine.pending()) > 0) await wait(LOOK)
  const { user, system } = process.cpuUsage(before.node)
  const server = serverTime() - before.server
  await worker.close()
  await engine.close()
  await queue.stop()
  return { node: (user + system) / 1000 / jobs, server: server / jobs }
}

function unitOf(index: number): Unit {
  const sum = createHash('sha256').update(String(index)).digest('hex')
  return { report: 'az-2021-2023', project: `example-${index}`, inputs: sum, key: sum.slice(0, 40) }
}
