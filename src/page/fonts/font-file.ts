import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { type Cache, keyOf, readKept } from '../../files/cache.ts'
import { DiagnosticError, error, together } from '../../diagnostics/diagnostic.ts'
import { reasonOf } from '../../files/regular-file.ts'
import type { Face } from './families.ts'

const FONT_HINT = 'Run `npm ci` again: the fonts come with it.'

/** What the report asks of a font: which letters it has, and how wide they are. */
export interface FontFacts {
  /** Units of an em, in which widths are given. */
  readonly unitsPerEm: number
  /** Advance widths by code point, of all letters that the font has. */
  readonly widths: ReadonlyMap<number, number>
}

/** The facts of fonts by the paths of their files. */
export type FontFiles = ReadonlyMap<string, FontFacts>

/**
 * Reads the facts of faces. Taking them out of a font takes some 50 ms: they are kept in the cache.
 * @throws {DiagnosticError} `font-broken`, for each that is.
 */
export async function readFonts(faces: readonly Face[], cache: Cache): Promise<FontFiles> {
  const facts = await together(faces.map((face) => readFontFacts(face, cache)))
  return new Map(faces.flatMap(({ file }, index) => (facts[index] ? [[file, facts[index]] as const] : [])))
}

async function readFontFacts({ file }: Face, cache: Cache): Promise<FontFacts> {
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
 * Whether the tables of a font have the sums that stand beside them: a letter that came to be damaged would be printed as
 * it is. @throws {RangeError} if it ends within a table. (OpenType 1.9.1, “Calculating checksums”; WOFF 1.0, 5.)
 */
function isWhole(font: Buffer): boolean {
  return tablesOf(font).every(({ name, data, sum }) => {
    let found = 0
    for (let at = 0; at < data.length; at += 4) {
      // The sum of the whole font stands in this table and is left out of its sum.
      if (name === 'head' && at === 8) continue
      const rest = data.length - at
      const word = rest >= 4 ? data.readUInt32BE(at) : data.readUIntBE(at, rest) * 256 ** (4 - rest)
      found = (found + word) >>> 0
    }
    return found === sum
  })
}

interface Table {
  readonly name: string
  readonly data: Buffer
  readonly sum: number
}

function tablesOf(font: Buffer): Table[] {
  const isPacked = font.toString('latin1', 0, 4) === 'wOFF'
  const [count, first, size] = isPacked ? [font.readUInt16BE(12), 44, 20] : [font.readUInt16BE(4), 12, 16]
  return Array.from({ length: count }, (_, index) => {
    const at = first + size * index
    const field = (number: number): number => font.readUInt32BE(at + 4 * number)
    const name = font.toString('latin1', at, at + 4)
    const [start, length] = isPacked ? [field(1), field(2)] : [field(2), field(3)]
    if (start + length > font.length) throw new RangeError('a table goes on behind the end of the font')
    const data = font.subarray(start, start + length)
    if (!isPacked) return { name, data, sum: field(1) }
    return { name, data: length < field(3) ? inflateSync(data) : data, sum: field(4) }
  })
}

function broken(file: string, what: string): DiagnosticError {
  // From its package on: where that lies is another place on each machine.
  const name = file.split(/[\\/]/u).slice(-4).join('/')
  return new DiagnosticError([error('font-broken', `The font file ${name} ${what}.`, undefined, FONT_HINT)])
}
