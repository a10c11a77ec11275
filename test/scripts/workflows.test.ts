import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { releaseSteps } from '../../scripts/publish/release-steps.ts'
import { program } from '../frozen-report.ts'

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[]
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const folder = join(program, '.github', 'workflows')
const sources = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
const workflows = sources.map(([name, source]) => [name, parse(source) as Workflow] as const)
const scripts = (
  JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts

describe('the workflows', () => {
  it.each(sources)('%s pins every action by its commit, and says its version', (_name, source) => {
    const uses = source.split('\n').filter((line) => /^\s*(?:- )?uses:/u.test(line))
    expect(uses.length).toBeGreaterThan(0)
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/u)
  })

  it.each(sources)('%s needs no secret but the token of the platform', (_name, source) => {
    for (const [secret] of source.matchAll(/secrets\.\w+/gu)) expect(secret).toBe('secrets.GITHUB_TOKEN')
  })

  it.each(workflows)('%s may only read, except where one job writes', (_name, { permissions, jobs }) => {
    expect(Object.values(permissions).every((right) => right === 'read')).toBe(true)
    for (const { permissions: own = {}, steps } of Object.values(jobs)) {
      if (!Object.values(own).includes('write')) continue
      // What may write runs nothing that packages or a pull request bring.
      expect(steps.filter(({ run }) => /\bnpm\b|\bnode\b/u.test(run ?? ''))).toEqual([])
    }
  })

  it.each(workflows)('%s runs commands that there are', (_name, { jobs }) => {
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
    const named = commands.flatMap((run) =>
      [...run.matchAll(/npm run ([\w:-]+)/gu)].map(([, name]) => name ?? ''),
    )
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
  })

  it.each(workflows)('%s puts nothing that somebody may name into a command', (_name, { jobs }) => {
    for (const { steps } of Object.values(jobs)) {
      for (const { run = '' } of steps) expect(run).not.toContain('${{')
    }
  })

  it('build a release by commands that npm run publish:check runs as well', () => {
    const steps = releaseSteps(readFileSync(join(folder, 'release.yml'), 'utf8'))
    expect(steps).toContain('npm run build:report -- --release --no-cache --format github')
    expect(steps).toContain('npm run release:files')
    expect(steps).not.toContain('npm ci')
  })
})
