import { basename, join } from 'node:path'
import { type Cache, keyOf, readKept } from '../files/cache.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { sha256 } from '../files/out.ts'
import { keyOfInputs } from '../files/inputs.ts'
import { SUMS } from '../files/out-folder.ts'
import { isHalfPublished } from '../files/publish.ts'
import { readRegularFile } from '../files/regular-file.ts'
import type { BuildOptions } from './build-options.ts'

/** Bytes. Two thousand pages have 20 MB. */
const LARGEST_PDF = 1_000_000_000

/** A finished edition in `out`; `size` in bytes. */
export interface BuiltEdition {
  /** Its name. */
  readonly edition: string
  readonly file: string
  readonly pages: number
  readonly size: number
  readonly sha256: string
}

export interface Built {
  readonly editions: readonly BuiltEdition[]
  readonly warnings: readonly Diagnostic[]
}

/** What a build is kept by: all that was read, and how it was asked for. The cache tells the program itself apart. */
export function keyOfBuild({
  inputs,
  browser,
  pdf,
  strict,
  editions = [],
  projects = [],
  stage,
}: BuildOptions): string {
  return keyOf(
    'build',
    keyOfInputs(inputs),
    JSON.stringify([browser.name, pdf, strict, editions, projects, stage ?? '']),
  )
}

/** What an earlier build of the same made, if its PDFs and their sums still are in `out` as it wrote them. */
export async function earlierBuild(cache: Cache, key: string, out: string): Promise<Built | undefined> {
  // A build that was ended while it replaced the PDFs is put right by the next one, also when nothing has changed.
  if (isHalfPublished(out)) return undefined
  const built = await readKept(cache, key, (bytes) => JSON.parse(bytes.toString()) as Built)
  if (!built) return undefined
  const sums = contentOf(join(out, SUMS))?.toString() ?? ''
  const editions = built.editions.map((each) => ({ ...each, file: join(out, basename(each.file)) }))
  for (const { file, sha256: sum } of editions) {
    const bytes = contentOf(file)
    if (!bytes || sha256(bytes) !== sum || !sums.includes(`${sum}  ${basename(file)}\n`)) return undefined
  }
  return { ...built, editions }
}

/** Keeps what was built, for the next build of the same. */
export async function keepBuild(cache: Cache, key: string, built: Built): Promise<void> {
  const editions = built.editions.map((each) => ({ ...each, file: basename(each.file) }))
  await cache.write(key, Buffer.from(JSON.stringify({ ...built, editions })))
}

function contentOf(file: string): Buffer | undefined {
  const read = readRegularFile(file, LARGEST_PDF)
  return 'bytes' in read ? read.bytes : undefined
}
