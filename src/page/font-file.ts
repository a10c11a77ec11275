import { readFile } from 'node:fs/promises'
import { type Cache, keyOf } from '../cache.ts'
import type { Face } from './fonts.ts'

/** What the report asks of a font: which letters it has, and how wide they are. */
export interface FontFacts {
  /** Units of an em, in which widths are given. */
  readonly unitsPerEm: number
  /** Advance widths by code point, of all letters that the font has. */
  readonly widths: ReadonlyMap<number, number>
}

/** Reads the facts of a face's font file. Taking them out of the font takes some 50 ms: they are kept in the cache. */
export async function readFontFacts({ file }: Face, cache: Cache): Promise<FontFacts> {
  const bytes = await readFile(file)
  const key = keyOf('font facts 1', bytes)
  const kept = await cache.read(key)
  if (kept) return parseFacts(kept)
  const facts = await takeFacts(bytes)
  await cache.write(key, Buffer.from(JSON.stringify([facts.unitsPerEm, [...facts.widths].flat()])))
  return facts
}

function parseFacts(kept: Buffer): FontFacts {
  const [unitsPerEm, pairs] = JSON.parse(kept.toString()) as [number, number[]]
  const widths = new Map<number, number>()
  for (let at = 0; at < pairs.length; at += 2) widths.set(pairs[at] ?? 0, pairs[at + 1] ?? 0)
  return { unitsPerEm, widths }
}

async function takeFacts(bytes: Buffer): Promise<FontFacts> {
  const { default: opentype } = await import('opentype.js')
  const { buffer, byteOffset, byteLength } = bytes
  const font = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength))
  const map = font.tables['cmap'] as unknown as { glyphIndexMap: Record<string, number> }
  const widths = Object.entries(map.glyphIndexMap).map(([letter, index]): [number, number] => [
    Number(letter),
    font.glyphs.get(index).advanceWidth ?? 0,
  ])
  return { unitsPerEm: font.unitsPerEm, widths: new Map(widths) }
}
