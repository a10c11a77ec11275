import { inflateSync } from 'node:zlib'
import { PdfSyntaxError } from './syntax-error.ts'
import { nounOf } from './types.ts'
import type { PdfObject, PdfStream } from './types.ts'

/** Bytes that one stream may grow to: an A4 page of pixels at 300 dpi is 26 MB. */
const LARGEST_STREAM = 64 * 1024 * 1024

/**
 * The content of a stream: plain, or in Flate without parameters, as the browser writes its own data.
 *
 * @throws {PdfSyntaxError} at the stream for another filter (photographs keep theirs: use `raw`), for damaged
 *   data, and where the content is larger than `limit` bytes.
 */
export function decodeStream(stream: PdfStream, limit = LARGEST_STREAM): Uint8Array {
  const { entries } = stream.dictionary
  const filter = entries.get('Filter')
  if (filter === undefined) return stream.raw
  if (filter.type !== 'name' || filter.value !== 'FlateDecode') {
    throw new PdfSyntaxError(stream.offset, `expected /FlateDecode, found ${showFilter(filter)}`)
  }
  if (entries.has('DecodeParms'))
    throw new PdfSyntaxError(stream.offset, 'expected a stream without /DecodeParms')
  return inflate(stream.raw, stream.offset, limit)
}

/** A filter in the words of a message. */
export function showFilter(filter: PdfObject): string {
  return filter.type === 'name' ? `/${filter.value}` : nounOf(filter.type)
}

function inflate(raw: Uint8Array, offset: number, limit: number): Uint8Array {
  let result: unknown
  try {
    result = inflateSync(raw, { maxOutputLength: limit, info: true })
  } catch (cause) {
    const found =
      cause instanceof RangeError ? `more than ${limit} bytes` : `data that are damaged: ${String(cause)}`
    throw new PdfSyntaxError(offset, `expected a Flate stream, found ${found}`)
  }
  if (!isInformed(result)) throw new TypeError('expected the result of zlib with `info`')
  const used = result.engine.bytesWritten
  if (used !== raw.length) {
    throw new PdfSyntaxError(offset, `the data of the stream end after ${used} of ${raw.length} bytes`)
  }
  const { buffer, byteOffset, byteLength } = result.buffer
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** What zlib gives with `info: true`; its types leave it out. */
function isInformed(result: unknown): result is { buffer: Buffer; engine: { bytesWritten: number } } {
  return typeof result === 'object' && result !== null && 'engine' in result && 'buffer' in result
}
