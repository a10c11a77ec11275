import { createHash } from 'node:crypto'
import type { Volume } from './volume.ts'

/** The name space of these identifiers, a random UUID. */
const NAME_SPACE = Buffer.from('5d0f2b6e8f7c4c0c9a63d2c1b7e4a918', 'hex')

/** What a book is known by: a UUID made from its titles, languages and date, or from what the records call the edition (RFC 9562, version 5). */
export function identifierOf({ name, parts, date, identifiers }: Volume): string {
  const titles = parts.map(({ title }) => title)
  const named = identifiers.length > 0 ? identifiers : [...titles, date]
  const hash = createHash('sha1')
    .update(NAME_SPACE)
    .update(JSON.stringify([name, ...named]))
    .digest()
  const bytes = hash.subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')}`
}
