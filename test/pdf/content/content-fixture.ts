import { createPageScanner } from '../../../src/pdf/content/scan.ts'
import type { PageContent } from '../../../src/pdf/content/page-content.ts'
import { entry } from '../../../src/pdf/objects/entry.ts'
import { PdfFile } from '../../../src/pdf/objects/file.ts'
import { readPageTree } from '../../../src/pdf/read/page-tree.ts'
import { type Bodies, pdf, stream, syntaxError } from '../pdf-fixture.ts'

const toUnicode = `begincmap 2 beginbfchar <0001> <0020> <0003> <018F> endbfchar
  2 beginbfrange <0041> <005A> <0041> <0061> <007A> <0061> endbfrange 1 beginbfchar <0100> <00660069> endbfchar endcmap`

/** A page of 200 × 100 pt with one font, F1: letters by their own code, each half as wide as high. */
function bodies(content: string, more: Bodies = {}): Bodies {
  return {
    1: '<<>>',
    2: '<</Type /Catalog\n/Pages 3 0 R>>',
    3: '<</Type /Pages\n/Count 1\n/Kids [4 0 R]>>',
    4: `<</Type /Page\n/Resources <</Font <</F1 6 0 R>>\n/XObject <</X1 9 0 R>>>>\n/MediaBox [0 0 200 100]\n/Contents 5 0 R>>`,
    5: stream(content),
    6: '<</Type /Font\n/Subtype /Type0\n/BaseFont /AAAAAA+Serif-Bold\n/Encoding /Identity-H\n/DescendantFonts [7 0 R]\n/ToUnicode 8 0 R>>',
    7: '<</Type /Font\n/Subtype /CIDFontType2\n/BaseFont /AAAAAA+Serif-Bold\n/DW 1000\n/W [1 [250] 65 122 500]>>',
    8: stream(toUnicode),
    9: stream(''),
    ...more,
  }
}

/** What the page with this content shows. */
export function scan(content: string, more?: Bodies): PageContent {
  const file = new PdfFile(pdf(bodies(content, more)))
  const [page] = readPageTree(file, entry(file, file.trailer, 'Root', 'dictionary'))
  if (!page) throw new Error('the sample has no page')
  return createPageScanner(file)(page)
}

/** The error that a content stream ends with, and its place: `¦` before the operator that it names. */
export function complaintAbout(content: string, more?: Bodies): string {
  const error = syntaxError(() => scan(content, more))
  if (!error) return 'no error'
  return `${content.slice(error.offset).slice(0, 12)}: ${error.message.replace(`PDF, byte ${error.offset}: `, '')}`
}

/** Codes of letters, as a string of a content stream. */
export function hex(text: string): string {
  return `<${[...text].map((letter) => (letter === ' ' ? 1 : letter === 'Ə' ? 3 : letter.charCodeAt(0)).toString(16).padStart(4, '0')).join('')}>`
}

/** One line of text at a place, in a size. */
export function textAt(x: number, y: number, size: number, text: string): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET `
}
