import { readFileSync } from 'node:fs'

/** How soon the end of a process is noticed, in ms. */
const OFTEN = 100
/** Set for the Node that `start.mjs` starts: the number of the process that waits for it. */
export const STARTED_BY = 'COMPENDIUM_STARTED_BY'

/**
 * Ends this process, as SIGTERM does, when one of those has gone that wait for it: `start.mjs` under an older Node, and
 * npm with its shell. Otherwise a command that was killed would run on where nobody sees it. Other parents are not
 * watched: who closes the shell of a build that was started with `nohup` wants it to go on. Linux only; the signal
 * itself is handed on elsewhere.
 */
export function endWithParents() {
  if (process.platform !== 'linux') return
  const watched = parentsOf(process.ppid, process.env[STARTED_BY])
  if (watched === undefined) end()
  else if (watched.length > 0) {
    setInterval(() => {
      if (!watched.every(({ pid, start }) => readProcess(pid)?.start === start)) end()
    }, OFTEN).unref()
  }
}

function end() {
  process.kill(process.pid, 'SIGTERM')
}

/** Those that wait for this process; undefined if the one that started it has already gone. */
function parentsOf(parent, starter) {
  if (starter !== undefined) {
    const found = readProcess(parent)
    return found && parent === Number(starter) ? [found] : undefined
  }
  const parents = []
  for (let found = readProcess(parent); found; found = readProcess(found.parent)) {
    parents.push(found)
    if (/^(?:npm |node\0.*\bnpm-cli\.js\0)/u.test(found.command)) return parents
    // npm starts commands by a shell, which may become the command itself.
    if (!/^[^\0]*sh\0-c\0/u.test(found.command)) return []
  }
  return []
}

/** Undefined for a process that has ended. */
function readProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [state, parent, ...more] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z' || state === 'X') return undefined
    // proc(5): the 22nd field is the moment of its start.
    return {
      pid,
      parent: Number(parent),
      start: more[17],
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
    }
  } catch {
    return undefined
  }
}
