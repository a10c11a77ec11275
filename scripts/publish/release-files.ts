import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'

/** A file of a release. */
export interface ReleaseFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly sha256: string
}

const RESULT = /^compendium\..+\.(?:pdf|epub|docx)$/u
/** The first date that an archive can name, in every time zone: the same files give the same bytes. */
const FIRST_DATE = '1980-01-01T00:00:00'

/**
 * Gathers all files of a release in `out/release`: PDFs, books, the site as one archive, and their sums as SHA256SUMS.
 * @param out absolute folder of the results.
 * @param warnings stand in the names of the PDFs and books, if there are any: such a build is no release.
 * @throws {Error} if there is no PDF.
 */
export async function gatherRelease(out: string, warnings = 0): Promise<ReleaseFile[]> {
  const folder = join(out, 'release')
  const unfinished = `${folder}.part`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  const names = (await readdir(out)).filter((name) => RESULT.test(name)).toSorted()
  if (!names.some((name) => name.endsWith('.pdf'))) throw new Error(`there is no PDF in ${out}`)
  const files: ReleaseFile[] = []
  const add = async (name: string, bytes: Uint8Array): Promise<void> => {
    await writeFile(join(unfinished, name), bytes)
    files.push({ name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  for (const name of names) {
    const [stem, end] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.'))]
    const mark = warnings > 0 ? `.${warnings}-warnings` : ''
    await add(`${stem}${mark}${end}`, await readFile(join(out, name)))
  }
  if (existsSync(join(out, 'site'))) await add('site.zip', await packFolder(join(out, 'site')))
  const sums = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
  await writeFile(join(unfinished, 'SHA256SUMS'), sums)
  await rm(folder, { recursive: true, force: true })
  await rename(unfinished, folder)
  return files
}

/** A folder as one archive. */
async function packFolder(folder: string): Promise<Uint8Array> {
  const found: string[] = []
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (entry.isFile()) found.push(join(entry.parentPath, entry.name))
  }
  const read = found.toSorted().map(async (file) => {
    const name = file.slice(folder.length + 1).replaceAll('\\', '/')
    return [name, new Uint8Array(await readFile(file))] as const
  })
  return zipSync(Object.fromEntries(await Promise.all(read)), { mtime: FIRST_DATE, level: 9 })
}

/** The files as a table in Markdown. */
export function tableOfFiles(files: readonly ReleaseFile[]): string {
  const rows = files.map(
    ({ name, size, sha256 }) => `| ${name} | ${Math.ceil(size / 1024)} kB | \`${sha256}\` |`,
  )
  return ['| File | Size | SHA-256 |', '|---|--:|---|', ...rows, ''].join('\n')
}
