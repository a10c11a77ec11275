import { readFonts } from '../read/fonts.ts'
import type { PageObject } from '../read/page-tree.ts'
import type { PdfDocument } from './document.ts'
import { finding } from './finding.ts'
import type { ConformanceFinding } from './finding.ts'
import type { Identity } from './identity.ts'

/** What PDF/UA-1 and PDF/A-3a refuse in the document as a whole. */
export function checkDocument(
  { file }: PdfDocument,
  pages: readonly PageObject[],
  { title }: Identity,
): ConformanceFinding[] {
  const findings: ConformanceFinding[] = []
  if (title.trim() === '') {
    findings.push(finding('pdf-title', 'The document has no title', 'Write `report.title` in `labels.yaml`.'))
  }
  const fonts = readFonts(
    file,
    pages.map(({ dictionary }) => dictionary),
  )
  for (const { name, embedded } of fonts) {
    if (!embedded) {
      findings.push(
        finding('pdf-font', `The font ${name} is not in the file`, 'Use the fonts of the report.'),
      )
    }
  }
  return findings
}
