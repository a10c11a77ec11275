/**
 * Ends builds and looks at what they leave behind: `npm run kills -- 200 [seed]`. Two states of the project take turns.
 * A build that begins with nothing kept is ended at a random moment, or at the first sight of the journal of its
 * publishing; the other half, which takes the parts of earlier builds, ends by itself at one of the renames that replace
 * the PDFs. Every third is
 * started as by an older Node, which alone is ended, and the next build begins at once, whatever still runs.
 *
 * After each end every PDF must be whole, and all of one state with their sums right, unless the journal says that the
 * next build is to complete them; the next build must give the bytes of its state and the right sums, and leave nothing
 * unfinished; no process may be left. Linux only (it reads /proc).
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'

const SIGNALS = ['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const
const EDITIONS = ['az', 'en']
/** The PDFs and their sums. */
const RENAMES = EDITIONS.length + 1

const root = join(import.meta.dirname, '..')
const rounds = Number(process.argv[2] ?? 100)
let seed = Number(process.argv[3] ?? 1)

const base = mkdtempSync(join(tmpdir(), 'compendium-kills-'))
const project = join(base, 'project')
const temporary = join(base, 'tmp')
const out = join(project, 'out')
const cache = join(out, 'stages', 'cache')
mkdirSync(temporary)
for (const name of ['src', 'data', 'locales', 'templates', 'package.json', 'package-lock.json']) {
  cpSync(join(root, name), join(project, name), { recursive: true })
}
symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))

const text = join(project, 'locales/en/introduction.yaml')
const states = [
  readFileSync(text, 'utf8'),
  readFileSync(text, 'utf8').replace('The aim of', 'The first aim of'),
]
// Ends a build just before one of the renames that put its files in their places, or after the last.
const preload = join(base, 'end-at-rename.mjs')
writeFileSync(
  preload,
  `import fs from 'node:fs'
   import { syncBuiltinESMExports } from 'node:module'
   const { renameSync } = fs
   let left = Number(process.env.END_AT_RENAME)
   fs.renameSync = (from, to) => {
     const publishes = /[/\\\\]stages[/\\\\][^/\\\\]+\\.part$/u.test(from)
     if (publishes && left-- === 0) process.kill(process.pid, 'SIGKILL')
     return renameSync(from, to)
   }
   fs.rmSync = ((rmSync) => (path, ...more) => {
     if (left === 0 && String(path).endsWith('publishing.json')) process.kill(process.pid, 'SIGKILL')
     return rmSync(path, ...more)
   })(fs.rmSync)
   syncBuiltinESMExports()`,
)

// The files of each state, made without a cache; and how long a build takes with nothing kept, in ms.
const good: ReadonlyMap<string, string>[] = []
for (const state of states) {
  writeFileSync(text, state)
  await ended(start('--no-cache'))
  good.push(results())
}
const cold = await timed(start('--no-cache'))
await ended(start())

const faults: string[] = []
const ends = new Map<string, number>()
let halves = 0
for (let round = 1; round <= rounds; round += 1) {
  writeFileSync(text, states[round % 2] ?? '')
  const signal = SIGNALS[Math.floor(random() * SIGNALS.length)] ?? 'SIGKILL'
  const way = (['moment', 'journal', 'rename', 'rename'] as const)[Math.floor(random() * 4)] ?? 'rename'
  if (way !== 'rename') rmSync(cache, { recursive: true, force: true })
  const isOlder = round % 3 === 0
  const count = Math.floor(random() * (RENAMES + 1))
  const moment = Math.floor(random() * cold)
  const child = way === 'rename' ? startThatEnds(count) : start(...(isOlder ? ['older'] : []))
  if (way === 'moment') await Promise.race([wait(moment), ended(child)])
  if (way === 'journal') await journalAppears(child)
  const family = descendants(child.pid ?? 0)
  const alive = child.exitCode === null && child.signalCode === null
  if (way !== 'rename') child.kill(isOlder ? 'SIGKILL' : signal)
  await ended(child)
  const place = `round ${round}, ${{ moment: `${signal} after ${moment} ms`, journal: `${signal} at the journal`, rename: `before rename ${count + 1}` }[way]}${isOlder ? ', older Node' : ''}`
  const what =
    way === 'rename'
      ? 'at a rename'
      : alive
        ? `${signal} at ${way === 'journal' ? 'the journal' : 'a moment'}`
        : 'ended before'
  ends.set(what, (ends.get(what) ?? 0) + 1)
  if (!isOlder || way === 'rename') lookAtWhatIsLeft(place)

  const next = start()
  await ended(next)
  if (next.exitCode !== 0) faults.push(`${place}: the next build ended with ${next.exitCode}`)
  if (!isSame(results(), good[round % 2])) faults.push(`${place}: the next build made other files`)
  const unfinished = readdirSync(join(out, 'stages')).filter((name) =>
    /part$|before$|publishing|building/u.test(name),
  )
  if (unfinished.length > 0) faults.push(`${place}: left unfinished: ${unfinished.join(', ')}`)
  const left = await gone(family)
  if (left.length > 0) faults.push(`${place}: processes left: ${left.join(', ')}`)
  if (round % 10 === 0)
    process.stdout.write(`${round} of ${rounds}, ${halves} half published, ${faults.length} faults\n`)
}
const litter = readdirSync(temporary)
if (litter.length > 0) faults.push(`left in the temporary folder: ${litter.join(', ')}`)
rmSync(base, { recursive: true })

