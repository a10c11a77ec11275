import { readdir } from 'node:fs/promises'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import { explained } from './out.ts'
import { isRunning, ownStart } from './running.ts'

/** The file that claims a folder names its process, when that began, and which of its builds it is. */
const CLAIM = /^\.building(?:-(?<pid>\d+)-(?<start>\d+)-\d+)?$/u
/** How long a build waits for one that is about to end, in ms: what was just killed takes a moment to go. */
const PATIENCE = 5000

let claims = 0

/**
 * Claims the folder of the stages for this build, because two builds that write the same pages would print each other's.
 * Each build has a claim of its own and looks for others only when it is written, so that of two that come at once
 * none overlooks the other; claims of processes that have ended count for nothing and are removed.
 * @param patience how long another build is waited for, in ms.
 * @returns gives the folder back; the end of this process does so, too, unless it is killed.
 * @throws {DiagnosticError} `out-busy` if another build is at work there, `out-not-written`.
 */
export async function claimFolder(stages: string, patience = PATIENCE): Promise<() => void> {
  claims += 1
  const claim = `.building-${process.pid}-${ownStart}-${claims}`
  const release = (): void => {
    process.off('exit', release)
    rmSync(join(stages, claim), { force: true })
  }
  // Of two that wait for each other one comes sooner.
  const pause = 40 + ((process.pid + 31 * claims) % 41)
  for (let waited = 0; ; waited += pause) {
    if (!(await isTaken(stages, claim))) {
      await explained(stages, () => writeFileSync(join(stages, claim), '', { flag: 'wx' }))
      process.on('exit', release)
      if (!(await isTaken(stages, claim))) return release
      release()
    }
    if (waited >= patience) throw busy(stages)
    await wait(pause)
  }
}

/** Whether a build that is at work has claimed the folder. */
async function isTaken(stages: string, own: string): Promise<boolean> {
  let found = false
  for (const name of await explained(stages, () => readdir(stages))) {
    const claim = CLAIM.exec(name)
    if (!claim || name === own) continue
    if (isRunning(Number(claim.groups?.['pid']), claim.groups?.['start'])) found = true
    else await explained(stages, () => rmSync(join(stages, name), { recursive: true, force: true }))
  }
  return found
}

function busy(stages: string): DiagnosticError {
  const hint = 'Wait until it has ended, or build into another folder with `--out DIR`.'
  return new DiagnosticError([error('out-busy', `Another build is writing into ${stages}.`, undefined, hint)])
}
