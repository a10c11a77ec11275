import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programGone } from '../../src/run/program-gone.ts'
import { copyProgram } from '../build-project.ts'
import { program } from '../frozen-report.ts'
import { runCommand } from '../run-command.ts'

/** A project with packages of its own, but for their files: what the program keeps there is its own. */
async function copyWithPackages(): Promise<string> {
  const project = await copyProgram()
  cpSync(join(program, 'package-lock.json'), join(project, 'package-lock.json'))
  const modules = join(project, 'node_modules')
  rmSync(modules)
  mkdirSync(join(modules, '.cache/compendium'), { recursive: true })
  const [from, own] = [join(program, 'node_modules'), '.cache/compendium']
  const packages = readdirSync(from).filter((name) => name !== '.cache')
  const browsers = readdirSync(join(from, own)).filter((name) => /^chromium-[\d.]+$/u.test(name))
  for (const name of [...packages, ...browsers.map((each) => join(own, each))]) {
    symlinkSync(join(from, name), join(modules, name))
  }
  return project
}

describe('a program that loses a part while it runs', () => {
  it('says so, replaces nothing, and runs again', async () => {
    const project = await copyWithPackages()
    try {
      const kept = join(project, 'node_modules/.cache/compendium')
      const { status, printed } = await runCommand(project, ['--edition', 'en'], (words) => {
        if (!/^load /mu.test(words)) return
        for (const name of readdirSync(kept).filter((each) => each.startsWith('program-'))) {
          rmSync(join(kept, name), { recursive: true })
        }
      })
      expect(printed).toMatch(/^error program-gone A part of the program is not there: program-\w+\//mu)
      expect(status).toBe(3)
      expect(readdirSync(join(project, 'out'))).toEqual(['stages'])
      expect((await runCommand(project, ['--validate'])).status).toBe(0)
    } finally {
      rmSync(project, { recursive: true })
    }
  })

  it('is told from every other mistake', () => {
    expect(
      programGone(
        Object.assign(new Error("Cannot find module '/a/b/c.mjs'"), { code: 'ERR_MODULE_NOT_FOUND' }),
      ),
    ).toMatchObject({ code: 'program-gone', message: expect.stringContaining(' b/c.mjs. ') as string })
    expect(programGone(new Error('other'))).toBeUndefined()
  })
})
