import { readFile } from 'node:fs/promises'
import opentype, { type Font } from 'opentype.js'
import type { Face } from './fonts.ts'

/** The fonts of the report, read once: letters and widths come from the same files. */
export type Fonts = ReadonlyMap<Face, Font>

/** Reads the faces' font files, some 50 ms each. */
export async function readFonts(faces: readonly Face[]): Promise<Fonts> {
  return new Map(await Promise.all(faces.map(async (face) => [face, await readFont(face)] as const)))
}

async function readFont({ file }: Face): Promise<Font> {
  const { buffer, byteOffset, byteLength } = await readFile(file)
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength))
}
