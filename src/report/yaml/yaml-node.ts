import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Node, Pair, Scalar } from 'yaml'
import type { ScalarSource } from './scalar-offset.ts'
import type { Path } from '../types.ts'

/** A value on the way down a path; `pair` if a key names it. */
export interface Step {
  readonly node: Node | null
  readonly pair?: Pair
}

/** Walks down as far as the path exists; `whole` tells whether that is to its end. */
export function follow(root: Node | null, path: Path): { step: Step; whole: boolean } {
  let step: Step = { node: root }
  for (const part of path) {
    const next = child(step.node, part)
    if (!next) return { step, whole: false }
    step = next
  }
  return { step, whole: true }
}

function child(node: Node | null, part: string | number): Step | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(part)]
    return item ? { node: item as Node } : undefined
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find((each) => keyName(each) === String(part))
  return pair && { node: pair.value as Node | null, pair }
}

/**
 * The plain value of a node. Maps have no prototype, so that `constructor` is no key of theirs. An alias is
 * the text it was meant to be; it has its own diagnostic.
 */
export function plainValue(node: unknown): unknown {
  if (isScalar(node)) return node.value
  if (isAlias(node)) return `*${node.source}`
  if (isSeq(node)) return node.items.map(plainValue)
  if (!isMap(node)) return null
  const value: Record<string, unknown> = Object.create(null)
  for (const pair of node.items) value[keyName(pair)] = plainValue(pair.value)
  return value
}

/** The paths of all aliases in a value. */
export function* aliasPaths(node: unknown, path: Path = []): Generator<Path> {
  if (isAlias(node)) yield path
  else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* aliasPaths(item, [...path, index])
  } else if (isMap(node)) {
    for (const pair of node.items) yield* aliasPaths(pair.value, [...path, keyName(pair)])
  }
}

/** Keys are text as it is written: `2022:` and `"2022":` are the same key. */
export function keyName(pair: Pair): string {
  return isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : '{ }'
}

export function isBlock(node: Scalar): boolean {
  return node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
}

/** `key:` with nothing after it. */
export function isEmpty(node: Node | null): boolean {
  const [start, end] = node?.range ?? [0, 0]
  return start === end
}

/** Where a scalar's own text stands: without its quotes, and of a block from the end of its header on. */
export function scalarSource(source: string, node: Scalar): ScalarSource {
  const [start, end] = node.range ?? [0, 0]
  if (node.type === 'QUOTE_DOUBLE') return { source, start: start + 1, end: end - 1, style: 'double' }
  if (node.type === 'QUOTE_SINGLE') return { source, start: start + 1, end: end - 1, style: 'single' }
  if (!isBlock(node)) return { source, start, end, style: 'plain' }
  const header = source.indexOf('\n', start)
  let last = end
  while (last > header && /[ \t\r\n]/u.test(source[last - 1] ?? '')) last -= 1
  return header < 0 || last <= header
    ? { source, start, end, style: 'block' }
    : { source, start: header, end: last, style: 'block' }
}
