import { entry } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { readPageSize, readPageTree } from '../read/page-tree.ts'
import { dropActualTexts, mendUnicodeMaps } from './actual-texts.ts'
import { markArtifacts } from './artifacts.ts'
import { addAttachments } from './attachments.ts'
import { titleBookmarks } from './bookmarks.ts'
import { describeDocument } from './catalog.ts'
import { checkDocument } from './check.ts'
import { checkStructure } from './check-structure.ts'
import { checkTables } from './check-tables.ts'
import { tagContents } from './contents-list.ts'
import { dropDecoration } from './decoration.ts'
import { PdfDocument } from './document.ts'
import { Edits } from '../content/edits.ts'
import { boxFigures } from './figures.ts'
import type { ConformanceFinding } from './finding.ts'
import type { Identity, PageIdentity } from './identity.ts'
import { tagLanguages } from './languages.ts'
import { liftWrappers } from './lift.ts'
import { fillLineEnds } from './line-ends.ts'
import { joinLinkLines } from './link-lines.ts'
import { describeLinks } from './links.ts'
import { joinLongWords } from './long-words.ts'
import { numberLists } from './lists.ts'
import { addMetadata, pdfDate } from './metadata.ts'
import { tagNotes } from './notes.ts'
import { addOutputIntent } from './output-intent.ts'
import { readTree } from './read-tree.ts'
import { printInOneInk, setPageBoxes } from './press.ts'
import { dropRepeatedHeads } from './repeated-heads.ts'
import { rewriteContents } from './rewrite.ts'
import { scanPages } from './scan-pages.ts'
import { shortenNames } from './short-names.ts'
import { arrange } from './structure.ts'
import { arrangeTables } from './tables.ts'
import { writeDocument } from './write.ts'
import { writePlain } from './write-plain.ts'
import { writeTree } from './write-tree.ts'

/** A finished PDF, or a part of one. */
export interface FinishedPdf {
  readonly bytes: Uint8Array
  /** What PDF/UA-1 and PDF/A-3a refuse in it: only without any does the file say that it conforms. */
  readonly findings: readonly ConformanceFinding[]
}

/**
 * The first half of making a PDF/UA-1 and PDF/A-3a from the browser's print (ISO 14289-1, ISO 19005-3): pages and their
 * structure, for a part of a document. What the pages look like does not change. The part stays in the browser's shape,
 * so that it can be kept and joined with others, where the contents of its pages are compressed once more. The same
 * print and identity give the same bytes.
 * @throws {PdfSyntaxError} with the byte, if the print is not as the browser writes it.
 */
export async function finishPart(file: PdfFile, identity: PageIdentity): Promise<FinishedPdf> {
  const document = new PdfDocument(file)
  const findings = await finishPages(document, identity)
  const { trailer } = document.file
  const [root, information] = ['Root', 'Info'].map((key) => entry(document.file, trailer, key, 'reference'))
  if (!root || !information) throw new PdfSyntaxError(trailer.offset, 'expected /Root and /Info')
  return { bytes: writePlain(document, root, information), findings }
}

/**
 * The second half, for what this program joined from finished parts: what the document says about itself, what is
 * attached, and whether it conforms; `found` are the findings of the parts.
 */
export function finishJoined(
  file: PdfFile,
  identity: Identity,
  found: readonly ConformanceFinding[],
): FinishedPdf {
  const document = new PdfDocument(file)
  const pages = readPageTree(file, document.catalog)
  describeDocument(document, identity)
  shortenNames(document, pages)
  setPageBoxes(document, pages, identity.press === true)
  if (identity.press) printInOneInk(document, pages)
  addOutputIntent(document)
  addAttachments(document, identity.attachments, pdfDate(identity.date))
  const findings = [...found, ...checkDocument(document, pages, identity)]
  const information = addMetadata(document, identity, findings.length === 0)
  const catalog = entry(file, file.trailer, 'Root', 'reference')
  return { bytes: writeDocument(document, catalog, information), findings }
}

/** All that concerns pages one by one: tags, links, texts, artifacts. */
async function finishPages(document: PdfDocument, identity: PageIdentity): Promise<ConformanceFinding[]> {
  const pages = readPageTree(document.file, document.catalog)
  const scanned = await scanPages(document, pages)
  const root = readTree(document, scanned)
  const edits = new Edits()
  joinLongWords(root, identity.longWords ?? [])

  const untagged = dropDecoration(root, scanned)
  dropRepeatedHeads(root)
  liftWrappers(root)
  arrange(root)
  numberLists(root)
  tagContents(document, root)
  tagNotes(document, root, pages, scanned, identity.notes)
  arrangeTables(root)
  boxFigures(root)
  tagLanguages(root, identity)

  dropActualTexts(scanned, mendUnicodeMaps(document, scanned), edits)
  fillLineEnds(root, edits, identity.longWords ?? [])
  joinLinkLines(document, root)
  describeLinks(document, root, pages, identity)
  const middles = new Map(
    pages.map(({ number, dictionary }) => [number, readPageSize(document.file, dictionary).height / 2]),
  )
  for (const content of scanned.contents.values())
    markArtifacts(content, middles.get(content.stream) ?? 0, edits)
  await rewriteContents(document, edits)
  titleBookmarks(document, root, identity.sideBySide === true)
  writeTree(document, root, pages)
  return [...scanned.findings, ...untagged, ...checkStructure(root), ...checkTables(root)]
}
