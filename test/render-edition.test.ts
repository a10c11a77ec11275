import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInputs } from '../src/inputs.ts'
import { noCache } from '../src/cache.ts'
import { DiagnosticError } from '../src/diagnostics.ts'
import { prepare } from '../src/prepare.ts'
import { renderEdition } from '../src/render-edition.ts'
import { copyProject } from './build-project.ts'

let root: string

beforeAll(async () => {
  root = await copyProject()
})

afterAll(() => rm(root, { recursive: true, force: true }))

/** Renders the English edition; `told` gets the chapters of each part as soon as they are there. */
async function render(told: string[][]) {
  const prepared = await prepare(readInputs(root), { fonts: noCache, stages: noCache })
  return renderEdition({ root, out: join(root, 'out') }, prepared, 'en', (part) =>
    told.push(part.chapters.map(({ chapter }) => chapter.template)),
  )
}

describe('an edition', () => {
  it('gives out the projects before other chapters are rendered, and has its parts in their order', async () => {
    const told: string[][] = []
    const { parts } = await render(told)
    expect(new Set(told[0])).toEqual(new Set(['project']))
    expect(parts.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(parts.map(({ chapters }) => chapters.map(({ chapter }) => chapter.template))).toEqual([
      told[1],
      told[0],
      told[2],
    ])
  })

  it('gives out no more parts after a mistake, but tells the mistakes of all', async () => {
    const template = (name: string): string => join(root, `templates/${name}.md.hbs`)
    await writeFile(template('foreword'), '# x\n\n{{engine}}\n')
    await writeFile(template('terms'), '# x\n\n{{wheel}}\n')
    const told: string[][] = []
    const found = await render(told).catch((cause: DiagnosticError) => cause.diagnostics)
    expect(told.length).toBe(1)
    expect(found).toMatchObject([
      { code: 'template-variable', place: { file: 'templates/foreword.md.hbs', line: 3, column: 3 } },
      { code: 'template-variable', place: { file: 'templates/terms.md.hbs', line: 3, column: 3 } },
    ])
  })
})
