/**
 * Ends builds at random moments and looks at what they leave behind: `npm run kills -- 100 [seed]`.
 * Two states of the project take turns; after each end every PDF must be whole, of one state or the other, and no
 * process of the build may be left. Linux only (it reads /proc).
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
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
import { setTimeout as wait } from 'node:timers/promises'

const SIGNALS = ['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const
/** A build of all editions from its sources takes about this, in ms. */
const LONGEST = 16_000
const EDITIONS = ['az', 'en', 'az-en', 'parallel']

const root = join(import.meta.dirname, '..')
const rounds = Number(process.argv[2] ?? 100)
let seed = Number(process.argv[3] ?? 1)

const base = mkdtempSync(join(tmpdir(), 'compendium-kills-'))
const project = join(base, 'project')
const temporary = join(base, 'tmp')
const out = join(project, 'out')
mkdirSync(temporary)
for (const name of ['src', 'data', 'locales', 'templates', 'package.json']) {
  cpSync(join(root, name), join(project, name), { recursive: true })
}
symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))

const text = join(project, 'locales/en/introduction.yaml')
const states = [
  readFileSync(text, 'utf8'),
  readFileSync(text, 'utf8').replace('The aim of', 'The first aim of'),
]
const good = new Map<string, Set<string>>(EDITIONS.map((edition) => [edition, new Set()]))
for (const state of states) {
  writeFileSync(text, state)
  await ended(start())
  for (const edition of EDITIONS) good.get(edition)?.add(hash(edition))
}

const faults: string[] = []
const ends = new Map<string, number>()
for (let round = 1; round <= rounds; round += 1) {
  writeFileSync(text, states[round % 2] ?? '')
  const child = start()
  const signal = SIGNALS[Math.floor(random() * SIGNALS.length)] ?? 'SIGKILL'
  const moment = Math.floor(random() * LONGEST)
  await Promise.race([wait(moment), ended(child)])
  const family = descendants(child.pid ?? 0)
  const alive = child.exitCode === null && child.signalCode === null
  child.kill(signal)
  await ended(child)
  const what = alive ? signal : 'ended before'
  ends.set(what, (ends.get(what) ?? 0) + 1)
  const left = await gone(family)
  const place = `round ${round}, ${signal} after ${moment} ms`
  if (left.length > 0) faults.push(`${place}: processes left: ${left.join(', ')}`)
  for (const edition of EDITIONS) {
    if (!good.get(edition)?.has(hash(edition)))
      faults.push(`${place}: ${edition} is not a PDF of either state`)
  }
  const strangers = readdirSync(out).filter(
    (name) => !/^(?:compendium\.[\w-]+\.pdf|stages|SHA256SUMS)$/u.test(name),
  )
  if (strangers.length > 0) faults.push(`${place}: left in out: ${strangers.join(', ')}`)
}
writeFileSync(text, states[0] ?? '')
const last = start()
await ended(last)
if (last.exitCode !== 0) faults.push(`the build after all of them ended with ${last.exitCode}`)
const litter = readdirSync(temporary)
if (litter.length > 0) faults.push(`left in the temporary folder: ${litter.join(', ')}`)
rmSync(base, { recursive: true })

const counts = [...ends].map(([what, count]) => `${what} ${count}`).join(', ')
process.stdout.write(`${rounds} builds ended (${counts}); ${faults.length} faults\n${faults.join('\n')}\n`)
process.exitCode = faults.length === 0 ? 0 : 1

function start(): ChildProcess {
  const env = { ...process.env, TMPDIR: temporary }
  return spawn(process.execPath, [join(project, 'src/cli.ts'), '--quiet'], {
    cwd: project,
    env,
    stdio: 'ignore',
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
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
