import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'

/** The bytes of a file, or why it is not read. */
export type RegularFile = { readonly bytes: Buffer } | RefusedFile

export interface RefusedFile {
  /** `special`: a folder, a pipe, a device, a socket. */
  readonly refused: 'link' | 'special' | 'large' | 'unreadable'
  /** Bytes, if it is too large, and how many it may have. */
  readonly size?: number
  readonly limit?: number
  /** The system's code, if it cannot be read: `ENOENT`, `EACCES`. */
  readonly reason?: string
}

/** Windows knows neither: there the look before the opening alone tells a link. */
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants as {
  O_RDONLY: number
  O_NOFOLLOW?: number
  O_NONBLOCK?: number
}
/** Bytes that are asked for at once of a file that has grown while it was read. */
const MORE = 65_536

/**
 * Reads a regular file of at most `limit` bytes. A link is not followed, and what never ends or never begins, as a
 * device or a pipe, is not even opened. Throws nothing.
 */
export function readRegularFile(path: string, limit: number): RegularFile {
  try {
    const about = lstatSync(path)
    if (about.isSymbolicLink()) return { refused: 'link' }
    if (!about.isFile()) return { refused: 'special' }
    const file = openSync(path, O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0))
    try {
      return readOpen(file, limit)
    } finally {
      closeSync(file)
    }
  } catch (cause) {
    const reason = reasonOf(cause)
    return reason === 'ELOOP' ? { refused: 'link' } : { refused: 'unreadable', reason }
  }
}

/** The system's code of an error, as `ENOENT`; the error itself in words if it has none. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : String(cause)
}

/** What was looked at before may have been put away for something else since. */
function readOpen(file: number, limit: number): RegularFile {
  const about = fstatSync(file)
  if (!about.isFile()) return { refused: 'special' }
  if (about.size > limit) return { refused: 'large', size: about.size, limit }
  const pieces: Buffer[] = []
  for (let size = 0, room = about.size + 1; ; room = MORE) {
    const piece = Buffer.allocUnsafe(room)
    const read = readSync(file, piece)
    size += read
    if (size > limit) return { refused: 'large', size, limit }
    pieces.push(piece.subarray(0, read))
    if (read < room && size >= about.size) return { bytes: Buffer.concat(pieces) }
    if (read === 0) return { refused: 'unreadable', reason: 'it was cut while it was read' }
  }
}
