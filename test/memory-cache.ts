import type { BoundedCache } from '../src/files/cache.ts'

/** A cache that lasts as long as the program. */
export function memoryCache(): BoundedCache {
  const kept = new Map<string, Buffer>()
  return {
    read: (key) => Promise.resolve(kept.get(key)),
    write: (key, bytes) => Promise.resolve(void kept.set(key, Buffer.from(bytes))),
    trim: () => Promise.resolve(),
  }
}
