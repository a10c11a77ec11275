import { zipSync } from 'fflate'

/** A file of an archive, by its path in it, with `/`. */
export interface ZipEntry {
  readonly path: string
  readonly bytes: Uint8Array
  /** Not compressed: so that programs find at the beginning of the archive what kind it is of. */
  readonly stored?: true
}

/** Archives have the date of each file in them; this is the first that they can have, in every time zone. */
const FIRST_DATE = '1980-01-01T00:00:00'

/** Packs files into a ZIP archive, in their order. The same files give the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  return zipSync(
    Object.fromEntries(
      entries.map(({ path, bytes, stored }) => [path, [bytes, { level: stored ? 0 : 9 }] as const]),
    ),
    { mtime: FIRST_DATE },
  )
}
