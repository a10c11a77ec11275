import { readDestinations } from '../read/destinations.ts'
import { type PageObject, readPageSize } from '../read/page-tree.ts'
import { annotationOf, targetOf } from './annotations.ts'
import type { PdfDocument } from './document.ts'
import type { ScannedPages } from './scan-pages.ts'
import { childElements, element, isElement, pieces, walk } from './tree.ts'
import type { Element } from './tree.ts'

/** The place of a note is the top of its first line; its baseline is so much lower at most, in pt. */
const LINE = 40

/**
 * Makes the items of a list to which note marks lead notes with a name of their own (PDF/UA-1, 7.9), with those of
 * its items that no mark leads to, and puts each mark into a Reference. `notes` are the named destinations of notes.
 */
export function tagNotes(
  document: PdfDocument,
  root: Element,
  pages: readonly PageObject[],
  { contents }: Pick<ScannedPages, 'contents'>,
  notes: readonly string[],
): void {
  const wanted = new Set(notes)
  if (wanted.size === 0) return
  const { file, catalog } = document
  const places = readDestinations(
    file,
    catalog,
    new Map(pages.map(({ number }, index) => [number, index + 1])),
  )
  const all = [...walk(root)].filter(({ type }) => type === 'LI')
  // The sources of a note are a list in it.
  const inner = new Set(all.flatMap((item) => [...walk(item)].filter((each) => each !== item)))
  const items = all.filter((item) => !inner.has(item))
  const named = new Map<Element, string>()
  for (const note of wanted) {
    const place = places.get(note)
    const page = place && pages[place.page - 1]
    if (!page) continue
    // The browser counts from the corner of the type area, as if that were the corner of the sheet.
    const { height } = readPageSize(file, page.dictionary)
    const margin = height - (contents.get(page.number)?.area?.top ?? height)
    const item = nearest(items, place.page, place.top - margin)
    // A note in two languages side by side is one item: the document's own language names it.
    if (item && !named.has(item)) named.set(item, note)
  }
  let others = 0
  for (const list of walk(root)) {
    const own = childElements(list)
    if (list.type !== 'L' || !own.some((item) => named.has(item))) continue
    for (const item of own) {
      const body = childElements(item).find(({ type }) => type === 'LBody')
      if (!body) continue
      const note = element('Note', body.kids)
      note.id = named.get(item) ?? `unmarked-note-${(others += 1)}`
      body.kids = [note]
    }
  }
  for (const holder of walk(root)) {
    holder.kids = holder.kids.map((kid) => {
      const isMark = isElement(kid) && kid.type === 'Link' && leadsTo(document, kid, wanted)
      return isMark && holder.type !== 'Reference' ? element('Reference', [kid]) : kid
    })
  }
}

/** The item whose first line is the first under a height. */
function nearest(items: readonly Element[], page: number, top: number): Element | undefined {
  let found: Element | undefined
  let least = LINE
  for (const item of items) {
    for (const { first, page: own } of pieces(item)) {
      if (own !== page || !first) continue
      const distance = top - first.y
      if (distance >= 0 && distance < least) {
        least = distance
        found = item
      }
      break
    }
  }
  return found
}

function leadsTo(document: PdfDocument, link: Element, wanted: ReadonlySet<string>): boolean {
  return link.kids.some((kid) => {
    if (kid.kind !== 'annotation') return false
    const { destination } = targetOf(document, annotationOf(document, kid.number))
    return destination !== undefined && wanted.has(destination)
  })
}
