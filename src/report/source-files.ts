import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Diagnostic, error } from '../diagnostics.ts'
import { PICTURES } from '../pictures.ts'
import { leadsOut, readTextFile } from '../text-file.ts'
import { folders, roleOf } from './layout.ts'

/** Everything that `data/` and `locales/` hold, in memory. Paths are from the project's folder, with `/`. */
export interface Sources {
  /** Text by path, in order of the paths. */
  readonly files: ReadonlyMap<string, string>
  /** Files and folders that are there but could not be read: they have their diagnostic, and no other should follow. */
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
  const { expected, unexpected, outside } = await list(root)
  for (const folder of outside) {
    const place = { file: folder, line: 1, column: 1 }
    const hint = 'Put the folder itself in its place: only files of the project are read.'
    found.push(error('file-outside', 'This is a link to a folder outside the project.', place, hint))
    unreadable.add(folder)
  }
  const read = await Promise.all(expected.map((file) => readTextFile(root, file)))
  for (const [index, file] of expected.entries()) {
    const result = read[index]
    found.push(...(result?.found ?? []))
    if (result?.source === undefined) unreadable.add(file)
    else files.set(file, result.source)
  }
  return { files, unreadable, unexpected, found }
}

async function list(root: string): Promise<{ expected: string[]; unexpected: string[]; outside: string[] }> {
  const expected: string[] = []
  const unexpected: string[] = []
  const outside: string[] = []
  for (const folder of folders) {
    // What lies in a folder elsewhere is not looked at, not even by its names.
    if (outside.some((other) => folder.startsWith(`${other}/`))) continue
    if (await leadsOut(root, folder)) {
      outside.push(folder)
      continue
    }
    for (const name of await namesIn(join(root, folder))) {
      const path = `${folder}/${name}`
      if (name.startsWith('.') || name.endsWith('~') || folders.includes(path) || path === PICTURES) continue
      if (roleOf(path)) expected.push(path)
      else unexpected.push(path)
    }
  }
  return { expected: expected.toSorted(), unexpected: unexpected.toSorted(), outside }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}
