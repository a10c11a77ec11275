import type { Box } from './box.ts'
import { item } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import { array, number } from '../objects/make.ts'
import type { PdfArray } from '../objects/types.ts'

/**
 * Whether a destination `[page /XYZ left top zoom]` is the browser's own, with the zoom 0. Those that were put right keep
 * the reader's zoom by `null`, which says the same (ISO 32000-1, 12.3.2.2): so none is put right twice.
 */
export function isPrintedPlace(file: PdfFile, place: PdfArray): boolean {
  return place.items[4]?.type === 'number' && item(file, place, 1, 'name').value === 'XYZ'
}

/**
 * Puts a named destination right: the browser counts it from the corner of the type area, as if that were the corner of
 * the sheet. Its bookmarks are right by themselves.
 * @param area type area of the page, in pt.
 * @param height of the page, in pt.
 */
export function placeOnSheet(file: PdfFile, place: PdfArray, area: Box, height: number): PdfArray {
  const [page, fit] = place.items
  const [left, top] = [item(file, place, 2, 'number').value, item(file, place, 3, 'number').value]
  if (!page || !fit) return place
  return array([page, fit, number(left + area.left), number(top - (height - area.top)), NO_ZOOM])
}

const NO_ZOOM = { type: 'null', offset: 0 } as const
