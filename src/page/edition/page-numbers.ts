import type { Element, Root } from 'hast'
import { visit } from '../html/visit.ts'
import { arrangedLists, arrangeLists, targetOf } from './page-lists.ts'
import { PAGE_NUMBER } from './page-number.ts'

/** Class of such a span in a column of numbers, which has room for `COLUMN_DIGITS`. */
const COLUMN = 'column'
export const COLUMN_DIGITS = 4
/**
 * Language of the zeros that hold the place of a number, “no linguistic content” (BCP 47, from ISO 639-2): nothing else
 * on the pages has it, so that no digits of the text are taken for them.
 */
export const RESERVED = 'zxx'

/**
 * Puts the page of its target into every link with an element of the class `page-number`.
 * @returns the tree itself if it has none, otherwise a copy.
 */
export function fillPageNumbers(content: Root, pages: ReadonlyMap<string, number>): Root {
  return fill(content, pages, ({ target }) => String(pages.get(target) ?? 0))
}

/**
 * Puts zeros in the places of page numbers, which are written over them after the print: as many as a column has room
 * for, elsewhere as many as the number has in these pages.
 */
export function reservePageNumbers(content: Root, pages: ReadonlyMap<string, number>): Root {
  const reserved = fill(content, pages, (place) => '0'.repeat(digitsOf(place, pages)))
  if (reserved === content) return content
  // The browser keeps the language of a span only if it has an id.
  pageNumbers(reserved).forEach(({ element, target }, index) => {
    element.properties = { ...element.properties, id: `${target}-page-${index + 1}`, lang: RESERVED }
  })
  return reserved
}

/**
 * How many zeros are reserved for the number of each page, outside of columns, by its id; and which ids each list of
 * pages names, by the first that it could.
 */
export function reservedDigits(
  contents: readonly Root[],
  pages: ReadonlyMap<string, number>,
): Map<string, number | string> {
  const places = contents.flatMap(pageNumbers).filter(({ inColumn }) => !inColumn)
  const lists = contents.flatMap((content) => arrangedLists(content, pages))
  return new Map<string, number | string>([
    ...places.map((place) => [place.target, digitsOf(place, pages)] as const),
    ...lists.map(({ links }, index) => [`list ${index}`, links.map(targetOf).join(' ')] as const),
  ])
}

function digitsOf({ target, inColumn }: NumberPlace, pages: ReadonlyMap<string, number>): number {
  return inColumn ? COLUMN_DIGITS : String(pages.get(target) ?? 0).length
}

function fill(
  content: Root,
  pages: ReadonlyMap<string, number>,
  number: (place: NumberPlace) => string,
): Root {
  if (pageNumbers(content).length === 0) return content
  const copy = structuredClone(content)
  arrangeLists(copy, pages)
  for (const place of pageNumbers(copy)) place.element.children = [{ type: 'text', value: number(place) }]
  return copy
}

interface NumberPlace {
  readonly element: Element
  /** Id that its link leads to. */
  readonly target: string
  readonly inColumn: boolean
}

/** What was found in a chapter: it is asked several times, and most have none. */
const known = new WeakMap<Root, readonly NumberPlace[]>()

/** Every place for a page number, with the id that its link leads to. */
function pageNumbers(content: Root): readonly NumberPlace[] {
  const earlier = known.get(content)
  if (earlier) return earlier
  const found: NumberPlace[] = []
  visit(content, 'element', (link) => {
    const { href } = link.properties
    if (typeof href !== 'string' || !href.startsWith('#')) return
    visit(link, 'element', (element) => {
      const { className } = element.properties
      if (!Array.isArray(className) || !className.includes(PAGE_NUMBER)) return
      found.push({ element, target: href.slice(1), inColumn: className.includes(COLUMN) })
    })
  })
  known.set(content, found)
  return found
}
