import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inject } from 'vitest'
import type { BuildOptions } from '../src/build.ts'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { buildProject, root } from './build-project.ts'

interface BuiltReport {
  /** Folder of the PDFs and of the stages; nothing may be changed in it. */
  readonly out: string
  readonly warnings: readonly Diagnostic[]
}

/**
 * All editions of the frozen report, built once in a run by the test file that asks first.
 * @param pdf as the option of the build: finished, or as the browser prints them.
 */
export async function builtReport(pdf: BuildOptions['pdf'] = 'archive'): Promise<BuiltReport> {
  const folder = join(inject('built'), pdf)
  const out = join(folder, 'out')
  const done = join(folder, 'done.json')
  await mkdir(inject('built'), { recursive: true })
  if (await isFirst(folder)) {
    const result = await buildProject({ root, out, pdf }).then(
      ({ warnings }) => ({ warnings }),
      (cause: unknown) => ({ failed: String(cause) }),
    )
    await writeFile(done, JSON.stringify(result))
  }
  for (;;) {
    const text = await readFile(done, 'utf8').catch(() => '')
    if (text.endsWith('}')) {
      const { failed, warnings } = JSON.parse(text) as { failed?: string; warnings: Diagnostic[] }
      if (failed !== undefined) throw new Error(failed)
      return { out, warnings }
    }
    await setTimeout(50)
  }
}

async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch {
    return false
  }
}
