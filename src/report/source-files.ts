import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Inputs, pathsIn } from '../files/inputs.ts'
import { PICTURES } from '../files/pictures.ts'
import { readTextFile, tellRefused } from '../files/text-file.ts'
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

/** The files of `data/` and `locales/` as texts. */
export function readSources(inputs: Inputs): Sources {
  const files = new Map<string, string>()
  const unreadable = new Set<string>()
  const unexpected: string[] = []
  const found: Diagnostic[] = []
  for (const folder of [...folders, PICTURES, ...pathsIn(inputs, PICTURES)]) {
    const refused = tellRefused(inputs, folder)
    if (refused.length > 0) unreadable.add(folder)
    found.push(...refused)
  }
  for (const path of [...pathsIn(inputs, 'data'), ...pathsIn(inputs, 'locales')]) {
    // What lies in a folder that nothing reads is told with the folder.
    if (
      folders.includes(path) ||
      path === PICTURES ||
      !folders.includes(path.slice(0, path.lastIndexOf('/')))
    )
      continue
    if (!roleOf(path)) {
      unexpected.push(path)
      continue
    }
    const read = readTextFile(inputs, path)
    found.push(...read.found)
    if (read.source === undefined) unreadable.add(path)
    else files.set(path, read.source)
  }
  return { files, unreadable, unexpected: unexpected.toSorted(), found }
}
