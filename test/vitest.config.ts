import { defineConfig } from 'vitest/config'
import { EveryCode } from './every-code.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/lay-frozen-report.ts'],
    setupFiles: ['test/provoked-codes.ts'],
    reporters: ['default', new EveryCode()],
    // V8's threads fail with memory keys now and then: see src/start/engine.mjs.
    execArgv: process.platform === 'linux' && process.arch === 'x64' ? ['--no-memory-protection-keys'] : [],
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
