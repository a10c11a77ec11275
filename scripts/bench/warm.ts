import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openCache } from '../../src/files/cache-folder.ts'
import type { Cost } from './measure.ts'
import { watchTree } from './process-tree.ts'
import { changeSentence } from './project.ts'
import { startRunning } from './running.ts'
import { median } from './statistics.ts'

/*
 * Rebuilds after one changed sentence in a program that stays open, `node warm.ts ROOT FOLDER EDITION…`: tells as JSON the
 * medians of wall and CPU time in ms, the browser's included, and the memory of the program in MB. The first ones only
 * make its code warm.
 */
const FIRST = 4
const RUNS = 7

const [root = '', folder = '', ...editions] = process.argv.slice(2)
const kept = (name: string) => openCache(join(folder, 'out', name), 'bench', Buffer.alloc(32))
const running = await startRunning(root, folder, { fonts: kept('fonts'), stages: kept('stages') }, editions)
const tree = watchTree(process.pid)
const used = (): number => {
  tree.discover()
  const { node, browser } = tree.sample()
  return node + browser
}
const runs: Pick<Cost, 'wall' | 'cpu'>[] = []
try {
  for (let run = 0; run < FIRST + RUNS; run += 1) {
    await changeSentence(folder)
    const [start, before] = [performance.now(), used()]
    await running.build()
    if (run >= FIRST) runs.push({ wall: performance.now() - start, cpu: used() - before })
  }
} finally {
  await running.close()
}
const cost: Cost = {
  wall: median(runs.map(({ wall }) => wall)),
  cpu: median(runs.map(({ cpu }) => cpu)),
  memory: process.memoryUsage.rss() / 1_000_000,
}
process.stdout.write(`${JSON.stringify(cost)}\n`)
