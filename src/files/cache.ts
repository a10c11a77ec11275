import { createHash } from 'node:crypto'

/**
 * Things that can be made again, each under the hash of all that it was made from. Nothing depends on a cache: what
 * cannot be read, or is not whole, counts as not there, and what cannot be written is not kept.
 */
export interface Cache {
  /** What was kept under this key, or nothing. */
  read(key: string): Promise<Buffer | undefined>
  write(key: string, bytes: Uint8Array): Promise<void>
}

/** A cache whose size is bounded. */
export interface BoundedCache extends Cache {
  /** Removes the oldest of what this run had no use for, until at most this many bytes are kept. */
  trim(limit: number): Promise<void>
}

/** Where what can be made again is kept: facts of the fonts and stylesheets, and stages of the report. */
export interface Caches<Kept extends Cache = Cache> {
  readonly fonts: Kept
  readonly stages: Kept
}

/** A cache that keeps nothing. */
export const noCache: BoundedCache = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  trim: () => Promise.resolve(),
}

/** What was kept under this key in its own form; nothing if it has another. */
export async function readKept<T>(
  cache: Cache,
  key: string,
  parse: (bytes: Buffer) => T,
): Promise<T | undefined> {
  const kept = await cache.read(key)
  try {
    return kept && parse(kept)
  } catch {
    return undefined
  }
}

/** The hash of everything that something is made from, in this order. */
export function keyOf(...ingredients: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const each of ingredients) {
    const bytes = typeof each === 'string' ? Buffer.from(each) : each
    hash.update(`${bytes.length}:`).update(bytes)
  }
  return hash.digest('hex').slice(0, 40)
}
