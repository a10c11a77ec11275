import { isElement, saysNothing } from './tree.ts'
import type { Element, Kid } from './tree.ts'

/** Cells hold their place in a table even if nothing is in them. */
const KEPT = new Set(['TD', 'TH'])

/**
 * Takes out the elements that the browser puts around every run of text and that say nothing. One level only: an
 * element that holds such runs may be a block of its own. Elements that hold nothing are taken out, too.
 */
export function liftWrappers(element: Element): void {
  element.kids = element.kids.flatMap((kid): Kid[] => {
    if (!isElement(kid)) return [kid]
    if (kid.type === 'NonStruct' && saysNothing(kid) && kid.kids.every(({ kind }) => kind === 'content'))
      return kid.kids
    liftWrappers(kid)
    return kid.kids.length > 0 || KEPT.has(kid.type) ? [kid] : []
  })
}
