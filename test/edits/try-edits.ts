import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Diagnostic, DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import type { Built } from '../../src/run/earlier-build.ts'
import type { BoundedCache, Caches } from '../../src/files/cache.ts'
import type { PrintBrowser } from '../../src/pdf/browser/browser.ts'
import type { PdfThreads } from '../../src/run/pdf-threads.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { readSources } from '../../src/report/source-files.ts'
import { build } from '../../src/build.ts'
import { EditedFiles } from './edited-files.ts'
import type { OrdinaryEdit } from './ordinary-edits.ts'
import { memoryCache } from '../memory-cache.ts'

/** What became of an edit. */
export interface TriedEdit {
  readonly name: string
  /** The PDFs; nothing if the build was refused. */
  readonly built: Built | undefined
  readonly found: readonly Diagnostic[]
  /** The files that the edit changed, by their paths from the project's folder. */
  readonly changed: readonly string[]
}

/**
 * Tries edits one after the other, each on the report as it was, and builds all editions. What does not change is
 * printed once for all of them.
 * @param project a folder with the report, which is changed and changed back.
 */
export function createEditing(
  project: string,
  browser: PrintBrowser,
  threads: PdfThreads,
  caches: Caches<BoundedCache> = { fonts: memoryCache(), stages: memoryCache() },
) {
  const { files } = readSources(readInputs(project))

  return async ({ name, edit }: OrdinaryEdit): Promise<TriedEdit> => {
    const changed = await editFolder(project, edit)
    if (changed.length === 0) throw new Error(`“${name}” changes nothing`)
    try {
      const built = await build({
        inputs: readInputs(project),
        out: join(project, 'out'),
        browser: { name: '', start: () => Promise.resolve(browser) },
        caches,
        threads,
        tabs: 2,
        pdf: 'archive',
        strict: false,
        progress: () => {},
      })
      return { name, built, found: built.warnings, changed }
    } catch (cause) {
      if (!(cause instanceof DiagnosticError)) throw cause
      return { name, built: undefined, found: cause.diagnostics, changed }
    } finally {
      for (const file of changed) await writeOrRemove(join(project, file), files.get(file))
    }
  }
}

/** Makes an edit in a folder with a report. @returns the paths of the files that it changed, from that folder. */
export async function editFolder(project: string, edit: OrdinaryEdit['edit']): Promise<string[]> {
  const edited = new EditedFiles(readSources(readInputs(project)).files)
  edit(edited)
  const changed = edited.changed()
  for (const [file, text] of changed) await writeOrRemove(join(project, file), text)
  return [...changed.keys()]
}

async function writeOrRemove(path: string, text: string | undefined): Promise<void> {
  if (text === undefined) return rm(path, { force: true })
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
