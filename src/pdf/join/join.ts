import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { Edits } from '../content/edits.ts'
import { entry } from '../objects/entry.ts'
import type { PdfReference } from '../objects/types.ts'
import { type Destinations, joinDestinations } from './destinations.ts'
import { createDigitReader } from './digit-sets.ts'
import { JoinedDocument, rebase, withEntries } from './document.ts'
import { createFontReader } from './fonts.ts'
import { readLinkPieces } from './link-pieces.ts'
import { editMargins } from './margins.ts'
import { joinOutlines } from './outline.ts'
import {
  type Booklet,
  fillBooklet,
  isMade,
  type OrderedPage,
  orderPages,
  type PageSide,
} from './page-order.ts'
import { editPageNumbers, type NumberColumn } from './page-numbers.ts'
import { contentOf, joinPages, moveForms, setContent } from './pages.ts'
import { openParts } from './part.ts'
import { readResources } from './resources.ts'
import { shareResources } from './share.ts'
import { joinStructure } from './structure.ts'
import { readStructureKeys } from './structure-keys.ts'
import { writePrint } from './write-print.ts'

export interface Joining {
  /** Id of the scaffold page at the end of each part. */
  readonly scaffold: string
  /** The side that chapters must start on, by their ids; something must link to each. */
  readonly sides: ReadonlyMap<string, PageSide>
  readonly column: NumberColumn
  /** Whether its number of pages is made a multiple of four. */
  readonly booklet?: Booklet
  /** Titles of the bookmarks that those of each part hang under; none where they hang at the top. */
  readonly parents: readonly string[]
}

/** The print of a whole edition. */
export interface JoinedPrint {
  /** As the browser would have printed it: every stage takes it for a print. */
  readonly bytes: Uint8Array
  readonly count: number
  /** Page of each id that a link leads to, from 1. */
  readonly pages: ReadonlyMap<string, number>
  /** For each part the numbers of its pages. */
  readonly places: readonly (readonly number[])[]
  /** Numbers of the blank pages. */
  readonly blanks: ReadonlySet<number>
}

/** The parts of an edition, opened and put in order. */
export interface PlacedParts {
  /** Where everything will stand once the parts are joined: page of each id that a link leads to. */
  readonly pages: ReadonlyMap<string, number>
  readonly document: JoinedDocument
  readonly destinations: Destinations
  readonly ordered: readonly OrderedPage[]
}

/**
 * Opens the prints of the parts of an edition, in their order. Each has a scaffold page at its end.
 * @throws {PdfSyntaxError} if a print is not as the browser writes it.
 */
export function placeParts(
  prints: readonly Uint8Array[],
  { scaffold, sides, booklet }: Pick<Joining, 'scaffold' | 'sides' | 'booklet'>,
): PlacedParts {
  const document = new JoinedDocument(openParts(prints, scaffold))
  const destinations = joinDestinations(document)
  const inOrder = orderPages(document.parts, sides, destinations.pages)
  const ordered = booklet ? fillBooklet(inOrder, booklet, destinations.pages) : inOrder
  return { pages: placesOf(destinations.pages, ordered), document, destinations, ordered }
}

function placesOf(
  destinations: ReadonlyMap<string, number>,
  ordered: readonly OrderedPage[],
): Map<string, number> {
  const numbers = new Map(
    ordered.flatMap((each, index) => (isMade(each) ? [] : [[each.page.number + each.part.base, index + 1]])),
  )
  return new Map([...destinations].map(([id, page]) => [id, numbers.get(page) ?? 0] as const))
}

/**
 * Joins the parts of an edition. Each counts its pages from 1, and has zeros for page numbers. One part alone gets its
 * blank pages and page numbers in the same way. Once only: the document is changed.
 * @throws {PartError} if one part must be printed again.
 * @throws {PdfSyntaxError} if a print is not as the browser writes it.
 */
export function joinPlaced(
  { document, destinations, ordered, pages }: PlacedParts,
  { column, parents }: Pick<Joining, 'column' | 'parents'>,
): JoinedPrint {
  const { parts } = document
  const keys = readStructureKeys(parts)

  const resources = parts.map(readResources)
  shareResources(
    document,
    resources.map(({ shared }) => shared),
  )
  parts.forEach((part, index) => {
    moveForms(document, part, resources[index]?.forms ?? [], keys[index]?.base ?? 0)
  })
  const tree = joinPages(document, ordered, keys)

  const fontsOf = createFontReader(document)
  const digitSets = createDigitReader(fontsOf)
  const pieces = parts.map((part, index) => {
    const own = keys[index]
    return own && readLinkPieces(document, part, own, destinations, column.language)
  })
  ordered.forEach((at, index) => {
    if (isMade(at)) return
    const { part, page } = at
    const edits = new Edits()
    const content = contentOf(at)
    const fontNamed = fontsOf(part, page.dictionary)
    const work = { document, at, number: index + 1, content, fontNamed, digitSets, edits }
    editMargins(work)
    editPageNumbers(work, pieces[part.index]?.get(page.number) ?? [], column, (id) => pageOf(pages, id))
    setContent(document, at, content, edits)
  })

  const catalog = joinCatalog(document, {
    Pages: tree,
    Dests: destinations.dictionary,
    StructTreeRoot: joinStructure(document, keys),
    Outlines: joinOutlines(document, parents),
  })
  const [first] = parts
  if (!first) throw new RangeError('expected at least one part')
  const information = rebase(entry(first.file, first.file.trailer, 'Info', 'reference'), first)
  return {
    bytes: writePrint(document, catalog.number, information.number),
    count: ordered.length,
    pages,
    places: parts.map((part) =>
      ordered.flatMap((each, index) => (!isMade(each) && each.part === part ? [index + 1] : [])),
    ),
    blanks: new Set(ordered.flatMap((each, index) => (each === 'blank' ? [index + 1] : []))),
  }
}

function joinCatalog(
  document: JoinedDocument,
  changes: Readonly<Record<string, PdfReference | undefined>>,
): PdfReference {
  const [first] = document.parts
  if (!first) throw new RangeError('expected at least one part')
  return document.add(withEntries(rebase(first.catalog, first), changes))
}

function pageOf(pages: ReadonlyMap<string, number>, id: string): number {
  const page = pages.get(id)
  if (page === undefined) throw new PdfSyntaxError(0, `"${id}" has no place in the printed PDF`)
  return page
}
