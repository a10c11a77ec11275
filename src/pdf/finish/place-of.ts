import type { Kid } from './tree.ts'
import type { Element } from './tree.ts'

/** Where an element stands: its page, and the words before it, for a message. */
export interface PrintedPlace {
  readonly page: number | undefined
  readonly before: string
}

const WORDS = 80

/** Finds an element by reading up to it. For the few that something is wrong with. */
export function printedPlaceOf(root: Element, wanted: Element): PrintedPlace {
  let before = ''
  let page: number | undefined
  let isReached = false
  const waiting: Kid[] = [root]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next === wanted) isReached = true
    if (next.kind === 'content') {
      page = next.piece.page
      if (isReached) return { page, before }
      before = `${before} ${next.piece.text}`.slice(-WORDS)
    } else if (next.kind === 'element') {
      if (isReached && next !== wanted && next.kids.length === 0) continue
      for (const kid of next.kids.toReversed()) waiting.push(kid)
    }
    if (isReached && next === wanted && wanted.kids.length === 0) return { page, before }
  }
  return { page, before }
}
