import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCatalogue } from '../../test/catalogue/make-catalogue.ts'
import { noCache } from '../../src/files/cache.ts'
import { type Inputs, readInputs } from '../../src/files/inputs.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import { startBrowser } from '../../src/pdf/browser/browser.ts'
import { startPress } from '../../src/run/press.ts'
import { measure } from './measure.ts'
import { watchTree } from './process-tree.ts'

/*
 * What a unit of a catalogue costs in a warm worker, and in a process of its own: `npm run bench:catalogue -- 20`. CPU time of
 * Node and the browser, so that others on the machine do not count. Fiches are those of a made-up report of 17 projects, the report
 * with four editions is the frozen one.
 */

const count = Number(process.argv[2] ?? 20)
const root = join(import.meta.dirname, '..', '..')
const cacheFolders = [join(root, 'node_modules', '.cache', 'compendium')]
const folder = await mkdtemp(join(tmpdir(), 'compendium-press-bench-'))
await makeCatalogue(folder, { countries: 1, periods: 1, projects: 17 })
const templates = [...readInputs(root).entries].filter(([path]) => path.startsWith('templates'))
const withTemplates = (at: string): Inputs => {
  const own = readInputs(at)
  return { root: own.root, entries: new Map([...own.entries, ...templates]) }
}
const fiches = withTemplates(join(folder, 'reports', 'az-2021-2023'))
const report = withTemplates(join(root, 'test', 'fixtures', 'report'))
const press = startPress({
  startBrowser: () => startBrowser({ cacheFolders, fontFolders, timeout: 120_000 }),
  fonts: noCache,
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
const tell = (text: string, value: number): void =>
  void process.stdout.write(`${text.padEnd(52)}${value.toFixed(2)}\n`)

try {
  for (let index = 1; index <= 5; index += 1) await press.print(fiches, 'fiches', `example-${index}`)
  const before = seconds()
  let made = 0
  for (let index = 0; index < count; index += 1)
    made += (await press.print(fiches, 'fiches', `example-${(index % 17) + 1}`)).files.length
  const warm = (seconds() - before) / made
  tell('a fiche in a warm worker, CPU s', warm)
  await press.print(report, 'report', undefined)
  const start = seconds()
  for (let index = 0; index < 3; index += 1) await press.print(report, 'report', undefined)
  const warmReport = (seconds() - start) / 3
  tell('a report of four editions in a warm worker, CPU s', warmReport)
  await press.close()
  const cold = async (args: readonly string[]): Promise<number> => {
    const out = join(folder, 'out')
    await rm(out, { recursive: true, force: true })
    const run = [join('src', 'start', 'start.mjs'), ...args, '--no-cache', '--quiet', '--out', out]
    const { cpu } = await measure(process.execPath, run, { cwd: root })
    return cpu / 1000
  }
  await cold(['--project', 'engage', '--edition', 'en'])
  const coldFiche = await cold(['--project', 'engage', '--edition', 'en'])
  const coldReport = await cold([])
  tell('a fiche in a process of its own, CPU s', coldFiche)
  tell('the report in a process of its own, CPU s', coldReport)
  tell('fiche, warm to cold', warm / coldFiche)
  tell('report, warm to cold', warmReport / coldReport)
} finally {
  await press.close()
  await rm(folder, { recursive: true, force: true })
}
