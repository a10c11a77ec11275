import { randomBytes } from 'node:crypto'
import { link, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../files/folder.ts'
import { explained, writeNew } from '../files/out.ts'
import { reasonOf } from '../files/regular-file.ts'
import type { Blobs } from './blobs.ts'

/** Files that are being written. */
const UNFINISHED = /^\.[\da-f]{8}-\d+\.part$/u
/** What is older than this was left by a worker that was killed, in ms. */
const OLD = 3_600_000

/** Names of what this process is writing: other machines may write into the same folder, under the same process id. */
const own = randomBytes(4).toString('hex')
let writes = 0

/** Keeps files in a folder, which several machines may share. */
export function folderBlobs(folder: string): Blobs {
  const pathOf = (name: string): string => join(folder, ...name.split('/'))
  /** Writes a file beside its place, whole and on the disk, and has it put there. */
  const put = async (
    name: string,
    bytes: Uint8Array,
    place: (unfinished: string, file: string) => Promise<void>,
  ): Promise<void> => {
    const file = pathOf(name)
    writes += 1
    const unfinished = join(dirname(file), `.${own}-${writes}.part`)
    await explained(file, async () => {
      makeFolder(dirname(file))
      await writeNew(unfinished, bytes, { sync: true })
      await place(unfinished, file)
    })
  }
  return {
    pathOf,
    async read(name) {
      try {
        return await readFile(pathOf(name))
      } catch (cause) {
        if (reasonOf(cause) === 'ENOENT') return undefined
        throw cause
      }
    },
    write: (name, bytes) => put(name, bytes, (unfinished, file) => rename(unfinished, file)),
    create: (name, bytes) =>
      put(name, bytes, async (unfinished, file) => {
        await link(unfinished, file).catch((cause: unknown) => {
          if (reasonOf(cause) !== 'EEXIST') throw cause
        })
        await rm(unfinished, { force: true })
      }),
    async list(prefix) {
      const start = join(folder, dirname(`${prefix}x`))
      const found = await readdir(start, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
        if (reasonOf(cause) === 'ENOENT') return []
        throw cause
      })
      return found
        .filter((each) => each.isFile() && !each.name.startsWith('.'))
        .map((each) =>
          join(each.parentPath, each.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
        .filter((name) => name.startsWith(prefix))
    },
    async remove(name) {
      await rm(pathOf(name), { force: true })
    },
  }
}

/** Removes what workers that were killed left half-written in the folder of a store. @param now in ms since 1970. */
export async function removeUnfinished(folder: string, now: number): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const each of found.filter(({ name }) => UNFINISHED.test(name))) {
    const path = join(each.parentPath, each.name)
    const about = await stat(path).catch(() => undefined)
    if (about && now - about.mtimeMs > OLD) await rm(path, { force: true })
  }
}
