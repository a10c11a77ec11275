import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { type Diagnostic, error } from '../diagnostics.ts'
import { decode, LARGEST_FILE } from './decode.ts'
import { folders, roleOf } from './layout.ts'

/** Everything that `data/` and `locales/` hold, in memory. Paths are from the project's folder, with `/`. */
export interface Sources {
  /** Text by path, in order of the paths. */
  readonly files: ReadonlyMap<string, string>
  /** Files that are there but could not be read: they have their diagnostic, and no other should follow. */
  readonly unreadable: ReadonlySet<string>
  /** Files and folders that the report has no use for. */
  readonly unexpected: readonly string[]
  readonly found: readonly Diagnostic[]
}

/** Reads all files of `data/` and `locales/` in the project's folder `root` (absolute). Changes nothing. */
export async function readSources(root: string): Promise<Sources> {
  const files = new Map<string, string>()
  const unreadable = new Set<string>()
  const found: Diagnostic[] = []
  const { expected, unexpected } = await list(root)
  const inside = (await realpath(root)) + sep
  const read = await Promise.all(expected.map((file) => readSource(root, inside, file)))
  for (const [index, file] of expected.entries()) {
    const result = read[index]
    found.push(...(result?.found ?? []))
    if (result?.source === undefined) unreadable.add(file)
    else files.set(file, result.source)
  }
  return { files, unreadable, unexpected, found }
}

async function list(root: string): Promise<{ expected: string[]; unexpected: string[] }> {
  const expected: string[] = []
  const unexpected: string[] = []
  for (const folder of folders) {
    for (const name of await namesIn(join(root, folder))) {
      const path = `${folder}/${name}`
      if (name.startsWith('.') || name.endsWith('~') || folders.includes(path)) continue
      if (roleOf(path)) expected.push(path)
      else unexpected.push(path)
    }
  }
  return { expected: expected.toSorted(), unexpected: unexpected.toSorted() }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}

async function readSource(
  root: string,
  inside: string,
  file: string,
): Promise<{ source?: string; found: Diagnostic[] }> {
  const place = { file, line: 1, column: 1 }
  try {
    const real = await realpath(join(root, file))
    if (!real.startsWith(inside)) {
      const hint = 'Put the file itself in its place: only files of the project are read.'
      return { found: [error('file-outside', 'This is a link to a file outside the project.', place, hint)] }
    }
    const { size, ...about } = await stat(real).then((s) => ({ size: s.size, regular: s.isFile() }))
    if (!about.regular) {
      return {
        found: [error('file-unreadable', 'This is not a file.', place, 'Put a YAML file in its place.')],
      }
    }
    if (size > LARGEST_FILE) {
      const message = `The file has ${Math.ceil(size / 1000)} kB; a file of text may have ${LARGEST_FILE / 1000} kB.`
      return {
        found: [error('file-too-large', message, place, 'Look whether something was pasted by mistake.')],
      }
    }
    return decode(file, await readFile(real))
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause)
    const hint = 'Look at the file’s permissions, or at where its link leads.'
    return { found: [error('file-unreadable', `The file cannot be read (${reason}).`, place, hint)] }
  }
}
