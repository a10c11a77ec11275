import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Place } from '../../place.ts'
import type { Range } from '../../text.ts'

declare module 'hast' {
  interface TextData {
    /** Where the words of this text were written, inner texts before outer ones. */
    sources?: readonly Place[]
  }
}

/** Gives every text node the places of the locale texts and data values that it prints. */
export function rehypeSource(ranges: readonly Range[]) {
  return (tree: Root): void => {
    visit(tree, 'text', (node) => {
      const start = node.position?.start.offset
      const end = node.position?.end.offset
      if (start === undefined || end === undefined) return
      const sources = ranges.filter((r) => r.start < end && r.end > start).map((r) => r.place)
      if (sources.length > 0) node.data = { ...node.data, sources }
    })
  }
}