const counts = [...ends].map(([what, count]) => `${what} ${count}`).join(', ')
process.stdout.write(
  `${rounds} builds ended (${counts}), ${halves} of them left for the next to complete; ` +
    `a whole build takes ${cold} ms; ${faults.length} faults\n${faults.join('\n')}\n`,
)
process.exitCode = faults.length === 0 ? 0 : 1

function lookAtWhatIsLeft(place: string): void {
  const found = results()
  for (const [name, hash] of found) {
    if (!good.some((state) => state.get(name) === hash)) faults.push(`${place}: ${name} is of neither state`)
  }
  if (existsSync(join(out, 'stages', 'publishing.json'))) halves += 1
  else if (!good.some((state) => isSame(found, state)))
    faults.push(`${place}: not all files are of one state`)
}

/** Hashes of everything in the folder of the results but for the stages, by name. */
function results(): Map<string, string> {
  const names = readdirSync(out).filter((name) => name !== 'stages')
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ]),
  )
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string> | undefined): boolean {
  return one.size === RENAMES && [...one].every(([name, hash]) => other?.get(name) === hash)
}

function startThatEnds(count: number): ChildProcess {
  return start({ NODE_OPTIONS: `--import=${preload}`, END_AT_RENAME: String(count) })
}

/** `older`: as under a Node that is older than the project's, which starts the project's own. */
function start(...how: (string | Record<string, string>)[]): ChildProcess {
  const more = Object.assign({}, ...how.filter((each) => typeof each === 'object')) as Record<string, string>
  const options = how.filter((each) => typeof each === 'string' && each !== 'older') as string[]
  const entry = join(project, 'src/start/start.mjs')
  const older = `Object.defineProperty(process.versions, 'node', { value: '20.0.0' })
    Object.defineProperty(process, 'execPath', { value: '/bin/sh' })
    import(${JSON.stringify(entry)})`
  const command = how.includes('older') ? ['-e', older, 'start'] : [entry]
  const named = EDITIONS.flatMap((edition) => ['--edition', edition])
  return spawn(process.execPath, [...command, '--quiet', ...named, ...options], {
    cwd: project,
    env: { ...process.env, TMPDIR: temporary, ...more },
    stdio: 'ignore',
  })
}

async function journalAppears(child: ChildProcess): Promise<void> {
  const journal = join(out, 'stages', 'publishing.json.part')
  while (!existsSync(journal) && child.exitCode === null && child.signalCode === null) await wait(1)
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

async function timed(child: ChildProcess): Promise<number> {
  const began = performance.now()
  await ended(child)
  return Math.round(performance.now() - began)
}

/** Process ids of all children and children's children, by /proc. */
function descendants(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const parent = parentOf(name)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const all = [pid]
  for (const each of all) all.push(...(children.get(each) ?? []))
  return all.slice(1)
}

function parentOf(name: string): number | undefined {
  if (!/^\d+$/u.test(name)) return undefined
  try {
    return Number(/\) \w (\d+)/u.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

/** Waits up to ten seconds for processes to end; gives those that are still there. */
async function gone(pids: readonly number[]): Promise<number[]> {
  const running = (): number[] =>
    pids.filter((pid) => {
      try {
        return !/\) [ZX] /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
      } catch {
        return false
      }
    })
  for (let tries = 0; tries < 100 && running().length > 0; tries += 1) await wait(100)
  return running()
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}
