import { deflateSync } from 'node:zlib'

/** Compresses the data of a stream. Copied, because zlib's own result keeps a much larger buffer alive. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(deflateSync(bytes))
}
