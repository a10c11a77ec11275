import type { PageObject } from '../read/page-tree.ts'
import type { PrintedPart } from './part.ts'

/** Left pages have even numbers, right pages odd ones. */
export type PageSide = 'left' | 'right'

/** A page of the joined document; its number is its place in the list plus 1. */
export type OrderedPage = PartPage | 'blank'

export interface PartPage {
  readonly part: PrintedPart
  readonly page: PageObject
  /** Number that the print of the part counts for it, from 1. */
  readonly counted: number
}

/**
 * The pages of all parts, with an empty page before each chapter that would start on the wrong side.
 * @param sides by the id of the chapter.
 * @param destinations object of the page of each id, in the numbers of the joined document.
 * @throws {Error} if nothing links to a chapter that has a side, so that it has no place.
 */
export function orderPages(
  parts: readonly PrintedPart[],
  sides: ReadonlyMap<string, PageSide>,
  destinations: ReadonlyMap<string, number>,
): OrderedPage[] {
  const sideAt = new Map<number, PageSide>()
  for (const [id, side] of sides) {
    const page = destinations.get(id)
    if (page === undefined) throw new Error(`"${id}" has no place in the printed PDF`)
    sideAt.set(page, side)
  }
  const ordered: OrderedPage[] = []
  for (const part of parts) {
    part.pages.forEach((page, index) => {
      const side = sideAt.get(page.number + part.base)
      if (side && side !== sideOf(ordered.length + 1)) ordered.push('blank')
      ordered.push({ part, page, counted: index + 1 })
    })
  }
  return ordered
}

export function sideOf(page: number): PageSide {
  return page % 2 === 0 ? 'left' : 'right'
}
