import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** Everything that a PDF's bytes say, its compressed objects opened, as Latin-1 text to search in. */
export function pdfText(file: string): string {
  const bytes = readFileSync(file)
  const text = [bytes.toString('latin1')]
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      text.push(inflateSync(bytes.subarray(at + 7)).toString('latin1'))
    } catch {
      // Not compressed: it is in the text already.
    }
  }
  return text.join('\n')
}
