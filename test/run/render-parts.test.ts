import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element } from 'hast'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { noCache } from '../../src/files/cache.ts'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import type { Chapter } from '../../src/page/chapters/chapters.ts'
import { lettersOf, partsAsHtml, wholeHtml } from '../../src/run/edition-html.ts'
import { listEdition } from '../../src/run/list-edition.ts'
import { openProject } from '../../src/run/open-project.ts'
import type { Part } from '../../src/run/edition.ts'
import { renderParts } from '../../src/run/render-parts.ts'
import { copyProject } from '../build-project.ts'
import { frozenEdition } from '../frozen-report.ts'

let root: string

beforeAll(async () => {
  root = await copyProject()
})

afterAll(() => rm(root, { recursive: true, force: true }))

const open = () => openProject(readInputs(root), { fonts: noCache, stages: noCache })

/** Renders the English edition; `came` gets each part as soon as it is there. */
async function render(came: Part[]): Promise<void> {
  for await (const part of renderParts(listEdition(await open(), await frozenEdition('en')))) came.push(part)
}

const templatesOf = ({ chapters }: Part): string[] => chapters.map(({ chapter }) => chapter.template)

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

/** Writes a title and another line under the front matter of a template; gives the number of that line. */
async function writeTemplate(path: string, line: string): Promise<number> {
  const [front = ''] = /^---\n[^]*?\n---\n/u.exec(await readFile(path, 'utf8')) ?? []
  const before = `${front}# x\n\n`
  await writeFile(path, `${before}${line}\n`)
  return before.split('\n').length
}

describe('an edition', () => {
  it('gives out the projects before other chapters are rendered, and last the notes, which lead back to all, with what follows them', async () => {
    const came: Part[] = []
    await render(came)
    expect(came.map(({ number }) => number)).toEqual([2, 1, 3, 4])
    expect(new Set(came.slice(0, 1).flatMap(templatesOf))).toEqual(new Set(['project']))
    expect(came.slice(-1).flatMap(templatesOf)).toEqual(['notes', 'back-cover'])
    expect(came.slice(1, -1).flatMap(templatesOf)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:project|notes)$/u)]),
    )
  })

  it('has the panels and charts of its language in common with other editions, which leave them as they are', async () => {
    const project = await open()
    const { editions } = project.report
    const drawn = editions.map((edition) => drawingsOf(listEdition(project, edition).chapters))
    const [az, en, azEn] = drawn
    expect(az?.size).toBeGreaterThan(0)
    for (const [name, drawing] of [...(az ?? []), ...(en ?? [])]) expect(azEn?.get(name), name).toBe(drawing)
    // Whoever changes what is frozen throws.
    for (const drawing of drawn.flatMap((each) => [...each.values()])) freeze(drawing)
    for (const edition of editions) {
      const listed = listEdition(project, edition)
      const htmlOf = partsAsHtml(listed, join(root, 'out'), lettersOf(project.report))
      const parts: Part[] = []
      for await (const part of renderParts(listed)) parts.push(part)
      for (const part of parts) htmlOf(part, new Map(), new Map())
      const pdf = { pages: new Map(), blanks: new Set<number>() }
      wholeHtml({ ...listed, parts, rooms: new Map(), pdf }, join(root, 'out'))
    }
  })

  it('gives out no more parts after a mistake, but tells the mistakes of all', async () => {
    const template = (name: string): string => join(root, `templates/${name}.md.hbs`)
    const foreword = await writeTemplate(template('foreword'), '{{engine}}')
    const terms = await writeTemplate(template('terms'), '{{wheel}}')
    const came: Part[] = []
    const found = await render(came).catch((cause: DiagnosticError) => cause.diagnostics)
    expect(came.length).toBe(1)
    expect(found).toMatchObject([
      { code: 'template-variable', place: { file: 'templates/foreword.md.hbs', line: foreword, column: 3 } },
      { code: 'template-variable', place: { file: 'templates/terms.md.hbs', line: terms, column: 3 } },
    ])
  })
})
