import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** What `/proc/PID/stat` says of a process that has ended and that its parent has not taken notice of. */
const ENDED = ['Z', 'X']

/**
 * When this process began: a number that another process of the same id does not have. On Linux in ticks of the
 * system's clock since it was started (proc(5), `starttime`).
 */
export const ownStart = startOf(process.pid) ?? String(Math.round(performance.timeOrigin))

/**
 * Whether another process of this id is at work.
 * @param start as its `ownStart`; without it any process of the id counts, but for this one.
 */
export function isRunning(pid: number, start?: string): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  if (pid === process.pid) return start === ownStart
  if (startOf(process.pid) !== undefined) {
    const began = startOf(pid)
    return began !== undefined && (start === undefined || began === start)
  }
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

/** Nothing for a process that has ended, and where the system does not tell: macOS, Windows. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name stands in parentheses and may hold any character.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return ENDED.includes(fields[0] ?? '') ? undefined : fields[19]
  } catch {
    return undefined
  }
}
