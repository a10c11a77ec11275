import { defineConfig } from 'vitest/config'
import { EveryCode } from './every-code.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/provoked-codes.ts'],
    reporters: ['default', new EveryCode()],
    // Tests that print start a browser beside the worker: more workers than cores only make them wait.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 90 },
    },
  },
})
