import type { Path } from './types.ts'

/** The value at a path of a file's content; nothing where the file does not have the path. */
export function valueAt(content: unknown, path: Path): unknown {
  let at = content
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = (at as Readonly<Record<string | number, unknown>>)[part]
  }
  return at
}
