import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Path } from '../../report/types.ts'
import { follow, plainValue } from '../../report/yaml/yaml-node.ts'
import { insertItem, moveItem, removeItem } from './change-items.ts'
import { addKey, type KeyOrder, removeKey } from './change-keys.ts'
import { changeScalar } from './change-scalar.ts'
import { contentEnd } from './extents.ts'
import {
  type Edited,
  lineEndOf,
  parseSource,
  refuse,
  refuseAbsent,
  refuseBroken,
  type SourceFile,
} from './source-file.ts'
import { firstRight, withValue } from './verify.ts'
import { isGroup, isList, isShort, type Quoting, type Value, writeInline, writeLines } from './write-value.ts'

/**
 * Makes a value of a file another one, whatever both are: what both have stays byte for byte, so that of a changed budget
 * only its amount changes. A key that is not there yet is added.
 */
export function changeValue(file: SourceFile, path: Path, value: Value, order: KeyOrder = []): Edited {
  const document = parseSource(file.source)
  if (!document) return refuseBroken(file)
  const { step, whole } = follow(document.contents, path)
  const key = path.at(-1)
  if (!whole) {
    const { whole: hasParent } = follow(document.contents, path.slice(0, -1))
    return hasParent && typeof key === 'string'
      ? addKey(file, path.slice(0, -1), key, value, order)
      : refuseAbsent(file, path)
  }
  const { node } = step
  if (isMap(node) && isGroup(value) && node.items.length > 0)
    return changeGroup(file, path, plainValue(node), value)
  if (isSeq(node) && isList(value) && node.items.length > 0 && value.length > 0)
    return changeList(file, path, plainValue(node) as readonly Value[], value)
  if (isScalar(node) && typeof value !== 'object') return changeScalar(file, path, value)
  return exchange(file, path, node, value)
}

function changeGroup(
  file: SourceFile,
  path: Path,
  before: unknown,
  value: Readonly<Record<string, Value>>,
): Edited {
  const own = before as Readonly<Record<string, Value>>
  const order = Object.keys(value)
  const added = order.filter((key) => !Object.hasOwn(own, key))
  const changed = order.filter((key) => Object.hasOwn(own, key) && !isSame(own[key], value[key]))
  const gone = Object.keys(own).filter((key) => !Object.hasOwn(value, key))
  // What is added comes before what goes: a group is never empty in between.
  return inTurn(file, [
    ...changed.map((key) => (each: SourceFile) => changeValue(each, [...path, key], value[key] ?? null)),
    ...added.map((key) => (each: SourceFile) => addKey(each, path, key, value[key] ?? null, order)),
    ...gone.map((key) => (each: SourceFile) => removeKey(each, path, key)),
  ])
}

function changeList(file: SourceFile, path: Path, before: readonly Value[], value: readonly Value[]): Edited {
  const moves = movesBetween(before, value)
  if (moves)
    return inTurn(
      file,
      moves.map(
        ([from, to]) =>
          (each: SourceFile) =>
            moveItem(each, path, from, to),
      ),
    )
  const limit = Math.min(before.length, value.length)
  let head = 0
  while (head < limit && isSame(before[head], value[head])) head += 1
  let tail = 0
  while (tail < limit - head && isSame(before.at(-tail - 1), value.at(-tail - 1))) tail += 1
  const both = Math.min(before.length, value.length) - head - tail
  const changed = Array.from({ length: both }, (_, index) => head + index)
  const more = value.slice(head + both, value.length - tail)
  const fewer = before.length - tail - head - both
  return inTurn(file, [
    ...changed.map((at) => (each: SourceFile) => changeValue(each, [...path, at], value[at] ?? null)),
    ...more.map((item, index) => (each: SourceFile) => insertItem(each, path, head + both + index, item)),
    ...Array.from({ length: fewer }, () => (each: SourceFile) => removeItem(each, path, head + both)),
  ])
}

/** How the items of one list are moved to become another; nothing if it has other items. */
function movesBetween(
  before: readonly Value[],
  value: readonly Value[],
): [from: number, to: number][] | undefined {
  const now = before.map((item) => JSON.stringify(item))
  const wanted = value.map((item) => JSON.stringify(item))
  if (now.toSorted().join() !== wanted.toSorted().join()) return undefined
  const moves: [number, number][] = []
  for (let at = 0; at < wanted.length; at += 1) {
    if (now[at] === wanted[at]) continue
    // One item that was taken far down is one move, and so is one that was taken up.
    const down = wanted.indexOf(now[at] ?? '', at)
    const isDown = now[at + 1] === wanted[at]
    const [from, to] = isDown ? [at, down] : [now.indexOf(wanted[at] ?? '', at), at]
    const [item = ''] = now.splice(from, 1)
    now.splice(to, 0, item)
    moves.push([from, to])
  }
  return moves
}

/** One change after the other; the first refusal ends them. */
function inTurn(file: SourceFile, steps: readonly ((file: SourceFile) => Edited)[]): Edited {
  let { source } = file
  for (const step of steps) {
    const edited = step({ ...file, source })
    if (typeof edited !== 'string') return edited
    source = edited
  }
  return source
}

/** A value of one kind in the place of one of another: `not-stated` for a list. */
function exchange(file: SourceFile, path: Path, node: Node | null, value: Value): Edited {
  const { source } = file
  const content = plainValue(parseSource(source)?.contents)
  const [start = 0] = node?.range ?? []
  const colon = source.slice(0, start).trimEnd().length
  const end = contentEnd(source, node, colon)
  const comment = /^[ \t]+#[^\r\n]*/u.exec(source.slice(end))?.[0] ?? ''
  const lineEnd = lineEndOf(source)
  const depth = source.slice(source.lastIndexOf('\n', colon - 1) + 1, colon)
  const indent = ' '.repeat((/^[ -]*/u.exec(depth)?.[0].length ?? 0) + 2)
  const isLines = typeof value === 'object' && value !== null && !isShort(value)
  const lines = (quoting: Quoting): string =>
    `${source.slice(0, colon)}${comment}${lineEnd}${indent}${writeLines(value, indent, lineEnd, quoting)}${source.slice(end + comment.length)}`
  const inline = (quoting: Quoting): string =>
    `${source.slice(0, colon)} ${writeInline(value, quoting)}${source.slice(end)}`
  const ways = isLines
    ? [lines('best'), lines('double'), inline('double')]
    : [inline('best'), inline('double')]
  const result = firstRight(ways, withValue(content, path, value), source)
  return result ?? refuse(file, path, 'This value cannot be exchanged here without changing something else.')
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
