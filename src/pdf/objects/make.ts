import type {
  PdfArray,
  PdfDictionary,
  PdfName,
  PdfNumber,
  PdfObject,
  PdfReference,
  PdfStream,
  PdfString,
} from './types.ts'

/** Objects that are written anew: they lie nowhere in the printed file. */
const offset = 0

export function name(value: string): PdfName {
  return { type: 'name', offset, value }
}

/** A whole number, or one with at most four decimals: enough for places on a page, in pt. */
export function number(value: number): PdfNumber {
  const rounded = Math.round(value * 10_000) / 10_000
  return { type: 'number', offset, value: rounded, source: String(Object.is(rounded, -0) ? 0 : rounded) }
}

export function boolean(value: boolean): PdfObject {
  return { type: 'boolean', offset, value }
}

/** A string of these bytes. */
export function byteString(bytes: Uint8Array): PdfString {
  return { type: 'string', offset, bytes }
}

/** An ASCII string: dates, identifiers, language tags. */
export function ascii(value: string): PdfString {
  return byteString(Buffer.from(value, 'latin1'))
}

/** A text string (ISO 32000-1, 7.9.2.2): ASCII where that is enough, else UTF-16 with its mark. */
export function text(value: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(value)) return ascii(value)
  return byteString(Buffer.from(`\ufeff${value}`, 'utf16le').swap16())
}

export function reference(to: number): PdfReference {
  return { type: 'reference', offset, number: to }
}

export function array(items: readonly PdfObject[]): PdfArray {
  return { type: 'array', offset, items: [...items] }
}

/** A dictionary of the entries that are not undefined. */
export function dictionary(entries: Readonly<Record<string, PdfObject | undefined>>): PdfDictionary {
  const given = Object.entries(entries).filter((pair): pair is [string, PdfObject] => pair[1] !== undefined)
  return { type: 'dictionary', offset, entries: new Map(given) }
}

/** A stream as it will lie in the file: `raw` is written unchanged. */
export function stream(entries: Readonly<Record<string, PdfObject | undefined>>, raw: Uint8Array): PdfStream {
  return { type: 'stream', offset, dictionary: dictionary(entries), raw }
}
