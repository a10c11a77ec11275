import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PageObject } from '../read/page-tree.ts'
import type { PrintedPart } from './part.ts'

/** Left pages have even numbers, right pages odd ones. */
export type PageSide = 'left' | 'right'

/** Pages of a sheet that is folded once. */
const SHEET = 4

/** A page of the joined document; its number is its place in the list plus 1. */
export type OrderedPage = PartPage | MadePage

/** A page of no part: with nothing on it, or with a ground of colour like that of the page that the book closes with. */
export type MadePage = 'blank' | 'ground'

/** How a document becomes a booklet, whose number of pages is a multiple of four. */
export interface Booklet {
  /** Id of what closes it, which plain grounds stand before; without it blank pages stand at the end. */
  readonly closing: string | undefined
}

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
 * @throws {PdfSyntaxError} if nothing links to a chapter that has a side, so that it has no place.
 */
export function orderPages(
  parts: readonly PrintedPart[],
  sides: ReadonlyMap<string, PageSide>,
  destinations: ReadonlyMap<string, number>,
): OrderedPage[] {
  const sideAt = new Map<number, PageSide>()
  for (const [id, side] of sides) {
    const page = destinations.get(id)
    if (page === undefined) throw new PdfSyntaxError(0, `"${id}" has no place in the printed PDF`)
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

/** The pages with as many more as are missing to a multiple of four. */
export function fillBooklet(
  ordered: readonly OrderedPage[],
  { closing }: Booklet,
  destinations: ReadonlyMap<string, number>,
): OrderedPage[] {
  const missing = (SHEET - (ordered.length % SHEET)) % SHEET
  const to = closing === undefined ? undefined : destinations.get(closing)
  const at = ordered.findIndex((each) => !isMade(each) && each.page.number + each.part.base === to)
  const filling = Array.from({ length: missing }, (): MadePage => (at < 0 ? 'blank' : 'ground'))
  return at < 0 ? [...ordered, ...filling] : ordered.toSpliced(at, 0, ...filling)
}

export function isMade(page: OrderedPage): page is MadePage {
  return typeof page === 'string'
}
