import { createHmac } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { lstat, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BoundedCache, keyOf } from './cache.ts'
import { makeFolder } from './folder.ts'
import { readRegularFile } from './regular-file.ts'
import { isRunning } from './running.ts'

/** Bytes of the signature that stands before what is kept. */
const SUM = 32
/** Bytes. The longest part that was ever printed has a hundredth of that. */
const LARGEST = 512_000_000
const KEPT = /^[\da-f]{40}$/u
const UNFINISHED = /^\.(\d+)-\d+$/u

/**
 * A cache in a folder. Several builds may share it, and one may be killed at any moment. What another version kept
 * is not found, and goes in time. Nothing is read, written or removed through a link.
 * @param secret signs what is kept under its key: what was damaged, swapped or put there by others counts as not there.
 */
export function openCache(folder: string, version: string, secret: Uint8Array): BoundedCache {
  const used = new Set<string>()
  let writes = 0
  const signed = (name: string, bytes: Uint8Array): Buffer =>
    createHmac('sha256', secret).update(name).update(bytes).digest()

  return {
    read(key) {
      const name = keyOf(version, key)
      const kept = isFolder(folder) ? readRegularFile(join(folder, name), LARGEST) : undefined
      if (!kept || !('bytes' in kept)) return Promise.resolve(undefined)
      const bytes = kept.bytes.subarray(SUM)
      if (!signed(name, bytes).equals(kept.bytes.subarray(0, SUM))) return Promise.resolve(undefined)
      used.add(name)
      return Promise.resolve(bytes)
    },
    async write(key, bytes) {
      const name = keyOf(version, key)
      writes += 1
      const unfinished = join(folder, `.${process.pid}-${writes}`)
      used.add(name)
      try {
        makeFolder(folder)
        if (!isFolder(folder)) return
        await writeFile(unfinished, Buffer.concat([signed(name, bytes), bytes]), { flag: 'wx' })
        await rename(unfinished, join(folder, name))
      } catch {
        await rm(unfinished, { force: true }).catch(() => {})
      }
    },
    async trim(limit) {
      const files = isFolder(folder) ? await listFiles(folder) : []
      let size = files.reduce((sum, file) => sum + file.size, 0)
      for (const file of files.toSorted((one, other) => one.written - other.written)) {
        const owner = UNFINISHED.exec(file.name)?.[1]
        const isAbandoned = owner !== undefined && !isRunning(Number(owner))
        if (!isAbandoned && (size <= limit || owner !== undefined || used.has(file.name))) continue
        size -= file.size
        await rm(join(folder, file.name), { force: true }).catch(() => {})
      }
    },
  }
}

async function listFiles(folder: string): Promise<{ name: string; size: number; written: number }[]> {
  const names = await readdir(folder).catch(() => [])
  const files = await Promise.all(
    names.filter(isOwnName).map(async (name) => {
      const found = await lstat(join(folder, name)).catch(() => undefined)
      return found ? [{ name, size: found.size, written: found.mtimeMs }] : []
    }),
  )
  return files.flat()
}

function isOwnName(name: string): boolean {
  return KEPT.test(name) || UNFINISHED.test(name)
}

/** Whether this is a folder and no link to one, and the one around it, too. */
function isFolder(folder: string): boolean {
  try {
    return [dirname(folder), folder].every((each) => lstatSync(each).isDirectory())
  } catch {
    return false
  }
}
