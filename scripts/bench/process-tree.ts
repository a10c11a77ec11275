import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import type { Cpu } from './stages.ts'

/** Linux counts the CPU time of a process in hundredths of a second, on every architecture. */
const TICK = 10

/** What /proc/PID/stat says of a process: times in ms, those of its children that it has waited for apart. */
export interface ProcessStat {
  readonly parent: number
  readonly own: number
  readonly children: number
  /** Tells two processes apart that had the same number one after the other. */
  readonly started: string
}

/** Reads the text of /proc/PID/stat. The name in brackets may hold blanks and brackets itself. */
export function parseStat(text: string): ProcessStat {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  // proc_pid_stat(5) counts from 1, and the first of these is its field 3.
  const field = (number: number): string => fields[number - 3] ?? ''
  const ticks = (first: number): number => (Number(field(first)) + Number(field(first + 1))) * TICK
  return { parent: Number(field(4)), own: ticks(14), children: ticks(16), started: field(22) }
}

/** CPU time in ms of all ended and waited-for descendants of this process. */
export function childrenCpu(): number {
  return parseStat(readFileSync('/proc/self/stat', 'utf8')).children
}

/** Watches a process and all its descendants, those that have left its group or lost their parent included. */
export function watchTree(root: number) {
  const members = new Map<string, { pid: number; own: number; browser: boolean; gone: boolean }>()
  const pids = new Map<number, string>()

  /** Looks for new members: reads every process of the system, about 1 ms for each hundred. */
  function discover(): void {
    const stats = new Map<number, ProcessStat>()
    for (const name of readdirSync('/proc')) {
      const pid = Number(name)
      const stat = Number.isInteger(pid) ? statOf(pid) : undefined
      if (stat) stats.set(pid, stat)
    }
    const belongs = (pid: number): boolean => {
      const stat = stats.get(pid)
      if (!stat) return false
      return pid === root || pids.get(pid) === stat.started || belongs(stat.parent)
    }
    for (const [pid, stat] of stats) {
      if (pids.get(pid) === stat.started || !belongs(pid)) continue
      pids.set(pid, stat.started)
      members.set(`${pid} ${stat.started}`, { pid, own: stat.own, browser: false, gone: false })
    }
  }

  /** Brings the times of the members up to date and gives their sum. */
  function sample(): Cpu {
    const cpu = { node: 0, browser: 0 }
    for (const [key, member] of members) {
      const stat = member.gone ? undefined : statOf(member.pid)
      if (stat && key === `${member.pid} ${stat.started}`) {
        member.own = stat.own
        // Asked again each time: a child is a copy of its parent until it starts its own program.
        member.browser = isBrowser(member.pid) ?? member.browser
      } else {
        member.gone = true
      }
      cpu[member.browser ? 'browser' : 'node'] += member.own
    }
    return cpu
  }

  /** Proportional set size of all members together in kB: memory that they share counts once. */
  function memory(): number {
    let sum = 0
    for (const { pid, gone } of members.values()) {
      if (!gone) sum += Number(/^Pss:\s+(\d+) kB$/mu.exec(readProc(`${pid}/smaps_rollup`) ?? '')?.[1] ?? 0)
    }
    return sum
  }

  return { discover, sample, memory }
}

function statOf(pid: number): ProcessStat | undefined {
  const text = readProc(`${pid}/stat`)
  return text === undefined ? undefined : parseStat(text)
}

function isBrowser(pid: number): boolean | undefined {
  try {
    return /chrom|msedge/u.test(readlinkSync(`/proc/${pid}/exe`))
  } catch {
    return undefined
  }
}

/** A process may end between two looks at it. */
function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8')
  } catch {
    return undefined
  }
}
