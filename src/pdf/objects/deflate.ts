import { constants, deflateSync } from 'node:zlib'

/** `small` for what is published, `fast` for what is compressed once more before. */
export type Compression = 'small' | 'fast'

/** Compresses the data of a stream. Copied, because zlib's own result keeps a much larger buffer alive. */
export function deflate(bytes: Uint8Array, compression: Compression = 'small'): Uint8Array {
  const level = compression === 'fast' ? constants.Z_BEST_SPEED : constants.Z_DEFAULT_COMPRESSION
  return Uint8Array.from(deflateSync(bytes, { level }))
}
