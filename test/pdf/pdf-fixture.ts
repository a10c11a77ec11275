import { deflateSync } from 'node:zlib'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { PdfSyntaxError } from '../../src/pdf/objects/syntax-error.ts'

const header = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n'

/** Bodies of indirect objects by number, one character a byte, from `<<` or `[` to before `endobj`. */
export type Bodies = Readonly<Record<number, string>>

/** Two pages in two levels, two destinations, three bookmarks, three fonts: in the browser's own spelling. */
export const document: Bodies = {
  1: "<</Title <FEFF018F>\n/CreationDate (D:20261122214000+00'00')\n/ModDate (D:20261122214001+00'00')>>",
  2: '<</Type /Catalog\n/Pages 3 0 R\n/Dests 7 0 R\n/Outlines 8 0 R\n/Lang (az)>>',
  3: '<</Type /Pages\n/Count 2\n/Kids [4 0 R 5 0 R]>>',
  4: '<</Type /Page\n/Resources <</Font <</F4 12 0 R>>>>\n/MediaBox [0 0 594.95996 841.91998]\n/Contents 6 0 R>>',
  5: '<</Type /Pages\n/Count 1\n/Kids [15 0 R]\n/Parent 3 0 R>>',
  6: stream('BT /F4 12 Tf <0041> Tj ET'),
  7: '<</az-foreword [15 0 R /XYZ 6 827.66998 0]\n/az-cover [4 0 R /XYZ 6 .5 0]>>',
  8: '<</Type /Outlines\n/First 9 0 R\n/Last 11 0 R\n/Count 3>>',
  9: '<</Title <FEFF00DC007A>\n/Dest [4 0 R /XYZ 0 800 0]\n/First 10 0 R\n/Last 10 0 R\n/Next 11 0 R>>',
  10: '<</Title (One \\(1\\))\n/Dest [4 0 R /XYZ 0 700 0]>>',
  11: '<</Title (Last)\n/Dest [15 0 R /XYZ 0 600 0]\n/Prev 9 0 R>>',
  12: '<</Type /Font\n/Subtype /Type0\n/BaseFont /AAAAAA+Serif\n/DescendantFonts [13 0 R]>>',
  13: '<</Type /Font\n/Subtype /CIDFontType2\n/BaseFont /AAAAAA+Serif\n/FontDescriptor 14 0 R>>',
  14: '<</Type /FontDescriptor\n/FontFile2 6 0 R>>',
  15: '<</Type /Page\n/Resources 22 0 R\n/MediaBox [0 0 420 594.95996]\n/Parent 5 0 R>>',
  16: stream(
    'q Q',
    '/Type /XObject\n/Subtype /Form\n/Resources <</Font <</F1 18 0 R>>\n/XObject <</X1 16 0 R>>>>\n',
  ),
  17: '<</SMask <</Type /Mask\n/S /Alpha\n/G 19 0 R>>>>',
  18: '<</Type /Font\n/Subtype /Type3\n/CharProcs <<>>>>',
  19: stream('', '/Subtype /Form\n/Resources <</Pattern <</P1 20 0 R>>>>\n'),
  20: stream('', '/PatternType 1\n/Resources <</Font <</F1 21 0 R>>>>\n'),
  21: '<</Type /Font\n/Subtype /TrueType\n/BaseFont /Arial>>',
  22: '<</XObject <</X1 16 0 R>>\n/ExtGState <</G1 17 0 R>>>>',
}

/** Body of a Flate stream with this content. */
export function stream(content: string, entries = ''): string {
  const data = deflateSync(Buffer.from(content, 'latin1')).toString('latin1')
  return `<<${entries}/Filter /FlateDecode\n/Length ${data.length}>> stream\n${data}\nendstream`
}

/** A file of these objects, the last number first, with a right cross-reference table. */
export function pdf(bodies: Bodies, trailer = '/Root 2 0 R\n/Info 1 0 R'): Uint8Array {
  const numbers = Object.keys(bodies).map(Number)
  let text = header
  const entries: string[] = []
  for (const number of numbers.toReversed()) {
    entries.unshift(`${String(text.length).padStart(10, '0')} 00000 n \n`)
    text += `${number} 0 obj\n${bodies[number]}\nendobj\n`
  }
  const table = `xref\n0 ${numbers.length + 1}\n0000000000 65535 f \n${entries.join('')}`
  const end = `trailer\n<</Size ${numbers.length + 1}\n${trailer}>>\nstartxref\n${text.length}\n%%EOF`
  return bytesOf(text + table + end)
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}

/** The byte at which a text begins, or its part after `¦`; it must be in the file once. */
export function find(bytes: Uint8Array, text: string): number {
  const [before = '', after = ''] = text.includes('¦') ? text.split('¦') : ['', text]
  const found = Buffer.from(bytes)
    .toString('latin1')
    .split(before + after)
  if (found.length !== 2) throw new Error(`the sample has ${text} ${found.length - 1} times`)
  return (found[0] ?? '').length + before.length
}

/** The file with a part exchanged for another; what follows moves if the lengths differ. */
export function exchange(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const offset = find(bytes, from)
  const tail = bytes.subarray(offset + from.length)
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, offset), bytesOf(to), tail]))
}

/** The error that a call ends with. Any other than a PdfSyntaxError is thrown on. */
export function syntaxError(call: () => unknown): PdfSyntaxError | undefined {
  try {
    call()
  } catch (cause) {
    if (cause instanceof PdfSyntaxError) return cause
    throw cause
  }
  return undefined
}

/** Opens a file and reads all there is. */
export function readAll(bytes: Uint8Array): PdfFile {
  const file = new PdfFile(bytes)
  for (const number of file.numbers) file.get({ number, offset: 0 })
  return file
}

/** The message, and the place of its offset: `at` is the text that begins there. */
export function complaint(bytes: Uint8Array, at: string): string {
  const error = syntaxError(() => readAll(bytes))
  if (!error) return 'no error'
  const found = Buffer.from(bytes).toString('latin1', error.offset, error.offset + at.length)
  return `${found}: ${error.message.replace(`PDF, byte ${error.offset}: `, '')}`
}
