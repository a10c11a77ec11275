import { createHash } from 'node:crypto'
import { constants, closeSync, fsyncSync, openSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import { makeFolder } from './folder.ts'
import { reasonOf } from './regular-file.ts'

/** The end of the name of a file that is being written. */
export const UNFINISHED = '.part'

/**
 * Writes a file for looking into, making its folder if needed. What stands in its place is replaced, never written
 * through: a link there may lead to a file of the user.
 * @throws {DiagnosticError} `out-not-written`
 */
export async function writeStage(file: string, content: string): Promise<void> {
  await explained(file, async () => {
    makeFolder(dirname(file))
    const unfinished = file + UNFINISHED
    await writeNew(unfinished, content)
    await rename(unfinished, file)
  })
}

/** Writes a file that is not there; one that a killed build left in its place is removed first. `sync`: to the disk. */
export async function writeNew(
  file: string,
  content: string | Uint8Array,
  { sync = false } = {},
): Promise<void> {
  // Not through a link either: with O_EXCL the system refuses every name that is taken.
  const create = () => open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL)
  const handle = await create().catch(async (cause: unknown) => {
    if (reasonOf(cause) !== 'EEXIST') throw cause
    await rm(file, { recursive: true, force: true })
    return create()
  })
  try {
    await handle.writeFile(content)
    if (sync) await handle.sync()
  } catch (cause) {
    await rm(file, { force: true }).catch(() => {})
    throw cause
  } finally {
    await handle.close()
  }
}

/** Sees to it that what was renamed or removed in a folder stays so when the power fails. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Windows knows no such thing, and some network disks do not.
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the file is larger than the disk or your share of it allows',
  EIO: 'the disk does not work',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOENT: 'a folder of the path cannot be made, or was removed during the build',
  EEXIST: 'a file stands in the place of the folder',
  EISDIR: 'a folder stands in the place of the file',
  ENOTEMPTY: 'a folder stands in the place of the file',
  EBUSY: 'another program holds it open',
  ETXTBSY: 'another program holds it open',
  ELOOP: 'links of the path lead in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is longer than the disk allows',
}

/** Why the system refused to write, in words; nothing for what it never says. */
export function reasonInWords(cause: unknown): string | undefined {
  return reasons[reasonOf(cause)]
}

/** Writes. @throws {DiagnosticError} `out-not-written` with the reason, in place of the system's own error. */
export async function explained<T>(path: string, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (cause) {
    const reason = reasonInWords(cause)
    if (reason === undefined) throw cause
    const hint = 'Make room or set the rights, close programs that show the PDF, or build with `--out DIR`.'
    throw new DiagnosticError([
      error('out-not-written', `${path} cannot be written: ${reason}.`, undefined, hint),
    ])
  }
}
