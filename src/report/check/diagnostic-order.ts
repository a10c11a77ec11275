import type { Diagnostic } from '../../diagnostics/diagnostic.ts'

/** Sorts by file and place, each mistake once: the same code at the same place is one mistake. */
export function inOrder(found: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>()
  for (const each of found) {
    const { file = '', line = 0, column = 0 } = each.place ?? {}
    const key = JSON.stringify([file, line, column, each.code])
    if (!seen.has(key)) seen.set(key, each)
  }
  return [...seen.values()].toSorted(compare)
}

function compare(a: Diagnostic, b: Diagnostic): number {
  const [fileA, fileB] = [a.place?.file ?? '', b.place?.file ?? '']
  if (fileA !== fileB) return fileA < fileB ? -1 : 1
  const line = (a.place?.line ?? 0) - (b.place?.line ?? 0)
  const column = (a.place?.column ?? 0) - (b.place?.column ?? 0)
  if (line !== 0 || column !== 0) return line || column
  return a.code < b.code ? -1 : 1
}
