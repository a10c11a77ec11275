import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { loadReport } from '../../src/report/load.ts'
import { prepareBrowser } from '../../src/pdf/browser/browser-install.ts'
import { browserOf, type CaseRuns, pagesOf, runCase, warmUp } from './cases.ts'
import { describeMachine } from './machine.ts'
import { copyProject, listProjects, repeatProjects } from './project.ts'
import { measurePeers, type PeerResult } from './peers.ts'
import { summarise } from './summary.ts'
import { ALL, writeTables } from './tables.ts'

/*
 * Measures whole builds against bare printing: `npm run bench`. What is measured and how: docs/performance.md.
 */

const ONE = 'en'
const PAGES_OF_A_PROJECT = 2

const { values: options } = parseArgs({
  options: {
    /** Runs of each kind; the medians are shown. */
    runs: { type: 'string', default: '3' },
    /** Sizes in pages, `400,2000`: the projects are repeated until one edition is about as long. */
    pages: { type: 'string', default: '' },
    /** Other programs on the same text, too. */
    peers: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
if (process.platform !== 'linux') throw new Error('the bench reads /proc, which is in Linux alone')

const root = join(import.meta.dirname, '..', '..')
const runs = Number(options.runs)
const sizes = options.pages
  .split(',')
  .filter((size) => size !== '')
  .map(Number)
  .toSorted((a, b) => a - b)
if (![runs, ...sizes].every((number) => Number.isInteger(number) && number > 0)) {
  throw new Error('--runs and --pages take whole numbers')
}
const { report } = await loadReport(readInputs(root))
const editions = report.editions.map(({ name }) => name)
const machine = describeMachine(root)
const installation = await prepareBrowser({
  cacheFolders: [join(root, 'node_modules', '.cache', 'compendium')],
  fontFolders,
})
const progress = (line: string): void => void process.stderr.write(`${line}\n`)
const folder = await mkdtemp(join(tmpdir(), 'compendium-bench-'))
try {
  const usual = join(folder, 'usual')
  await copyProject(root, usual)
  const warm = await warmUp(usual, editions)
  const onePages = pagesOf(await warmUp(usual, [ONE]))
  const common = { root, folder: usual, runs, installation, progress }
  const cases: CaseRuns[] = [
    await runCase({ ...common, name: 'one edition', editions: [ONE] }),
    await runCase({ ...common, name: ALL, editions }),
  ]
  const peers: PeerResult[] = []
  const addPeers = async (): Promise<void> => {
    const { name, pages } = cases.findLast((each) => each.name !== ALL) ?? { name: '', pages: 0 }
    progress(`peers: ${name}, ${pages} pages`)
    const at = join(folder, `peers-${pages}`)
    peers.push(...(await measurePeers({ ...common, project: usual, edition: ONE, folder: at, pages })))
  }
  if (options.peers) await addPeers()
  const projects = await listProjects(usual)
  for (const size of sizes) {
    const pages = projects.length * PAGES_OF_A_PROJECT
    await repeatProjects(usual, projects, Math.round((size - onePages) / pages) + 1)
    cases.push(await runCase({ ...common, name: 'longer edition', editions: [ONE] }))
    if (options.peers) await addPeers()
  }
  const result = { machine, browser: browserOf(warm), cases: cases.map(summarise), peers }
  process.stdout.write(options.json ? `${JSON.stringify(result, undefined, 2)}\n` : writeTables(result))
} finally {
  await rm(folder, { recursive: true, force: true })
}
