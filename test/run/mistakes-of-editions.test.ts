import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { validate } from '../../src/build.ts'
import { noCache } from '../../src/files/cache.ts'
import type { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { buildProject, changeFile, copyProject } from '../build-project.ts'

let root: string

beforeAll(async () => {
  root = await copyProject()
  for (const language of ['az', 'en']) {
    await changeFile(root, `locales/${language}/foreword.yaml`, 'Erasmus+', 'Erasmus漢')
  }
})

afterAll(() => rm(root, { recursive: true, force: true }))

async function told(run: Promise<unknown>): Promise<string[]> {
  const { diagnostics } = await run.then(
    () => ({ diagnostics: [] }),
    (cause: DiagnosticError) => cause,
  )
  return diagnostics.map(({ code, place }) => `${place?.file} ${code}`)
}

describe('mistakes that only rendering finds', () => {
  const both = ['locales/az/foreword.yaml glyph-missing', 'locales/en/foreword.yaml glyph-missing']

  it('are told for all editions in one run, each once', async () => {
    const caches = { fonts: noCache, stages: noCache }
    const editions = ['az', 'en', 'az-en'] as const
    expect(await told(validate({ inputs: readInputs(root), editions, progress: () => {}, caches }))).toEqual(
      both,
    )
  })

  it('are told so by a build, too, which leaves no PDF', async () => {
    const out = join(root, 'out')
    expect(await told(buildProject({ root, out, editions: ['az', 'en'] }))).toEqual(both)
    expect(existsSync(join(out, 'compendium.az.pdf'))).toBe(false)
  })
})
