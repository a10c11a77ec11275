import type { Path } from '../report/types.ts'
import type { Draft } from './draft.ts'
import { type KeyOrder, removeKey } from './yaml/change-keys.ts'
import { changeValue } from './yaml/change-value.ts'
import { isGroup, isList, type Value } from './yaml/write-value.ts'

/** Writes a value; groups around it that are not there yet come with it. */
export function put(draft: Draft, file: string, path: Path, value: Value, order: KeyOrder = []): void {
  let [at, meant]: [Path, Value] = [path, value]
  while (at.length > 1 && !isAbove(draft.valueAt(file, at.slice(0, -1)))) {
    meant = { [String(at.at(-1))]: meant }
    at = at.slice(0, -1)
  }
  if (JSON.stringify(draft.valueAt(file, at)) === JSON.stringify(meant)) return
  draft.keep(file, changeValue({ file, source: draft.read(file) ?? '' }, at, meant, order))
}

function isAbove(value: unknown): boolean {
  return isGroup(value) || isList(value)
}

/** Takes a key away, and the group that would be empty without it. */
export function takeAway(draft: Draft, file: string, path: Path): void {
  const above = path.slice(0, -1)
  const group = draft.valueAt(file, above)
  if (isGroup(group) && Object.keys(group).length === 1 && above.length > 0) takeAway(draft, file, above)
  else draft.keep(file, removeKey({ file, source: draft.read(file) ?? '' }, above, String(path.at(-1))))
}
