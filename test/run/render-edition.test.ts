import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element } from 'hast'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { noCache } from '../../src/files/cache.ts'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { type Chapter, editions } from '../../src/page/chapters/chapters.ts'
import { prepare } from '../../src/run/prepare.ts'
import { renderEdition } from '../../src/run/render-edition.ts'
import { copyProject } from '../build-project.ts'

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

/** What the pages of the projects and “At a glance” show, by chapter and name; the marks of a matrix are no drawings. */
function drawingsOf(chapters: readonly Chapter[]): Map<string, Element> {
  return new Map(
    chapters
      .filter(({ template }) => template === 'project' || template === 'glance')
      .flatMap(({ id, drawings }) =>
        [...(drawings ?? [])]
          .filter(([name]) => name !== 'coordinator' && name !== 'partner')
          .map(([name, drawing]) => [`${id} ${name}`, drawing] as const),
      ),
  )
}

function freeze(value: object): void {
  Object.freeze(value)
  for (const each of Object.values(value) as unknown[]) {
    if (typeof each === 'object' && each !== null) freeze(each)
  }
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

  it('has the panels and charts of its language in common with other editions, which leave them as they are', async () => {
    const prepared = await prepare(readInputs(root), { fonts: noCache, stages: noCache })
    const drawn = editions.map((name) => drawingsOf(prepared.edition(name).chapters))
    const [az, en, azEn] = drawn
    expect(az?.size).toBeGreaterThan(0)
    for (const [name, drawing] of [...(az ?? []), ...(en ?? [])]) expect(azEn?.get(name), name).toBe(drawing)
    // Whoever changes what is frozen throws.
    for (const drawing of drawn.flatMap((each) => [...each.values()])) freeze(drawing)
    for (const name of editions) {
      const folders = { root, out: join(root, 'out') }
      const { parts, html } = await renderEdition(folders, prepared, name, () => {})
      for (const part of parts) html.ofPart(part, new Map(), new Map())
      html.whole(parts, { pages: new Map(), blanks: new Set() }, new Map())
    }
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
