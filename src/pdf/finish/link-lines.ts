import type { Box } from '../content/box.ts'
import { unite } from '../content/bounds.ts'
import { entry, item } from '../objects/entry.ts'
import { array, number } from '../objects/make.ts'
import type { PdfDictionary } from '../objects/types.ts'
import { annotationOf } from './annotations.ts'
import type { PdfDocument } from './document.ts'
import { type AnnotationKid, type Element, walk } from './tree.ts'

/** Two areas that share this part of the lower one's height stand on one line: a raised figure does, the next line does not. */
const SHARED = 0.5

/** The active area of a link on one of its lines. */
interface LinkLine {
  readonly kid: AnnotationKid
  box: Box
  isWidened: boolean
}

/**
 * Gives every link one active area on each of its lines: the browser makes one for every change of letters, and a reader
 * would step through all of them. A link over two lines keeps two, both in its one element (ISO 32000-1, 14.8.4.4.2):
 * many readers know nothing of `/QuadPoints` and would take all that lies between its lines.
 */
export function joinLinkLines(document: PdfDocument, root: Element): void {
  for (const link of walk(root)) {
    if (link.kids.filter(({ kind }) => kind === 'annotation').length < 2) continue
    const lines: LinkLine[] = []
    link.kids = link.kids.filter((kid) => {
      if (kid.kind !== 'annotation') return true
      const box = areaOf(document, annotationOf(document, kid.number))
      const line = lines.find((each) => each.kid.page === kid.page && isBeside(each.box, box))
      if (!line) {
        lines.push({ kid, box, isWidened: false })
        return true
      }
      line.box = unite([line.box, box]) ?? box
      line.isWidened = true
      return false
    })
    for (const { kid, box, isWidened } of lines) if (isWidened) widen(document, kid, box)
  }
}

function areaOf({ file }: PdfDocument, annotation: PdfDictionary): Box {
  const rectangle = entry(file, annotation, 'Rect', 'array')
  const [left = 0, bottom = 0, right = 0, top = 0] = [0, 1, 2, 3].map(
    (index) => item(file, rectangle, index, 'number').value,
  )
  return { left, bottom, right, top }
}

function isBeside(one: Box, other: Box): boolean {
  const shared = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom)
  return shared > SHARED * Math.min(one.top - one.bottom, other.top - other.bottom)
}

function widen(
  document: PdfDocument,
  { number: to }: AnnotationKid,
  { left, bottom, right, top }: Box,
): void {
  const annotation = annotationOf(document, to)
  const entries = new Map(annotation.entries)
  entries.set('Rect', array([left, bottom, right, top].map(number)))
  document.set(to, { ...annotation, entries })
}
