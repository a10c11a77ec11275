import { inflateSync } from 'node:zlib'
import { PdfSyntaxError } from './syntax-error.ts'
import type { PdfStream } from './types.ts'

/** Bytes that one stream may grow to: an A4 page of pixels at 300 dpi is 26 MB. */
export const LARGEST_STREAM = 64 * 1024 * 1024

/**
 * The content of a stream. Only what the browser writes for its own data: Flate without parameters, or nothing.
 *
 * @throws {PdfSyntaxError} at the stream for another filter (photographs keep theirs: use `raw`), for damaged
 *   data, and where the content is larger than `limit` bytes.
 */
export function decodeStream(stream: PdfStream, limit = LARGEST_STREAM): Uint8Array {
  const { entries } = stream.dictionary
  const filter = entries.get('Filter')
  if (filter === undefined) return stream.raw
  if (filter.type !== 'name' || filter.value !== 'FlateDecode') {
    throw new PdfSyntaxError(stream.offset, `expected /FlateDecode, found ${filter.type === 'name' ? `/${filter.value}` : filter.type}`)
  }
  if (entries.has('DecodeParms')) throw new PdfSyntaxError(stream.offset, 'expected a stream without /DecodeParms')
  return inflate(stream.raw, stream.offset, limit)
}

function inflate(raw: Uint8Array, offset: number, limit: number): Uint8Array {
  let result: { buffer: Buffer; engine: { bytesWritten: number } }
  try {
    // The types know `inflateSync` without `info` only.
    result = inflateSync(raw, { maxOutputLength: limit, info: true }) as unknown as typeof result
  } catch (cause) {
    const large = cause instanceof RangeError
    const found = large ? `more than ${limit} bytes` : cause instanceof Error ? cause.message : 'an error'
    throw new PdfSyntaxError(offset, `expected a Flate stream, found ${found}`)
  }
  const used = result.engine.bytesWritten
  if (used !== raw.length) throw new PdfSyntaxError(offset, `the stream's data end after ${used} of ${raw.length} bytes`)
  return result.buffer
}
