/**
 * Ends builds at random moments and looks at what they leave behind: `npm run kills -- 100 [seed]`.
 * Two states of the project take turns, half of the time without what earlier builds kept, so that ends fall into the
 * writing of the cache too. After each end every PDF must be whole, of one state or the other, and no process of the
 * build may be left; the next build, with whatever the ended one kept, must give the bytes of its state. Linux only
 * (it reads /proc).
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
const EDITIONS = ['az', 'en', 'az-en', 'parallel']

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
// The bytes of each state, made without a cache; and how long a build takes with nothing kept and with all kept, in ms.
const good: ReadonlyMap<string, string>[] = []
for (const state of states) {
  writeFileSync(text, state)
  await ended(start('--no-cache'))
  good.push(new Map(EDITIONS.map((edition) => [edition, hash(edition)])))
}
const cold = await timed(start())
writeFileSync(text, states[0] ?? '')
const warm = await timed(start())

const faults: string[] = []
const ends = new Map<string, number>()
let cutWrites = 0
for (let round = 1; round <= rounds; round += 1) {
  writeFileSync(text, states[round % 2] ?? '')
  const isCold = random() < 0.5
  if (isCold) rmSync(cache, { recursive: true, force: true })
  const child = start()
  const signal = SIGNALS[Math.floor(random() * SIGNALS.length)] ?? 'SIGKILL'
  const moment = Math.floor(random() * (isCold ? cold : warm))
  await Promise.race([wait(moment), ended(child)])
  const family = descendants(child.pid ?? 0)
  const alive = child.exitCode === null && child.signalCode === null
  child.kill(signal)
  await ended(child)
  const what = alive ? signal : 'ended before'
  ends.set(what, (ends.get(what) ?? 0) + 1)
  const left = await gone(family)
  const place = `round ${round}, ${signal} after ${moment} ms, ${isCold ? 'without' : 'with'} a cache`
  if (left.length > 0) faults.push(`${place}: processes left: ${left.join(', ')}`)
  for (const edition of EDITIONS) {
    if (!good.some((state) => state.get(edition) === hash(edition)))
      faults.push(`${place}: ${edition} is not a PDF of either state`)
  }
  const strangers = readdirSync(out).filter(
    (name) => !/^(?:compendium\.[\w-]+\.pdf|stages|SHA256SUMS)$/u.test(name),
  )
  if (strangers.length > 0) faults.push(`${place}: left in out: ${strangers.join(', ')}`)
  if (unfinished().length > 0) cutWrites += 1

  const next = start()
  await ended(next)
  if (next.exitCode !== 0) faults.push(`${place}: the next build ended with ${next.exitCode}`)
  for (const edition of EDITIONS) {
    if (good[round % 2]?.get(edition) !== hash(edition))
      faults.push(`${place}: the next build made another ${edition}`)
  }
  if (unfinished().length > 0) faults.push(`${place}: left in the cache: ${unfinished().join(', ')}`)
}
const litter = readdirSync(temporary)
if (litter.length > 0) faults.push(`left in the temporary folder: ${litter.join(', ')}`)
rmSync(base, { recursive: true })

const counts = [...ends].map(([what, count]) => `${what} ${count}`).join(', ')
process.stdout.write(
  `${rounds} builds ended (${counts}), ${cutWrites} in the middle of writing to the cache; ` +
    `whole builds take ${cold} ms, ${warm} ms with a cache; ${faults.length} faults\n${faults.join('\n')}\n`,
)
process.exitCode = faults.length === 0 ? 0 : 1

function start(...options: string[]): ChildProcess {
  const env = { ...process.env, TMPDIR: temporary }
  return spawn(process.execPath, [join(project, 'src/start.mjs'), '--quiet', ...options], {
    cwd: project,
    env,
    stdio: 'ignore',
  })
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

/** Files of the cache whose writing was begun and not ended. */
function unfinished(): string[] {
  return existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith('.')) : []
}

function hash(edition: string): string {
  return createHash('sha256')
    .update(readFileSync(join(out, `compendium.${edition}.pdf`)))
    .digest('hex')
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
