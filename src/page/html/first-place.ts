import type { Element } from 'hast'
import { visit } from './visit.ts'
import type { Place } from '../../diagnostics/place.ts'

/** Where the first words of an element were written; nothing if the program made them. */
export function firstPlace(element: Element): Place | undefined {
  let place: Place | undefined
  visit(element, 'text', (node) => {
    place ??= node.data?.sources?.[0]
  })
  return place
}
