import { isSeq, type Node, type YAMLSeq } from 'yaml'
import type { Path } from '../../report/types.ts'
import { valueAt } from '../../report/value-at.ts'
import { follow, plainValue } from '../../report/yaml/yaml-node.ts'
import { itemsOf, withComments } from './extents.ts'
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
import { type Quoting, type Value, writeInline, writeItem } from './write-value.ts'

/** Puts an item into a list, before the one that is at this index now, or behind the last. */
export function insertItem(file: SourceFile, path: Path, at: number, value: Value): Edited {
  const { source } = file
  return change(file, path, {
    meant: (list) => list.toSpliced(at, 0, value),
    flow: (items) => ways((quoting) => items.toSpliced(at, 0, writeInline(value, quoting))),
    lines: (list) => {
      const items = itemsOf(source, list)
      const [next, last] = [items?.[at], items?.at(-1)]
      const column = (next ?? last)?.column
      if (!items || column === undefined || (next && !next.ownLine)) return []
      const offset = next ? withComments(source, next, items[at - 1]?.end ?? next.start) : (last?.end ?? 0)
      const indent = ' '.repeat(column)
      const lineEnd = lineEndOf(source)
      return ways((quoting) => {
        const written = indent + writeItem(value, indent, lineEnd, quoting)
        return putLines(source, offset, written, lineEnd)
      })
    },
  })
}

/** Takes an item out of a list. Comments above it stay, those in its lines go with it. */
export function removeItem(file: SourceFile, path: Path, at: number): Edited {
  const { source } = file
  return change(file, path, {
    meant: (list) => list.toSpliced(at, 1),
    flow: (items) => [items.toSpliced(at, 1)],
    lines: (list) => {
      const item = itemsOf(source, list)?.[at]
      if (!item?.ownLine || list.items.length < 2) return []
      return [source.slice(0, item.start) + source.slice(item.end)].map((each) => endAsBefore(each, source))
    },
    lost: (list) => {
      const item = itemsOf(source, list)?.[at]
      return item ? commentsIn(source.slice(item.start, item.end)) : []
    },
  })
}

/** Moves an item of a list to another index, with its lines as they are and the comments just above it. */
export function moveItem(file: SourceFile, path: Path, from: number, to: number): Edited {
  const { source } = file
  return change(file, path, {
    meant: (list) => moved(list, from, to),
    flow: (items) => [moved(items, from, to)],
    lines: (list) => {
      const items = itemsOf(source, list)
      if (!items?.every(({ ownLine }) => ownLine)) return []
      const starts = items.map((item, index) =>
        index === 0 ? item.start : withComments(source, item, items[index - 1]?.end ?? item.start),
      )
      const [start = 0, end = 0] = [starts[from], items[from]?.end]
      const item = source.slice(start, end).replace(/\r?\n$/u, '')
      const offset = to > from ? (items[to]?.end ?? 0) : (starts[to] ?? 0)
      const lineEnd = lineEndOf(source)
      const without = (text: string, shift: number): string =>
        text.slice(0, start - shift) + text.slice(end - shift)
      // What stands later is changed first, so that offsets before it stay.
      const result =
        to > from
          ? without(putLines(source, offset, item, lineEnd), 0)
          : putLines(without(source, 0), offset, item, lineEnd)
      return [endAsBefore(result, source)]
    },
  })
}

interface Ways {
  /** The list as it is meant to be. */
  readonly meant: (list: readonly unknown[]) => readonly unknown[]
  /** Of a list in brackets: its items as they are written, changed. */
  readonly flow: (items: readonly string[]) => readonly (readonly string[])[]
  /** Of a list of lines: the whole file, changed. */
  readonly lines: (list: YAMLSeq) => readonly string[]
  readonly lost?: (list: YAMLSeq) => readonly string[]
}

function change(file: SourceFile, path: Path, { meant, flow, lines, lost }: Ways): Edited {
  const { source } = file
  const document = parseSource(source)
  if (!document) return refuseBroken(file)
  const { step, whole } = follow(document.contents, path)
  const list = step.node
  if (!whole) return refuseAbsent(file, path)
  if (!isSeq(list)) return refuse(file, path, 'There is no list here.')
  const content = plainValue(document.contents)
  const wanted = withValue(content, path, meant(valueAt(content, path) as readonly unknown[]))
  const candidates = list.flow
    ? flow(slices(source, list)).map((items) => inBrackets(source, list, items))
    : lines(list)
  const result = firstRight(candidates, wanted, source, lost?.(list))
  return result ?? refuse(file, path, 'This list is written in a way that the program cannot change.')
}

function slices(source: string, list: YAMLSeq): string[] {
  return list.items.map((item) => {
    const [start = 0, end = 0] = (item as Node | null)?.range ?? []
    return source.slice(start, end)
  })
}

function inBrackets(source: string, list: YAMLSeq, items: readonly string[]): string {
  const [start = 0, end = 0] = list.range ?? []
  return `${source.slice(0, start)}[${items.join(', ')}]${source.slice(end)}`
}

function ways<T>(write: (quoting: Quoting) => T): T[] {
  return [write('best'), write('double')]
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const [item] = list.slice(from, from + 1)
  return item === undefined ? [...list] : list.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** Lines put in at the beginning of a line, or behind the last line of a file, which may lack its end. */
export function putLines(source: string, offset: number, lines: string, lineEnd: string): string {
  const before = source.slice(0, offset)
  const isCut = before !== '' && !before.endsWith('\n')
  return `${before}${isCut ? lineEnd : ''}${lines}${isCut ? '' : lineEnd}${source.slice(offset)}`
}

/** Without an end of the last line, if there was none. */
export function endAsBefore(text: string, source: string): string {
  return source.endsWith('\n') ? text : text.replace(/\r?\n$/u, '')
}
