import { readFile } from 'node:fs/promises'
import opentype, { type Font } from 'opentype.js'
import type { Face } from './fonts.ts'

/** Reads a face's font file: some 50 ms, so that a caller does it once. */
export async function readFont({ file }: Face): Promise<Font> {
  const { buffer, byteOffset, byteLength } = await readFile(file)
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength))
}
