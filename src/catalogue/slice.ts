import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import { type Entry, type Inputs, readInputs } from '../files/inputs.ts'
import { sha256 } from '../files/out.ts'
import { isPicture } from '../files/pictures.ts'

/** One report of a catalogue, with all that it is made from. */
export interface Slice {
  /** Name of its folder: `az-2022-2024`. */
  readonly name: string
  readonly inputs: Inputs
  /** Its inputs as one file for the store, and the sum that names it there. */
  readonly packed: Uint8Array
  readonly sha256: string
}

const TEMPLATES = 'templates'
/** Bytes that an unpacked slice may have: twice what a report may be read from. */
const LARGEST = 400_000_000

/**
 * Reads a report of the catalogue. Records and texts are its own; templates are those of the catalogue, or else of the program.
 * @throws {DiagnosticError} `inputs-too-large`
 */
export function readSlice(folder: string, name: string, templates: Inputs): Slice {
  const own = readInputs(join(folder, name))
  const entries = new Map(
    [
      ...[...own.entries].filter(([path]) => !isTemplate(path)),
      ...[...templates.entries].filter(([path]) => isTemplate(path)),
    ].toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
  const inputs = { root: own.root, entries }
  const plain = pack(inputs)
  return { name, inputs, sha256: sha256(plain), packed: gzipSync(plain) }
}

export function isTemplate(path: string): boolean {
  return path === TEMPLATES || path.startsWith(`${TEMPLATES}/`)
}

const packedEntry = z.union([
  z.strictObject({ path: z.string(), text: z.string() }),
  z.strictObject({ path: z.string(), base64: z.base64() }),
  z.strictObject({ path: z.string(), other: z.enum(['folder', 'unread']) }),
  z.strictObject({
    path: z.string(),
    refused: z.enum(['link', 'special', 'large', 'unreadable']),
    size: z.number().optional(),
    limit: z.number().optional(),
    reason: z.string().optional(),
  }),
])
type PackedEntry = z.infer<typeof packedEntry>
const packedSlice = z.array(packedEntry)

/** Everything that was read, in one file. It names no folder of this machine: elsewhere it is the same. */
function pack({ entries }: Inputs): Buffer {
  const packed = [...entries].map(([path, entry]): PackedEntry => {
    if (typeof entry === 'string') return { path, other: entry }
    if (!('bytes' in entry)) return { path, ...entry }
    const text = entry.bytes.toString('utf8')
    // What is not UTF-8 is a mistake that has to be told elsewhere, too.
    const isText = !isPicture(path) && Buffer.from(text, 'utf8').equals(entry.bytes)
    return isText ? { path, text } : { path, base64: entry.bytes.toString('base64') }
  })
  return Buffer.from(JSON.stringify(packed), 'utf8')
}

/**
 * The inputs that a packed slice holds.
 * @param root the folder that they are taken to lie in: nothing is read from there.
 * @param sum that the slice was asked for by.
 * @throws {Error} if it is another, or none.
 */
export function unpackSlice(packed: Uint8Array, sum: string, root: string): Inputs {
  const plain = gunzipSync(packed, { maxOutputLength: LARGEST })
  if (sha256(plain) !== sum) throw new Error(`the inputs ${sum} are damaged in the store`)
  const list = packedSlice.parse(JSON.parse(plain.toString('utf8')))
  return { root, entries: new Map(list.map((each) => [each.path, entryOf(each)])) }
}

function entryOf(packed: PackedEntry): Entry {
  if ('text' in packed) return { bytes: Buffer.from(packed.text, 'utf8') }
  if ('base64' in packed) return { bytes: Buffer.from(packed.base64, 'base64') }
  if ('other' in packed) return packed.other
  const { refused, size, limit, reason } = packed
  return {
    refused,
    ...(size !== undefined && { size }),
    ...(limit !== undefined && { limit }),
    ...(reason !== undefined && { reason }),
  }
}
