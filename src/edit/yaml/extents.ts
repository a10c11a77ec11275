import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import { isBlock } from '../../report/yaml/yaml-node.ts'

/** Offsets in a file. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** Where an item or a pair of a block stands. */
export interface Entry extends Extent {
  /** Columns before its dash or its key. */
  readonly column: number
  /** Whether nothing but spaces stands before it in its line; `start` is the beginning of that line then. */
  readonly ownLine: boolean
}

/**
 * The items of a list of lines with dashes: each from its line to the end of the last line with something of it. Comments
 * and empty lines between two items belong to none. Nothing for a list in brackets.
 */
export function itemsOf(source: string, list: YAMLSeq): Entry[] | undefined {
  const token = list.srcToken
  if (list.flow || token?.type !== 'block-seq') return undefined
  return list.items.map((item, index) => {
    const dash = token.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? 0
    return entryAt(source, dash, contentEnd(source, item as Node, dash + 1))
  })
}

/** The pairs of a map of lines, as `itemsOf`. Nothing for a map in braces. */
export function pairsOf(source: string, map: YAMLMap): Entry[] | undefined {
  if (map.flow) return undefined
  return map.items.map((pair) => {
    const [start = 0] = (pair.key as Node | null)?.range ?? []
    return entryAt(source, start, pairEnd(source, pair))
  })
}

function entryAt(source: string, mark: number, end: number): Entry {
  const lineStart = source.lastIndexOf('\n', mark - 1) + 1
  const ownLine = /^ *$/u.test(source.slice(lineStart, mark))
  return {
    start: ownLine ? lineStart : mark,
    end: lineEndAfter(source, end),
    column: mark - lineStart,
    ownLine,
  }
}

/** The beginning of the next line, or the end of the file. */
function lineEndAfter(source: string, offset: number): number {
  const end = source.indexOf('\n', Math.max(offset, 0))
  return end < 0 ? source.length : end + 1
}

/** Where the last sign of a value stands, without comments and lines that follow it. */
export function contentEnd(source: string, node: Node | null, before: number): number {
  if (isSeq(node) && !node.flow) return contentEnd(source, (node.items.at(-1) ?? null) as Node | null, before)
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1)
    return last ? pairEnd(source, last) : before
  }
  const end = node?.range?.[1] ?? before
  if (!isScalar(node) || !isBlock(node)) return end
  const [start = 0] = node.range ?? []
  return start + source.slice(start, end).trimEnd().length
}

function pairEnd(source: string, { key, value }: Pair): number {
  const [, end = 0] = (key as Node | null)?.range ?? []
  return contentEnd(source, value as Node | null, end)
}

/** The beginning of an entry, or of the lines of comments that stand just above it at its column. */
export function withComments(source: string, entry: Entry, after: number): number {
  let { start } = entry
  while (entry.ownLine && start > after) {
    const above = source.lastIndexOf('\n', start - 2) + 1
    const line = source.slice(above, start)
    if (above < after || line.search(/\S/u) !== entry.column || !line.trimStart().startsWith('#')) break
    start = above
  }
  return start
}
