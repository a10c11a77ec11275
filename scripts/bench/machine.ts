import { readFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { join } from 'node:path'

/** What the figures depend on. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  /** In GB. */
  readonly memory: number
  readonly system: string
  readonly node: string
  /** Processes that wanted to run in the minute before the bench: above 0.5 the machine was busy with other things. */
  readonly load: number
  readonly packages: Readonly<Record<string, string>>
}

/** Names the machine and the versions of everything that takes part. */
export function describeMachine(root: string): Machine {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()} ${arch()}`,
    node: process.versions.node,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    packages: dependencies,
  }
}
