import { entry } from '../objects/entry.ts'
import { readPageSize, readPageTree } from '../read/page-tree.ts'
import { dropActualTexts, mendUnicodeMaps } from './actual-texts.ts'
import { markArtifacts } from './artifacts.ts'
import { addAttachments } from './attachments.ts'
import { divideBookmarks } from './bookmarks.ts'
import { describeDocument } from './catalog.ts'
import { checkDocument } from './check.ts'
import { tagContents } from './contents-list.ts'
import { dropDecoration } from './decoration.ts'
import { PdfDocument } from './document.ts'
import { Edits } from './edits.ts'
import { boxFigures } from './figures.ts'
import type { Finding } from './finding.ts'
import type { Identity } from './identity.ts'
import { liftWrappers } from './lift.ts'
import { fillLineEnds } from './line-ends.ts'
import { describeLinks } from './links.ts'
import { numberLists } from './lists.ts'
import { addMetadata, pdfDate } from './metadata.ts'
import { tagNotes } from './notes.ts'
import { addOutputIntent } from './output-intent.ts'
import { readTree } from './read-tree.ts'
import { dropRepeatedHeads } from './repeated-heads.ts'
import { rewriteContents } from './rewrite.ts'
import { scanPages } from './scan-pages.ts'
import { arrange } from './structure.ts'
import { arrangeTables } from './tables.ts'
import { writeDocument } from './write.ts'
import { writeTree } from './write-tree.ts'

/** A finished PDF. */
export interface FinishedPdf {
  readonly bytes: Uint8Array
  /** What PDF/UA-1 and PDF/A-3a refuse in it: only without any does the file say that it conforms. */
  readonly findings: readonly Finding[]
}

/**
 * Makes a PDF/UA-1 and PDF/A-3a from the browser's print (ISO 14289-1, ISO 19005-3). What the pages look like does not
 * change. The same print and identity give the same bytes.
 * @throws {PdfSyntaxError} with the byte, if the print is not as the browser writes it.
 */
export async function finishPdf(bytes: Uint8Array, identity: Identity): Promise<FinishedPdf> {
  const date = pdfDate(identity.date)
  const document = new PdfDocument(bytes)
  const pages = readPageTree(document.file, document.catalog)
  const scanned = await scanPages(document, pages)
  const root = readTree(document, scanned)
  const edits = new Edits()

  const untagged = dropDecoration(root, scanned)
  dropRepeatedHeads(root)
  liftWrappers(root)
  arrange(root)
  numberLists(root)
  tagContents(document, root)
  tagNotes(document, root, pages, identity.notes)
  arrangeTables(root)
  boxFigures(root)
  root.lang = identity.languages[0] ?? root.lang

  dropActualTexts(scanned, mendUnicodeMaps(document, scanned), edits)
  fillLineEnds(root, edits)
  describeLinks(document, root, pages, identity)
  const middles = new Map(
    pages.map(({ number, dictionary }) => [number, readPageSize(document.file, dictionary).height / 2]),
  )
  for (const content of scanned.contents.values())
    markArtifacts(content, middles.get(content.stream) ?? 0, edits)
  await rewriteContents(document, edits)
  if (identity.sideBySide) divideBookmarks(document, root)
  writeTree(document, root, pages)

  describeDocument(document, identity)
  addOutputIntent(document)
  addAttachments(document, identity.attachments, date)
  const findings = [...scanned.findings, ...untagged, ...checkDocument(document, root, pages, identity)]
  const information = addMetadata(document, identity, findings.length === 0)
  const catalog = entry(document.file, document.file.trailer, 'Root', 'reference')
  return { bytes: writeDocument(document, catalog, information), findings }
}
