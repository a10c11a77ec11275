import type { Element } from 'hast'

/** A chart and the words of its caption, not yet escaped for Markdown. */
export interface DrawnChart {
  /** The finding, in at most twelve words (page design 8.1). */
  readonly title: string
  /** Unit and order, signs, what the rows rest on, source: each a sentence; an empty one is left out. */
  readonly notes: readonly string[]
  readonly drawing: Element
}
