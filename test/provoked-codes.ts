import { afterEach, vi } from 'vitest'
import type { Code } from '../src/diagnostics/codes.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** Codes of the diagnostics that the program made during the test. */
    codes?: readonly Code[]
  }
}

const seen = new Set<Code>()

/** Notes a code that a file of the program gives out; one that a test makes by itself provokes nothing. */
function note(code: Code): void {
  if (seen.has(code)) return
  const [, , , caller = ''] = (new Error(code).stack ?? '').split('\n')
  if (/\/(?:src|scripts)\//u.test(caller)) seen.add(code)
}

vi.mock('../src/diagnostics/diagnostic.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../src/diagnostics/diagnostic.ts')>()
  const noting =
    (make: typeof original.error): typeof original.error =>
    (...all) => {
      note(all[0])
      return make(...all)
    }
  const made = {
    error: noting(original.error),
    warning: noting(original.warning),
    information: noting(original.information),
  }
  return { ...original, ...made, diagnosticOf: made }
})

afterEach(({ task }) => {
  if (seen.size > 0) task.meta.codes = [...seen]
  seen.clear()
})
