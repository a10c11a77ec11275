import { PdfSyntaxError } from './syntax-error.ts'
import type { PdfString } from './types.ts'

/**
 * The text of a text string (ISO 32000-1, 7.9.2.2). The browser writes UTF-16 with a byte order mark,
 * or plain ASCII.
 *
 * @throws {PdfSyntaxError} for any other encoding.
 */
export function decodeText(string: PdfString): string {
  const { bytes, offset } = string
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const text = decodeUtf16(bytes.subarray(2))
    if (text === undefined) throw new PdfSyntaxError(offset, 'expected UTF-16 text, found half a character')
    return text
  }
  if (bytes.some((byte) => byte > 0x7e || (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13))) {
    throw new PdfSyntaxError(offset, 'expected text in ASCII or in UTF-16 with its mark')
  }
  return Buffer.from(bytes).toString('latin1')
}

function decodeUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined
  const text = Buffer.from(bytes).swap16().toString('utf16le')
  return text.isWellFormed() ? text : undefined
}
