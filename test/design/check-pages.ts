import { checkJoined, checkPart, type PageExpectation, tellFindings } from '../../src/design/check.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { PdfFile } from '../../src/pdf/objects/file.ts'

/** Checks an edition of one part as a build does: its pages, and then the document. @throws {PdfSyntaxError} */
export function checkPages(bytes: Uint8Array, expected: PageExpectation): Diagnostic[] {
  const file = new PdfFile(bytes)
  const part = checkPart(file, expected)
  const places = [part.pages.map(({ number }) => number)]
  return tellFindings(checkJoined([part], { file, places }, expected), expected)
}
