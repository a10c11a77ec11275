import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noCache } from '../../src/files/cache.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import { startBrowser } from '../../src/pdf/browser/browser.ts'
import { startPress } from '../../src/run/press.ts'
import { memoryCache } from '../../test/memory-cache.ts'
import { measure } from './measure.ts'
import { watchTree } from './process-tree.ts'
import { measureQueue } from './queue.ts'

/*
 * What a unit of a catalogue costs in a warm worker, and in a process of its own: `npm run bench:catalogue -- 20`. CPU time of
 * Node and the browser, so that others on the machine do not count. Both make the report of this project, and its first two
 * projects alone; a fiche is one project in one language. Then what the queue costs.
 */

const count = Number(process.argv[2] ?? 20)
const root = join(import.meta.dirname, '..', '..')
const PROJECTS = ['engage', 'dirna']
/** Prints until code is compiled: of projects, and of reports. */
const WARM = { fiches: 10, reports: 2 }
const REPORTS = 3
/** Starts of a process of its own. */
const COLD = 3
const JOBS = 2000

const folder = await mkdtemp(join(tmpdir(), 'compendium-press-bench-'))
const inputs = readInputs(root)
const press = startPress({
  startBrowser: () =>
    startBrowser({
      cacheFolders: [join(root, 'node_modules', '.cache', 'compendium')],
      fontFolders,
      timeout: 120_000,
    }),
  fonts: memoryCache(),
  openStages: () => noCache,
  scratch: join(folder, 'press'),
  tabs: 1,
})
const tree = watchTree(process.pid)
const seconds = (): number => {
  tree.discover()
  const { node, browser } = tree.sample()
  return (node + browser) / 1000
}
const tell = (text: string, value: number, digits = 2): void =>
  void process.stdout.write(`${text.padEnd(52)}${value.toFixed(digits)}\n`)

/** CPU time of one, in s, of several that are made one after the other. */
async function warm(
  times: number,
  before: number,
  make: (index: number) => Promise<number>,
): Promise<number> {
  for (let index = 0; index < before; index += 1) await make(index)
  const start = seconds()
  let made = 0
  for (let index = 0; index < times; index += 1) made += await make(index)
  return (seconds() - start) / made
}

/** CPU time of a process that makes one. */
async function cold(args: readonly string[]): Promise<number> {
  const times: number[] = []
  for (let index = 0; index <= COLD; index += 1) {
    const out = join(folder, 'out')
    await rm(out, { recursive: true, force: true })
    const run = [join('src', 'start', 'start.mjs'), ...args, '--no-cache', '--quiet', '--out', out]
    const { cpu } = await measure(process.execPath, run, { cwd: root })
    // The first start compiles the program.
    if (index > 0) times.push(cpu / 1000)
  }
  return times.reduce((sum, each) => sum + each, 0) / times.length
}

const project = (index: number): string => PROJECTS[index % PROJECTS.length] ?? ''
try {
  const fiche = await warm(count, WARM.fiches, async (index) => {
    return (await press.print(inputs, 'report', project(index))).files.length
  })
  tell('a fiche in a warm worker, CPU s', fiche)
  const report = await warm(REPORTS, WARM.reports, async () => {
    await press.print(inputs, 'report', undefined)
    return 1
  })
  tell('the report in a warm worker, CPU s', report)
  await press.close()
  const coldFiche = await cold(['--project', project(0), '--edition', 'en'])
  tell('a fiche in a process of its own, CPU s', coldFiche)
  const coldReport = await cold([])
  tell('the report in a process of its own, CPU s', coldReport)
  tell('fiche, warm to cold', fiche / coldFiche)
  tell('report, warm to cold', report / coldReport)
  const queue = await measureQueue(JOBS)
  tell('the queue, a job: worker and who wants it, CPU ms', queue.node, 3)
  tell('the queue, a job: its server, CPU ms', queue.server, 3)
  tell('the queue to a fiche', (queue.node + queue.server) / 1000 / fiche, 4)
} finally {
  await press.close()
  await rm(folder, { recursive: true, force: true })
}
