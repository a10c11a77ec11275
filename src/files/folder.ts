import { existsSync, lstatSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether something stands at a path, be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/**
 * Makes a folder and those above it that are missing.
 * Not by `recursive`: Node never comes back where the system says that a folder is and is not there (`/proc`).
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  }
}
