import { entry } from '../objects/entry.ts'
import { PdfFile } from '../objects/file.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'

const KEYS = ['CreationDate', 'ModDate']
const ISO_DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const WRITTEN = /^D:\d{14}[+-]\d\d'\d\d'$/

/**
 * Sets the two dates of the browser's print, so that the same inputs give the same bytes: midnight UTC of the
 * edition's date (ISO 32000-1, 7.9.4). They are overwritten in place, so that nothing in the file moves.
 *
 * @param date `YYYY-MM-DD`.
 * @returns a copy; `bytes` stay as they are.
 * @throws {PdfSyntaxError} if a date is absent or not written as the browser does.
 * @throws {RangeError} if `date` has another form.
 */
export function setDates(bytes: Uint8Array, date: string): Uint8Array {
  const parts = ISO_DATE.exec(date)
  if (!parts) throw new RangeError(`expected a date as YYYY-MM-DD, found ${JSON.stringify(date)}`)
  const replacement = Buffer.from(`D:${parts.slice(1).join('')}000000+00'00'`, 'latin1')
  const file = new PdfFile(bytes)
  const information = entry(file, file.trailer, 'Info', 'dictionary')
  const result = Uint8Array.from(bytes)
  for (const key of KEYS) {
    const { offset } = entry(file, information, key, 'string')
    // The text is compared where it lies, not its meaning: an escape would shift everything after it.
    const written = file.bytes.toString('latin1', offset + 1, offset + 1 + replacement.length)
    if (!WRITTEN.test(written) || file.bytes[offset + 1 + replacement.length] !== 0x29) {
      throw new PdfSyntaxError(offset, `expected /${key} as (D:YYYYMMDDHHMMSS+00'00')`)
    }
    result.set(replacement, offset + 1)
  }
  return result
}
