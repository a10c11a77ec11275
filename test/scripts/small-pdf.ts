import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@napi-rs/canvas'

/** A page of a small document: lines of text, and how wide the bar below them is drawn, in pt. */
export interface SmallPage {
  readonly lines: readonly string[]
  readonly bar?: number
}

/** Writes a document as `compendium.EDITION.pdf`. */
export function writeSmallPdf(folder: string, edition: string, pages: readonly SmallPage[]): void {
  const document = new PDFDocument()
  for (const { lines, bar = 0 } of pages) {
    const context = document.beginPage(300, 400)
    context.font = '12px sans-serif'
    for (const [index, line] of lines.entries()) context.fillText(line, 40, 100 + 20 * index)
    if (bar > 0) context.fillRect(40, 250, bar, 10)
    document.endPage()
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `compendium.${edition}.pdf`), document.close())
}
