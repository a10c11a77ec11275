import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { childrenCpu, watchTree } from './process-tree.ts'
import { type StageCost, stageCosts, type TimedLine } from './stages.ts'

/** Wall and CPU time in ms, memory in MB. */
export interface Cost {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
}

/**
 * One run of a command: `wall` from the start of the process until it has ended, `cpu` user and system time of the
 * whole process tree, `memory` the highest of the tree: proportional set sizes, looked at ten times a second.
 */
export interface Run extends Cost {
  readonly lines: readonly string[]
  readonly stages: readonly StageCost[]
}

const SAMPLE = 20
/** Every so many samples new processes are looked for, and memory is measured. */
const DISCOVER = 5
const MEMORY = 5

/**
 * Runs a command to its end, with nothing else beside it. CPU time has two sources, and the larger one counts: the
 * kernel's exact sum of all processes that were waited for, and the sum of what every process of the tree had used
 * when it was last seen. The first misses those whose parent was killed before them, such as the browser's, the
 * second the last 20 ms of each.
 * @throws {Error} with its output if it ends with another code than 0.
 */
export async function measure(
  command: string,
  args: readonly string[],
  options: MeasureOptions,
): Promise<Run> {
  const waitedBefore = childrenCpu()
  const start = performance.now()
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
  const tree = watchTree(child.pid ?? 0)
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const lines: TimedLine[] = []
  const reader = createInterface(child.stdout)
  reader.on('line', (text) => {
    const wall = performance.now() - start
    tree.discover()
    lines.push({ text, wall, cpu: tree.sample() })
  })
  const closed = new Promise((resolve) => reader.once('close', resolve))
  let memory = 0
  let samples = 0
  const timer = setInterval(() => {
    if (samples % DISCOVER === 0) tree.discover()
    tree.sample()
    if (samples % MEMORY === 0) memory = Math.max(memory, tree.memory())
    samples += 1
  }, SAMPLE)
  try {
    const code = await ended
    const wall = performance.now() - start
    await closed
    const seen = tree.sample()
    const cpu = Math.max(childrenCpu() - waitedBefore, seen.node + seen.browser)
    if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${code}\n${errors}`)
    // What the last looks missed is Node's: the browser has been idle for long.
    const end = { wall, cpu: { node: cpu - seen.browser, browser: seen.browser } }
    return {
      wall,
      cpu,
      memory: memory / 1024,
      lines: lines.map(({ text }) => text),
      stages: stageCosts(lines, end),
    }
  } finally {
    clearInterval(timer)
  }
}

interface MeasureOptions {
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
}
