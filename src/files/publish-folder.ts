import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isThere } from './folder.ts'
import { explained, writeNew } from './out.ts'

/** A file of a folder of results, by its path in it, with `/`. */
export interface FolderFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Puts a whole folder of files into the place of an earlier one, or nothing: all is written beside it first. What is in it that
 * is not among the files goes. Only one build at a time may do this: see `claimFolder`.
 * @throws {DiagnosticError} `out-not-written`; the folder is then as it was.
 */
export async function publishFolder(out: string, name: string, files: readonly FolderFile[]): Promise<void> {
  const place = join(out, name)
  const fresh = join(out, 'stages', `${name}.new`)
  const before = join(out, 'stages', `${name}.before`)
  await explained(place, async () => {
    await rm(fresh, { recursive: true, force: true })
    await rm(before, { recursive: true, force: true })
    for (const folder of new Set(files.map(({ path }) => dirname(join(fresh, path)))))
      await mkdir(folder, { recursive: true })
    await Promise.all(files.map(({ path, bytes }) => writeNew(join(fresh, path), bytes)))
    if (isThere(place)) await rename(place, before)
    await rename(fresh, place)
    await rm(before, { recursive: true, force: true })
  })
}
