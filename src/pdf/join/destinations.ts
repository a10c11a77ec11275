import type { Box } from '../content/box.ts'
import { readTypeArea } from '../content/type-area.ts'
import type { PdfFile } from '../objects/file.ts'
import { array, dictionary, number as numberObject, reference } from '../objects/make.ts'
import { entry, expectType, item, optionalEntry } from '../objects/entry.ts'
import { decodeStream } from '../objects/inflate.ts'
import type { PdfArray, PdfReference } from '../objects/types.ts'
import { readPageSize } from '../read/page-tree.ts'
import { type JoinedDocument, rebase } from './document.ts'
import type { PrintedPart } from './part.ts'
import { annotationsOf } from './structure-keys.ts'

/** The named destinations of all parts. */
export interface Destinations {
  /** The dictionary of them all. */
  readonly dictionary: PdfReference
  /** Object of the page of each, by id; also of those that no link leads to, which are not in the dictionary. */
  readonly pages: ReadonlyMap<string, number>
}

/**
 * Puts the destinations of all parts that links lead to into one dictionary (ISO 32000-1, 12.3.2.3). Those on a scaffold page
 * stand for places in other parts, and give way to the real ones.
 */
export function joinDestinations(document: JoinedDocument): Destinations {
  const joined = dictionary({})
  const pages = new Map<string, number>()
  const linked = new Set(document.parts.flatMap(targetsOf))
  for (const part of document.parts) {
    const { file, catalog } = part
    const kept = new Set(part.pages.map(({ number }) => number))
    const onSheet = createPlacing(part)
    for (const [id, value] of optionalEntry(file, catalog, 'Dests', 'dictionary')?.entries ?? []) {
      const place = expectType(file.resolve(value), 'array', `the destination "${id}"`)
      const page = item(file, place, 0, 'reference').number
      if (!kept.has(page) || pages.has(id)) continue
      if (linked.has(id)) joined.entries.set(id, rebase(onSheet(place), part))
      pages.set(id, page + part.base)
    }
  }
  return { dictionary: document.add(joined), pages }
}

/**
 * Puts a destination right: the browser counts it from the corner of the type area, as if that were the corner of the
 * sheet. Its bookmarks are right by themselves. The content of each page is read once.
 */
function createPlacing({ file, pages }: PrintedPart): (place: PdfArray) => PdfArray {
  const areas = new Map<number, Box | undefined>()
  const byNumber = new Map(pages.map((page) => [page.number, page.dictionary]))
  return (place) => {
    const to = item(file, place, 0, 'reference').number
    const page = byNumber.get(to)
    if (!page) return place
    if (!areas.has(to)) areas.set(to, readTypeArea(decodeStream(entry(file, page, 'Contents', 'stream'))))
    const area = areas.get(to)
    return area ? placeOnSheet(file, place, area, readPageSize(file, page).height) : place
  }
}

/** The zoom of the reader stays: `null` says so as 0 does (ISO 32000-1, 12.3.2.2). */
const SAME_ZOOM = { type: 'null', offset: 0 } as const

/**
 * @param area type area of the page, in pt.
 * @param height of the page, in pt.
 */
function placeOnSheet(file: PdfFile, place: PdfArray, area: Box, height: number): PdfArray {
  const [page, fit] = place.items
  const [left, top] = [item(file, place, 2, 'number').value, item(file, place, 3, 'number').value]
  if (!page || !fit) return place
  const [x, y] = [left + area.left, top - (height - area.top)]
  return array([page, fit, numberObject(x), numberObject(y), SAME_ZOOM])
}

/** Ids that the links of a part lead to. */
function targetsOf(part: PrintedPart): string[] {
  const { file, pages } = part
  return pages
    .flatMap((page) => annotationsOf(part, page.dictionary))
    .flatMap(({ number }) => {
      const annotation = expectType(file.get(reference(number)), 'dictionary', 'an annotation')
      return optionalEntry(file, annotation, 'Dest', 'name')?.value ?? []
    })
}
