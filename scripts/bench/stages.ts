import { median } from './statistics.ts'

/** A line of output, with the wall and CPU time of the whole process tree when it came, in ms from the start. */
export interface TimedLine {
  readonly text: string
  readonly wall: number
  readonly cpu: Cpu
}

/** CPU time in ms: of the browser's processes, and of all others. */
export interface Cpu {
  readonly node: number
  readonly browser: number
}

/** What one stage took; a stage that a run makes several times is summed up. */
export interface StageCost extends Cpu {
  readonly stage: string
  readonly times: number
  readonly wall: number
}

/** `print       812 ms  en, 28 pages`: how src/cli/cli.ts tells of a stage that is done. */
const PROGRESS = /^(?<stage>[a-z][a-z -]*?) +(?<wall>\d+) ms(?: {2}(?<detail>.*))?$/u

/** Reads a progress line; undefined for any other line. `wall` is the time in ms that the line itself names. */
export function parseProgress(line: string): { stage: string; wall: number; detail: string } | undefined {
  const { stage, wall, detail = '' } = PROGRESS.exec(line)?.groups ?? {}
  return stage === undefined ? undefined : { stage, wall: Number(wall), detail: detail.trimEnd() }
}

/**
 * Cost of each stage of one run from its progress lines, in the order of their first lines. `start` is what comes
 * before the first stage (Node, imports until the clock of the program starts), `end` what comes after the last
 * (writing the PDFs, closing the browser).
 */
export function stageCosts(lines: readonly TimedLine[], end: Omit<TimedLine, 'text'>): StageCost[] {
  const costs = new Map<string, StageCost>()
  const add = (stage: string, wall: number, cpu: Cpu): void => {
    const { times, ...sum } = costs.get(stage) ?? { stage, times: 0, wall: 0, node: 0, browser: 0 }
    costs.set(stage, {
      stage,
      times: times + 1,
      wall: sum.wall + wall,
      node: sum.node + cpu.node,
      browser: sum.browser + cpu.browser,
    })
  }
  let before: Omit<TimedLine, 'text'> = { wall: 0, cpu: { node: 0, browser: 0 } }
  for (const line of lines) {
    const progress = parseProgress(line.text)
    if (!progress) continue
    // The program's clock starts after Node has: what is left of the first line's time is the start. Their CPU
    // cannot be told apart, and counts as the stage's.
    if (costs.size === 0) add('start', Math.max(0, line.wall - progress.wall), { node: 0, browser: 0 })
    add(progress.stage, progress.wall, difference(line.cpu, before.cpu))
    before = line
  }
  add('end', end.wall - before.wall, difference(end.cpu, before.cpu))
  return [...costs.values()]
}

/** Medians of several runs, stage by stage. */
export function medianCosts(runs: readonly (readonly StageCost[])[]): StageCost[] {
  const stages = new Set(runs.flatMap((run) => run.map(({ stage }) => stage)))
  return [...stages].map((stage) => {
    const costs = runs.flatMap((run) => run.filter((cost) => cost.stage === stage))
    const middle = (key: 'times' | 'wall' | 'node' | 'browser'): number =>
      median(costs.map((cost) => cost[key]))
    return {
      stage,
      times: middle('times'),
      wall: middle('wall'),
      node: middle('node'),
      browser: middle('browser'),
    }
  })
}

function difference(after: Cpu, before: Cpu): Cpu {
  return { node: after.node - before.node, browser: after.browser - before.browser }
}
