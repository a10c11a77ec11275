import { entry, expectType, optionalEntry } from '../pdf/objects/entry.ts'
import type { PdfFile } from '../pdf/objects/file.ts'
import type { PdfDictionary } from '../pdf/objects/types.ts'
import type { MarkedPiece, StructureElement } from '../pdf/read/structure.ts'

/** A link to a place of the document, as the tree has it. */
export interface Link {
  readonly element: StructureElement
  /** The page that it begins on. */
  readonly page: number
  /** What it shows. */
  readonly text: string
  /** Id that it leads to. */
  readonly target: string
}

/** A link that leads out of the document. */
export interface WebsiteLink {
  readonly element: StructureElement
  /** As the link has it, with its scheme. */
  readonly address: string
}

/**
 * The links of the text, in reading order.
 * @param textOf what a piece of content shows.
 * @param pageNumber number of a page, by its object.
 */
export function readLinks(
  file: PdfFile,
  elements: Iterable<StructureElement>,
  textOf: (piece: MarkedPiece) => string,
  pageNumber: (object: number) => number,
): { readonly links: Link[]; readonly websites: WebsiteLink[] } {
  const links: Link[] = []
  const websites: WebsiteLink[] = []
  for (const element of elements) {
    if (element.role !== 'Link') continue
    const object = element.children.find((child) => child.type === 'object')
    if (!object) continue
    const annotation = expectType(file.get({ number: object.number, offset: 0 }), 'dictionary', 'a link')
    if (annotation.entries.has('Dest')) {
      // In the head of a table it is repeated on the pages that the table goes over to.
      const all = piecesOf(element)
      const pieces = all.filter((piece) => piece.page === all[0]?.page)
      const page = pageNumber(all[0]?.page ?? 0)
      const text = pieces.map(textOf).join('')
      links.push({ element, page, text, target: entry(file, annotation, 'Dest', 'name').value })
    }
    const address = addressOf(file, annotation)
    if (address !== undefined) websites.push({ element, address })
  }
  return { links, websites }
}

function piecesOf(element: StructureElement): MarkedPiece[] {
  return element.children.flatMap((child) =>
    child.type === 'piece' ? [child] : child.type === 'element' ? piecesOf(child) : [],
  )
}

function addressOf(file: PdfFile, annotation: PdfDictionary): string | undefined {
  const action = optionalEntry(file, annotation, 'A', 'dictionary')
  const address = action && optionalEntry(file, action, 'URI', 'string')
  return address && Buffer.from(address.bytes).toString('latin1')
}
