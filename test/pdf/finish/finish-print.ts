import { finishJoined, type FinishedPdf, finishPart } from '../../../src/pdf/finish/finish.ts'
import type { Identity } from '../../../src/pdf/finish/identity.ts'
import { PdfFile } from '../../../src/pdf/objects/file.ts'

/** Finishes one print as a build does, its pages and then the document. @throws {PdfSyntaxError} */
export async function finishPrint(bytes: Uint8Array, identity: Identity): Promise<FinishedPdf> {
  const part = await finishPart(new PdfFile(bytes), identity)
  return finishJoined(new PdfFile(part.bytes), identity, part.findings)
}
