import { entry, expectKind } from '../../src/pdf/objects/entry.ts'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { readDestinations } from '../../src/pdf/read/destinations.ts'
import type { Destination } from '../../src/pdf/read/destinations.ts'
import { readFonts } from '../../src/pdf/read/fonts.ts'
import type { Font } from '../../src/pdf/read/fonts.ts'
import { readOutline } from './read-outline.ts'
import type { OutlineItem } from './read-outline.ts'
import { readPageSize, readPageTree } from '../../src/pdf/read/page-tree.ts'
import type { PageSize } from '../../src/pdf/read/page-tree.ts'

/** What a PDF in the browser's shape says about itself, by the readers that the program has for it. */
export interface PrintedPages {
  /** Number of pages. */
  readonly pages: number
  /** Size of each page in pt; the first is page 1. */
  readonly pageSizes: readonly PageSize[]
  /** By id. Only ids that a link of the document points to are there: ask for each, and mind undefined. */
  readonly destinations: ReadonlyMap<string, Destination>
  /** Bookmarks from top to bottom; none in a print without tags. */
  readonly outline: readonly OutlineItem[]
  readonly fonts: readonly Font[]
}

/**
 * Reads the browser's print, or what was joined from prints.
 * @throws {PdfSyntaxError} with the byte, if the file is not as the browser writes it.
 */
export function readPdf(bytes: Uint8Array): PrintedPages {
  const file = new PdfFile(bytes)
  const catalog = entry(file, file.trailer, 'Root', 'dictionary')
  expectKind(file, catalog, 'Catalog')
  const tree = readPageTree(file, catalog)
  const pageNumbers = new Map(tree.map(({ number }, index) => [number, index + 1]))
  return {
    pages: tree.length,
    pageSizes: tree.map(({ dictionary }) => readPageSize(file, dictionary)),
    destinations: readDestinations(file, catalog, pageNumbers),
    outline: readOutline(file, catalog, pageNumbers),
    fonts: readFonts(
      file,
      tree.map(({ dictionary }) => dictionary),
    ),
  }
}
