import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the frozen report. */
    frozen: string
    /** Folder for what several test files build of it. */
    built: string
  }
}

const program = join(import.meta.dirname, '..')

/**
 * Lays the frozen report for the tests of the program: the records and texts of `test/fixtures/report/` with the
 * project's own templates. What editors change in `data/` and `locales/` is nothing to these tests.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const base = await mkdtemp(join(tmpdir(), 'compendium-frozen-'))
  const folder = join(base, 'report')
  await cp(join(program, 'test/fixtures/report'), folder, { recursive: true })
  await cp(join(program, 'templates'), join(folder, 'templates'), { recursive: true })
  provide('frozen', folder)
  provide('built', join(base, 'built'))
  return () => rm(base, { recursive: true, force: true })
}
