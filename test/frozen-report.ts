import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    frozen: string
  }
}

const program = join(import.meta.dirname, '..')

/**
 * Lays the frozen report for the tests of the program: the records and texts of `test/fixtures/report/` with the
 * project's own templates. What editors change in `data/` and `locales/` is nothing to these tests.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'compendium-frozen-'))
  await cp(join(program, 'test/fixtures/report'), folder, { recursive: true })
  await cp(join(program, 'templates'), join(folder, 'templates'), { recursive: true })
  provide('frozen', folder)
  return () => rm(folder, { recursive: true, force: true })
}
