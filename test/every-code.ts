import type { Reporter, TestModule, Vitest } from 'vitest/node'
import { codes } from '../src/diagnostics/codes.ts'

/** Ends a run of all tests as failed if a diagnostic code was given out in none of them. */
export class EveryCode implements Reporter {
  #vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const all = await this.#vitest?.globTestSpecifications()
    const isWhole = modules.length === all?.length && this.#vitest?.config.testNamePattern === undefined
    if (!isWhole) return
    const seen = new Set(
      modules.flatMap(({ children }) => [...children.allTests()].flatMap((test) => test.meta().codes ?? [])),
    )
    const missing = Object.keys(codes).filter((code) => !seen.has(code as keyof typeof codes))
    if (missing.length === 0) return
    process.exitCode = 1
    process.stderr.write(
      `No test provokes ${missing.join(', ')}: see “Add a diagnostic code” in CONTRIBUTING.md.\n`,
    )
  }
}
