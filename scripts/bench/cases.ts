import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { argumentsFor } from '../../src/pdf/browser/browser-arguments.ts'
import type { Installation } from '../../src/pdf/browser/browser-install.ts'
import { type Cost, measure, type Run } from './measure.ts'
import { changeSentence, clearResults } from './project.ts'

/** Runs of one task, by kind; the runs with the same index were made one after the other. */
export interface CaseRuns {
  readonly name: string
  /** Of all PDFs together. */
  readonly pages: number
  /** Into an empty folder of results. */
  readonly first: readonly Run[]
  /** After one changed sentence. */
  readonly rebuild: readonly Run[]
  /** After no change at all. */
  readonly unchanged: readonly Run[]
  /** The same pages by bare puppeteer. */
  readonly bare: readonly Run[]
  /** After one changed sentence, in a program that has stayed open since the last build. */
  readonly warm: readonly Cost[]
  /** The finishing of the bare print in one piece; none where there are several prints. */
  readonly finishing: readonly Cost[]
}

interface CaseOptions {
  /** Folder of the program. */
  readonly root: string
  readonly name: string
  /** Copy of the project. */
  readonly folder: string
  readonly editions: readonly string[]
  readonly runs: number
  readonly installation: Installation
  readonly progress: (line: string) => void
}

const BARE = fileURLToPath(import.meta.resolve('./bare.mjs'))
const WARM = fileURLToPath(import.meta.resolve('./warm.ts'))
const FINISH = fileURLToPath(import.meta.resolve('./finish.ts'))

/** Builds once without measuring, so that compiled code and files are in the caches as they are every day. */
export async function warmUp(folder: string, editions: readonly string[]): Promise<Run> {
  await clearResults(folder)
  return build(folder, editions)
}

/** Measures first builds, bare prints, rebuilds and builds without a change in turn. */
export async function runCase(options: CaseOptions): Promise<CaseRuns> {
  const { root, name, folder, editions, installation, progress } = options
  const first: Run[] = []
  const rebuild: Run[] = []
  const unchanged: Run[] = []
  const bare: Run[] = []
  const warm: Cost[] = []
  const finishing: Cost[] = []
  const keep = (runs: Run[], kind: string, run: Run): void => {
    runs.push(run)
    progress(`${name}: ${kind} ${Math.round(run.wall)} ms, CPU ${Math.round(run.cpu)} ms`)
  }
  for (let run = 1; run <= options.runs; run += 1) {
    await clearResults(folder)
    keep(first, 'first build', await build(folder, editions))
    keep(bare, 'bare', await printBare(folder, editions, installation))
    const [only, ...others] = editions
    if (only !== undefined && others.length === 0) finishing.push(await finishBare(folder, only))
    await changeSentence(folder)
    keep(rebuild, 'rebuild', await build(folder, editions))
    keep(unchanged, 'unchanged', await build(folder, editions))
    const again = await rebuildWarm(root, folder, editions)
    warm.push(again)
    progress(`${name}: warm rebuild ${Math.round(again.wall)} ms, CPU ${Math.round(again.cpu)} ms`)
  }
  return { name, pages: pagesOf(first[0]), first, rebuild, unchanged, warm, bare, finishing }
}

/** Pages that a build has printed, of all editions together, as it tells in its last lines. */
export function pagesOf(run: Run | undefined): number {
  const pages = (run?.lines ?? []).map((line) => /\.pdf +(?<pages>\d+) pages/u.exec(line)?.groups?.['pages'])
  return pages.reduce((sum, each) => sum + Number(each ?? 0), 0)
}

/** The browser and its version, as a build tells them. */
export function browserOf(run: Run): string {
  return (
    run.lines.find((line) => line.startsWith('browser '))?.replace(/^browser +\d+ ms +/u, '') ?? 'unknown'
  )
}

function build(folder: string, editions: readonly string[]): Promise<Run> {
  const named = editions.flatMap((edition) => ['--edition', edition])
  return measure(process.execPath, [join('src', 'start', 'start.mjs'), ...named], { cwd: folder })
}

function printBare(folder: string, editions: readonly string[], installation: Installation): Promise<Run> {
  const { executable, env } = installation
  const how = JSON.stringify({ executable, args: argumentsFor(installation, false), env })
  const files = editions.map((edition) => join(folder, 'out', 'stages', `${edition}.html`))
  return measure(process.execPath, [BARE, how, ...files], { cwd: folder })
}

async function rebuildWarm(root: string, folder: string, editions: readonly string[]): Promise<Cost> {
  const { lines } = await measure(process.execPath, [WARM, root, folder, ...editions], { cwd: folder })
  return JSON.parse(lines.at(-1) ?? '') as Cost
}

/** What the finishing itself takes, without Node and its modules: it tells so itself. */
async function finishBare(folder: string, edition: string): Promise<Cost> {
  const print = join(folder, 'out', 'stages', `${edition}.html.pdf`)
  const { lines } = await measure(process.execPath, [FINISH, print], { cwd: folder })
  return JSON.parse(lines.at(-1) ?? '') as Cost
}
