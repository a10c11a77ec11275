import { readFile } from 'node:fs/promises'
import opentype, { type Font } from 'opentype.js'
import type { Face } from './fonts.ts'

const fonts = new Map<string, Promise<Font>>()

/** A face's font, read once: reading takes some 50 ms, and more than one stage asks. */
export function readFont({ file }: Face): Promise<Font> {
  const known = fonts.get(file)
  if (known) return known
  const font = readFile(file).then(({ buffer, byteOffset, byteLength }) =>
    opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength)),
  )
  fonts.set(file, font)
  return font
}
