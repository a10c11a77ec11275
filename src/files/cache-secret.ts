import { randomBytes } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './folder.ts'
import { readRegularFile } from './regular-file.ts'

const LENGTH = 32

/**
 * What this machine signs its kept things with, so that it takes only what it has kept itself: a cache that came with a
 * checkout, or from anybody who does not know it, counts as empty. Nothing that is made depends on it. It lies in the
 * first of these folders (absolute) where there is one or one can be made.
 * @returns nothing if there is none: then nothing can be kept.
 */
export function readSecret(folders: readonly string[]): Buffer | undefined {
  for (const folder of folders) {
    const file = join(folder, 'secret')
    const secret = secretIn(file) ?? makeSecret(folder, file)
    if (secret) return secret
  }
  return undefined
}

function secretIn(file: string): Buffer | undefined {
  const read = readRegularFile(file, LENGTH)
  return 'bytes' in read && read.bytes.length === LENGTH ? read.bytes : undefined
}

/** Of two builds that make one at the same time, the last one's stays. */
function makeSecret(folder: string, file: string): Buffer | undefined {
  const unfinished = `${file}-${process.pid}`
  try {
    makeFolder(folder)
    rmSync(unfinished, { force: true })
    writeFileSync(unfinished, randomBytes(LENGTH), { flag: 'wx', mode: 0o600 })
    renameSync(unfinished, file)
    return secretIn(file)
  } catch {
    return undefined
  }
}
