import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from '../../files/running.ts'

const NAME = /^(?:chromium|fonts|compendium-profile)[^/]*\.part-(\d+)-/u

/** The beginning of a temporary name: it tells which process made it, and so when it is abandoned. */
export function partName(path: string): string {
  return `${path}.part-${process.pid}-`
}

/** Takes away what killed builds of ours left half made in a folder: those whose process has gone. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const id = NAME.exec(name)?.[1]
    if (id === undefined || Number(id) === process.pid || isRunning(Number(id))) continue
    try {
      rmSync(join(folder, name), { recursive: true, force: true })
    } catch {
      // Another user's: it does no harm.
    }
  }
}
