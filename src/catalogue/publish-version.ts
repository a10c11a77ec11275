import { randomBytes } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { copyFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../files/folder.ts'
import { explained, sha256, syncFolder } from '../files/out.ts'
import type { Manifest } from './manifest.ts'
import type { Store } from './store.ts'

/** The link that always leads to a whole version. */
const CURRENT = 'current'
const VERSIONS = 'versions'
/** With the one that readers are shown: who began to read an earlier one may go on. */
const KEPT = 3

/** A page or list of the published folder, besides the PDFs. */
export interface PublishedPage {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Shows readers a manifest: a folder with all of its files is put together beside the others, and the link `current` is led to it
 * in one step. Readers see the earlier version or this one, and never a part of it. Two that publish the same do not disturb
 * each other.
 * @returns sums of objects that the store lacks or has damaged: nothing was shown then.
 */
export async function publishVersion(
  store: Store,
  manifest: Manifest,
  pages: readonly PublishedPage[],
  published: string,
): Promise<readonly string[]> {
  const files = manifest.reports.flatMap((report) =>
    report.files.map(({ path, sha256: sum }) => ({ path: `${report.name}/${path}`, sum })),
  )
  const sums = manifest.reports.map((report): PublishedPage => {
    const lines = report.files.map((file) => `${file.sha256}  ${file.path}\n`)
    return { path: `${report.name}/SHA256SUMS`, bytes: Buffer.from(lines.join('')) }
  })
  const written = [...sums, ...pages]
  const name = sha256(
    Buffer.from(
      [...files, ...written.map(({ path, bytes }) => ({ path, sum: sha256(bytes) }))]
        .map(({ path, sum }) => `${sum}  ${path}\n`)
        .join(''),
    ),
  ).slice(0, 16)
  const place = join(published, VERSIONS, name)
  // Others may publish at the same time, also from other machines.
  const own = randomBytes(4).toString('hex')
  const fresh = `${place}.${own}.part`
  const missing: string[] = []
  await explained(published, async () => {
    makeFolder(join(published, VERSIONS))
    if (!existsSync(place)) {
      rmSync(fresh, { recursive: true, force: true })
      mkdirSync(fresh)
      for (const folder of new Set([...files, ...written].map(({ path }) => dirname(join(fresh, path)))))
        mkdirSync(folder, { recursive: true })
      for (const { path, sum } of files) if (!(await lay(store, sum, join(fresh, path)))) missing.push(sum)
      for (const { path, bytes } of written) await writeFile(join(fresh, path), bytes)
      if (missing.length > 0) return rmSync(fresh, { recursive: true, force: true })
      syncFolder(fresh)
      // Another may have put the same there meanwhile.
      await rename(fresh, place).catch(() => rmSync(fresh, { recursive: true, force: true }))
    }
    const link = join(published, `${CURRENT}.${own}`)
    rmSync(link, { force: true })
    symlinkSync(join(VERSIONS, name), link)
    await rename(link, join(published, CURRENT))
    syncFolder(published)
    removeOld(published)
  })
  return missing
}

/** A second name for the object where that can be, else a copy. What does not have its sum is not laid. */
async function lay(store: Store, sum: string, file: string): Promise<boolean> {
  const bytes = await store.object(sum)
  if (!bytes || sha256(bytes) !== sum) return false
  const path = store.objectPath(sum)
  try {
    if (path === undefined) throw new Error('the store is elsewhere')
    linkSync(path, file)
  } catch {
    await (path === undefined ? writeFile(file, bytes) : copyFile(path, file))
  }
  return true
}

function removeOld(published: string): void {
  const folder = join(published, VERSIONS)
  const current = readlinkSync(join(published, CURRENT)).split('/').at(-1)
  const all = readdirSync(folder).map((name) => ({ name, made: statSync(join(folder, name)).mtimeMs }))
  const versions = all
    .filter(({ name }) => name !== current && /^[\da-f]{16}$/u.test(name))
    .toSorted((one, other) => other.made - one.made)
  const kept = versions.slice(0, KEPT - 1)
  // What was begun before all that is kept will not be finished.
  const unfinished = all.filter(({ name, made }) => {
    return name.endsWith('.part') && kept.length > 0 && kept.every((each) => made < each.made)
  })
  for (const { name } of [...versions.slice(KEPT - 1), ...unfinished])
    rmSync(join(folder, name), { recursive: true, force: true })
}
