import { defineConfig } from 'vitest/config'
import { EveryCode } from './every-code.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/frozen-report.ts'],
    setupFiles: ['test/provoked-codes.ts'],
    reporters: ['default', new EveryCode()],
    // Tests that print start a browser beside the worker: more workers than cores only make them wait.
    maxWorkers: 2,
    // They end what hangs; a slow machine takes twice as long as a quick one, and the slowest test a minute.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 90 },
    },
  },
})
