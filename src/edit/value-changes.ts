import type { FileChange } from '../files/file-change.ts'
import type { Path } from '../report/types.ts'
import { plainValue } from '../report/yaml/yaml-node.ts'
import { parseSource } from './yaml/source-file.ts'

/** A value that a change of a file made another, put in (`before` is nothing) or took away (`after` is nothing). */
export interface ValueChange {
  readonly file: string
  /** From the top of the file; for the whole of a file that was made or deleted, empty. */
  readonly path: Path
  readonly before: unknown
  readonly after: unknown
}

/** What a change of a file changes in what the file says; not how it is written. */
export function valueChanges({ path: file, before, after }: FileChange): ValueChange[] {
  const [was, is] = [before, after].map((source) => contentOf(source))
  return compare(was, is, []).map((each) => ({ file, ...each }))
}

/** What a text of a file says; nothing if there is none. */
export function contentOf(source: string | undefined): unknown {
  return source === undefined ? undefined : plainValue(parseSource(source)?.contents)
}

type Change = Omit<ValueChange, 'file'>

function compare(before: unknown, after: unknown, path: Path): Change[] {
  if (isSame(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path)
  if (!isGroup(before) || !isGroup(after)) return [{ path, before, after }]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    return compare(before[key], after[key], [...path, key])
  })
}

function compareLists(before: readonly unknown[], after: readonly unknown[], path: Path): Change[] {
  const texts = [before, after].map((list) =>
    list
      .map((item) => JSON.stringify(item))
      .toSorted()
      .join(),
  )
  // Another order is one change of the list.
  if (texts[0] === texts[1]) return [{ path, before, after }]
  const limit = Math.min(before.length, after.length)
  let head = 0
  while (head < limit && isSame(before[head], after[head])) head += 1
  let tail = 0
  while (tail < limit - head && isSame(before.at(-tail - 1), after.at(-tail - 1))) tail += 1
  const [gone, come] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  if (gone.length === come.length)
    return gone.flatMap((item, index) => compare(item, come[index], [...path, head + index]))
  return [
    ...gone.map((item, index) => ({ path: [...path, head + index], before: item, after: undefined })),
    ...come.map((item, index) => ({ path: [...path, head + index], before: undefined, after: item })),
  ]
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
