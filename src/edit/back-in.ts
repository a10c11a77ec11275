import { applyPatch, reversePatch, structuredPatch } from 'diff'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { FileChange } from '../files/file-change.ts'
import { valueAt } from '../report/value-at.ts'
import { readYaml } from '../report/yaml/yaml-tree.ts'
import { contentOf, type ValueChange, valueChanges } from './value-changes.ts'
import { insertItem, removeItem } from './yaml/change-items.ts'
import { removeKey } from './yaml/change-keys.ts'
import { changeValue } from './yaml/change-value.ts'
import type { Edited, SourceFile } from './yaml/source-file.ts'
import type { Value } from './yaml/write-value.ts'

/**
 * A file as it is now without what a change did in it; what others did beside it stays. Nothing if the values that it changed are
 * not any more what it made of them.
 */
export function backIn({ path, before, after }: FileChange, now: string | undefined): FileChange | undefined {
  if (now === after) return { path, before: now, after: before }
  if (now === undefined || before === undefined || after === undefined) return undefined
  const meant = inverse(valueChanges({ path, before, after }))
  for (const candidate of candidates({ path, before, after }, now)) {
    if (candidate === undefined) continue
    const result = { path, before: now, after: candidate }
    if (isAlike(valueChanges(result), meant)) return result
  }
  return undefined
}

/** The lines as they were, where they stand now; otherwise the values. */
function* candidates(change: FileChange, now: string): Generator<string | undefined> {
  const { path, before = '', after = '' } = change
  for (const context of [3, 1, 0]) {
    const patch = reversePatch(structuredPatch(path, path, before, after, undefined, undefined, { context }))
    // Without the lines around them, those that are to go have a place only if they stand nowhere else.
    const hasPlace = context > 0 || patch.hunks.every(({ lines }) => standsOnce(linesThatGo(lines), now))
    const back = hasPlace && applyPatch(now, patch, { fuzzFactor: 0, autoConvertLineEndings: false })
    yield back === false ? undefined : back
  }
  yield valuesBack(change, now)
}

function linesThatGo(lines: readonly string[]): string {
  const going = lines.filter((line) => line.startsWith('-'))
  return going.map((line) => line.slice(1)).join('\n')
}

function standsOnce(lines: string, text: string): boolean {
  return lines !== '' && text.split(lines).length === 2
}

function valuesBack(change: FileChange, now: string): string | undefined {
  let source = now
  for (const each of valueChanges(change).toReversed()) {
    if (!isStill(each, source)) return undefined
    const edited = valueBack({ file: change.path, source }, each)
    if (typeof edited !== 'string') return undefined
    source = edited
  }
  return source
}

function valueBack(file: SourceFile, { path, before, after }: ValueChange): Edited {
  const [above, last] = [path.slice(0, -1), path.at(-1) ?? '']
  if (before === undefined)
    return typeof last === 'number' ? removeItem(file, above, last) : removeKey(file, above, last)
  return after === undefined && typeof last === 'number'
    ? insertItem(file, above, last, before as Value)
    : changeValue(file, path, before as Value)
}

/** Whether a value is what a change made of it. What is gone comes back whatever stands there now. */
function isStill({ path, after }: ValueChange, source: string): boolean {
  return after === undefined || JSON.stringify(valueAt(contentOf(source), path)) === JSON.stringify(after)
}

function inverse(changes: readonly ValueChange[]): ValueChange[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }))
}

/** The same changes, wherever the items of lists stand by now. */
function isAlike(some: readonly ValueChange[], others: readonly ValueChange[]): boolean {
  return placeless(some) === placeless(others)
}

function placeless(changes: readonly ValueChange[]): string {
  const written = changes.map(({ path, before, after }) => {
    const keys = path.map((part) => (typeof part === 'number' ? '#' : part))
    return JSON.stringify([keys, before ?? null, after ?? null])
  })
  return written.toSorted().join('\n')
}

/**
 * Why a change stays as it is.
 * @param what is not done: `taken back`, `done again`.
 */
export function refusal(change: FileChange, now: string | undefined, what: string): Diagnostic {
  const { path: file } = change
  const hint = 'Change it by hand.'
  if (now === undefined)
    return error('edit-refused', 'This file is not there any more.', { file, line: 1, column: 1 }, hint)
  const other = valueChanges(change).find((each) => !isStill(each, now))
  const name = other && other.path.length > 0 ? `\`${other.path.join('.')}\`` : 'This file'
  const message = `${name} was changed again meanwhile, so this change is not ${what}.`
  return error('edit-refused', message, readYaml(file, now).place(other?.path ?? []), hint)
}
