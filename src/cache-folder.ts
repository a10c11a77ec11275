import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BoundedCache, keyOf } from './cache.ts'
import { makeFolder } from './folder.ts'
import { isRunning } from './running.ts'

/** Bytes of the hash that stands before what is kept: a file that lost its end is told by it. */
const SUM = 32
const UNFINISHED = /^\.(\d+)-\d+$/u

/**
 * A cache in a folder. Several builds may share it, and one may be killed at any moment. What another version kept
 * is not found, and goes in time.
 */
export function openCache(folder: string, version: string): BoundedCache {
  const used = new Set<string>()
  let writes = 0

  return {
    async read(key) {
      const name = keyOf(version, key)
      const kept = await readFile(join(folder, name)).catch(() => undefined)
      if (!kept) return undefined
      const bytes = kept.subarray(SUM)
      if (!sumOf(bytes).equals(kept.subarray(0, SUM))) return undefined
      used.add(name)
      return bytes
    },
    async write(key, bytes) {
      const name = keyOf(version, key)
      writes += 1
      const unfinished = join(folder, `.${process.pid}-${writes}`)
      used.add(name)
      try {
        makeFolder(folder)
        await writeFile(unfinished, Buffer.concat([sumOf(bytes), bytes]))
        await rename(unfinished, join(folder, name))
      } catch {
        await rm(unfinished, { force: true }).catch(() => {})
      }
    },
    async trim(limit) {
      const files = await listFiles(folder)
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
    names.map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => undefined)
      return found ? [{ name, size: found.size, written: found.mtimeMs }] : []
    }),
  )
  return files.flat()
}

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
