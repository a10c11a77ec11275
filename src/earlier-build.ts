import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Cache, keyOf } from './cache.ts'
import type { Diagnostic } from './diagnostics.ts'
import { sha256 } from './out.ts'
import type { Edition } from './page/chapters.ts'

/** A finished edition in `out`; `size` in bytes. */
export interface BuiltEdition {
  readonly edition: Edition
  readonly file: string
  readonly pages: number
  readonly size: number
  readonly sha256: string
}

export interface Built {
  readonly editions: readonly BuiltEdition[]
  readonly warnings: readonly Diagnostic[]
}

/** The folders that a report is made from, in the project's folder. */
const INPUTS = ['data', 'locales', 'templates']

/**
 * The key of a build: everything that it reads of the project, and how it was asked for. The program itself is told
 * apart by the cache. Nothing if something cannot be read: the build itself says what.
 */
export async function keyOfBuild(root: string, asked: readonly string[]): Promise<string | undefined> {
  try {
    const files = (await Promise.all(INPUTS.map((folder) => filesOf(root, folder)))).flat()
    return keyOf('build', ...asked, ...files.flatMap(({ path, bytes }) => [path, bytes]))
  } catch {
    return undefined
  }
}

async function filesOf(root: string, folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const names = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  const paths = names.filter((each) => !each.isDirectory()).map((each) => join(each.parentPath, each.name))
  return Promise.all(
    paths.toSorted().map(async (file) => ({ path: file.slice(root.length), bytes: await readFile(file) })),
  )
}

/** What an earlier build of the same made, if its PDFs and their sums still are in `out` as it wrote them. */
export async function earlierBuild(
  cache: Cache,
  key: string | undefined,
  out: string,
): Promise<Built | undefined> {
  const kept = key === undefined ? undefined : await cache.read(key)
  if (!kept) return undefined
  const built = JSON.parse(kept.toString()) as Built
  const sums = await readFile(join(out, 'SHA256SUMS'), 'utf8').catch(() => '')
  for (const { file, sha256: sum } of built.editions) {
    const name = basename(file)
    const bytes = await readFile(join(out, name)).catch(() => undefined)
    if (!bytes || sha256(bytes) !== sum || !sums.includes(`${sum}  ${name}\n`)) return undefined
  }
  return built
}

export async function keepBuild(cache: Cache, key: string | undefined, built: Built): Promise<void> {
  if (key !== undefined) await cache.write(key, Buffer.from(JSON.stringify(built)))
}
