import type { Root } from 'hast'
import { visit } from '../visit.ts'
import type { Place } from '../../place.ts'
import type { Range } from '../../text.ts'

declare module 'hast' {
  interface TextData {
    /** Where the words of this text were written, inner texts before outer ones. */
    sources?: readonly Place[]
  }
}

/**
 * Gives every text node the places of the locale texts and data values that it prints.
 * @param ranges in order of their end.
 */
export function rehypeSource(ranges: readonly Range[]) {
  return (tree: Root): void => {
    const rangesOf = createSweep(ranges)
    visit(tree, 'text', (node) => {
      const start = node.position?.start.offset
      const end = node.position?.end.offset
      if (start === undefined || end === undefined) return
      const sources = rangesOf(start, end).map(({ place }) => place)
      if (sources.length > 0) node.data = { ...node.data, sources }
    })
  }
}

/** Finds the ranges that a stretch meets; stretches are asked for in their order, so that none is looked at twice. */
function createSweep(ranges: readonly Range[]): (start: number, end: number) => readonly Range[] {
  const coming = ranges
    .map((range, order) => ({ range, order }))
    .toSorted((a, b) => b.range.start - a.range.start)
  let open: typeof coming = []
  let last = 0
  return (start, end) => {
    if (start < last) throw new RangeError(`a text at ${start} comes after one at ${last}`)
    last = start
    for (let next = coming.at(-1); next && next.range.start < end; next = coming.at(-1)) {
      open.push(next)
      coming.pop()
    }
    open = open.filter(({ range }) => range.end > start)
    return open.toSorted((one, other) => one.order - other.order).map(({ range }) => range)
  }
}
