import { isMap, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Path } from '../../report/types.ts'
import { valueAt } from '../../report/value-at.ts'
import { follow, keyName, plainValue } from '../../report/yaml/yaml-node.ts'
import { endAsBefore, putLines } from './change-items.ts'
import { pairsOf } from './extents.ts'
import { plainOrQuoted } from './scalar-style.ts'
import {
  type Edited,
  lineEndOf,
  parseSource,
  refuse,
  refuseAbsent,
  refuseBroken,
  type SourceFile,
} from './source-file.ts'
import { commentsIn, firstRight, withValue } from './verify.ts'
import { isGroup, isShort, type Quoting, type Value, writeInline, writeLines } from './write-value.ts'

/** Where a new key comes: as keys of these names come in this order, or by the alphabet if the others do. */
export type KeyOrder = readonly string[] | 'alphabetical'

/** Adds a key with its value to a group that is there. Groups of a few facts are written in one line. */
export function addKey(file: SourceFile, path: Path, key: string, value: Value, order: KeyOrder): Edited {
  const { source } = file
  const opened = open(file, path)
  if ('refused' in opened) return opened.refused
  const { map, content } = opened
  const names = map.items.map(keyName)
  const at = placeOf(names, key, order)
  const own = valueAt(content, path) as Readonly<Record<string, unknown>>
  const meant = withValue(content, path, withEntry(own, at, key, value))
  // Facts stand in one line, texts in lines of their own, if those beside them do not say otherwise.
  const isInline = isShort(value) && (file.file.startsWith('data/') || map.items.some(isInOneLine))
  const candidates = (['best', 'double'] as const).map((quoting) => {
    if (map.flow)
      return inBraces(
        source,
        map,
        slices(source, map).toSpliced(at, 0, `${plainOrQuoted(key)}: ${writeInline(value, quoting)}`),
      )
    const pairs = pairsOf(source, map) ?? []
    const [before, next] = [pairs[at - 1], pairs[at]]
    const column = (before ?? next)?.column
    if (column === undefined || (!before && !next?.ownLine)) return undefined
    return putLines(
      source,
      before ? before.end : (next?.start ?? 0),
      writePair(key, value, { indent: ' '.repeat(column), lineEnd: lineEndOf(source), quoting, isInline }),
      lineEndOf(source),
    )
  })
  const result = firstRight(candidates, meant, source)
  return result ?? refuse(file, path, `\`${key}\` cannot be added here without changing something else.`)
}

/** Takes a key and its value away, with the comments in its lines. Those above it stay. */
export function removeKey(file: SourceFile, path: Path, key: string): Edited {
  const { source } = file
  const opened = open(file, path)
  if ('refused' in opened) return opened.refused
  const { map, content } = opened
  const at = map.items.findIndex((pair) => keyName(pair) === key)
  if (at < 0) return refuseAbsent(file, [...path, key])
  const { [key]: _gone, ...others } = valueAt(content, path) as Record<string, unknown>
  const meant = withValue(content, path, Object.assign(Object.create(null), others))
  const pair = pairsOf(source, map)?.[at]
  const cut = pair && map.items.length > 1 && cutOf(source, map, at)
  const candidates = map.flow
    ? [inBraces(source, map, slices(source, map).toSpliced(at, 1))]
    : cut
      ? [endAsBefore(source.slice(0, cut.start) + source.slice(cut.end), source)]
      : []
  const lost = cut ? commentsIn(source.slice(cut.start, cut.end)) : []
  const result = firstRight(candidates, meant, source, lost)
  return result ?? refuse(file, path, `\`${key}\` cannot be taken away here without changing something else.`)
}

/** The lines of a pair; of the first in an item of a list, from its key to the next one. */
function cutOf(source: string, map: YAMLMap, at: number) {
  const pairs = pairsOf(source, map) ?? []
  const [pair, next] = [pairs[at], pairs[at + 1]]
  if (!pair) return undefined
  if (pair.ownLine) return { start: pair.start, end: pair.end }
  return next && { start: pair.start, end: next.start + next.column }
}

function open(file: SourceFile, path: Path) {
  const document = parseSource(file.source)
  if (!document) return { refused: refuseBroken(file) }
  const { step, whole } = follow(document.contents, path)
  if (!whole) return { refused: refuseAbsent(file, path) }
  if (!isMap(step.node)) return { refused: refuse(file, path, 'There is no group here.') }
  return { map: step.node, content: plainValue(document.contents) }
}

function placeOf(names: readonly string[], key: string, order: KeyOrder): number {
  if (order === 'alphabetical') {
    const isSorted = names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name)
    const after = names.findIndex((name) => name > key)
    return isSorted && after >= 0 ? after : names.length
  }
  const own = order.indexOf(key)
  const last = own < 0 ? -1 : names.findLastIndex((name) => order.includes(name) && order.indexOf(name) < own)
  const isFirst = own >= 0 && last < 0 && names.some((name) => order.indexOf(name) > own)
  return isFirst ? 0 : last < 0 ? names.length : last + 1
}

function withEntry(own: Readonly<Record<string, unknown>>, at: number, key: string, value: Value) {
  const entries = Object.entries(own).toSpliced(at, 0, [key, value])
  const copy: Record<string, unknown> = Object.create(null)
  for (const [name, each] of entries) copy[name] = each
  return copy
}

interface PairLayout {
  readonly indent: string
  readonly lineEnd: string
  readonly quoting: Quoting
  readonly isInline: boolean
}

function writePair(key: string, value: Value, { indent, lineEnd, quoting, isInline }: PairLayout): string {
  if (isInline) return `${indent}${plainOrQuoted(key)}: ${writeInline(value, quoting)}`
  return isGroup(value) && isShort(value)
    ? `${indent}${plainOrQuoted(key)}:${lineEnd}${indent}  ${writeLines(value, `${indent}  `, lineEnd, quoting)}`
    : indent + writeLines({ [key]: value }, indent, lineEnd, quoting)
}

function isInOneLine({ value }: Pair): boolean {
  return isMap(value) && value.flow === true
}

function slices(source: string, map: YAMLMap): string[] {
  return map.items.map(({ key, value }: Pair) => {
    const [start = 0, keyEnd = 0] = (key as Node | null)?.range ?? []
    const end = (value as Node | null)?.range?.[1] ?? keyEnd
    return source.slice(start, Math.max(end, keyEnd))
  })
}

function inBraces(source: string, map: YAMLMap, pairs: readonly string[]): string {
  const [start = 0, end = 0] = map.range ?? []
  const inside = pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
  return source.slice(0, start) + inside + source.slice(end)
}
