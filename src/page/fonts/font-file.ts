import { readFile } from 'node:fs/promises'
import { type Cache, keyOf, readKept } from '../../files/cache.ts'
import { DiagnosticError, error } from '../../diagnostics/diagnostic.ts'
import { reasonOf } from '../../files/regular-file.ts'
import type { Face } from './fonts.ts'

const FONT_HINT = 'Run `npm ci` again: the fonts come with it.'

/** What the report asks of a font: which letters it has, and how wide they are. */
export interface FontFacts {
  /** Units of an em, in which widths are given. */
  readonly unitsPerEm: number
  /** Advance widths by code point, of all letters that the font has. */
  readonly widths: ReadonlyMap<number, number>
}

/**
 * Reads the facts of a face's font file. Taking them out of the font takes some 50 ms: they are kept in the cache.
 * @throws {DiagnosticError} `font-broken`
 */
export async function readFontFacts({ file }: Face, cache: Cache): Promise<FontFacts> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    const reason = reasonOf(cause)
    throw broken(file, reason === 'ENOENT' ? 'is missing' : `cannot be read (${reason})`)
  })
  const key = keyOf('font facts 2', bytes)
  const kept = await readKept(cache, key, parseFacts)
  if (kept) return kept
  const facts = await takeFacts(bytes).catch(() => undefined)
  if (!facts) throw broken(file, 'is damaged')
  await cache.write(key, Buffer.from(JSON.stringify([facts.unitsPerEm, [...facts.widths].flat()])))
  return facts
}

function parseFacts(kept: Buffer): FontFacts {
  const [unitsPerEm, pairs] = JSON.parse(kept.toString()) as [number, number[]]
  const widths = new Map<number, number>()
  for (let at = 0; at < pairs.length; at += 2) widths.set(pairs[at] ?? 0, pairs[at + 1] ?? 0)
  return { unitsPerEm, widths }
}

async function takeFacts(bytes: Buffer): Promise<FontFacts | undefined> {
  if (!isWhole(bytes)) return undefined
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

/**
 * Whether the tables of a TrueType font have the sums that stand beside them: a letter that came to be damaged would
 * be printed as it is.
 * @throws {RangeError} if it ends within a table. (OpenType 1.9.1, “Calculating checksums”.)
 */
function isWhole(font: Buffer): boolean {
  const tables = font.readUInt16BE(4)
  return Array.from({ length: tables }, (_, index) => 12 + 16 * index).every((record) => {
    const isHead = font.toString('latin1', record, record + 4) === 'head'
    const start = font.readUInt32BE(record + 8)
    const end = start + font.readUInt32BE(record + 12)
    if (end > font.length) return false
    let sum = 0
    for (let at = start; at < end; at += 4) {
      // The sum of the whole font stands in this table and is left out of its sum.
      if (isHead && at === start + 8) continue
      const word =
        at + 4 <= end ? font.readUInt32BE(at) : font.readUIntBE(at, end - at) * 256 ** (at + 4 - end)
      sum = (sum + word) >>> 0
    }
    return sum === font.readUInt32BE(record + 4)
  })
}

function broken(file: string, what: string): DiagnosticError {
  // From its package on: where that lies is another place on each machine.
  const name = file.split(/[\\/]/u).slice(-4).join('/')
  return new DiagnosticError([error('font-broken', `The font file ${name} ${what}.`, undefined, FONT_HINT)])
}
