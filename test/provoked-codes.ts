import { afterEach, vi } from 'vitest'
import type { Code } from '../src/codes.ts'

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
  if (caller.includes('/src/')) seen.add(code)
}

vi.mock('../src/diagnostics.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../src/diagnostics.ts')>()
  return {
    ...original,
    error: ((...all) => {
      note(all[0])
      return original.error(...all)
    }) satisfies typeof original.error,
    warning: ((...all) => {
      note(all[0])
      return original.warning(...all)
    }) satisfies typeof original.warning,
  }
})

afterEach(({ task }) => {
  if (seen.size > 0) task.meta.codes = [...seen]
  seen.clear()
})
