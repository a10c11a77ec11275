import type { Cache } from './cache.ts'

/**
 * A cache in memory in front of another: what is read again and again, such as chapters while they are edited, comes as the
 * same bytes each time. The oldest goes when there are more than `limit` entries.
 */
export function inMemory(behind: Cache, limit: number): Cache {
  const kept = new Map<string, Buffer>()
  const keep = (key: string, bytes: Buffer): Buffer => {
    kept.delete(key)
    kept.set(key, bytes)
    const [oldest] = kept.keys()
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest)
    return bytes
  }
  return {
    read: async (key) => {
      const found = kept.get(key) ?? (await behind.read(key))
      return found && keep(key, found)
    },
    write: async (key, bytes) => {
      keep(key, Buffer.from(bytes))
      await behind.write(key, bytes)
    },
  }
}
