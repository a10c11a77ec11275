import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPageScanner } from '../../src/pdf/content/scan.ts'
import { entry } from '../../src/pdf/objects/entry.ts'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { readPageTree } from '../../src/pdf/read/page-tree.ts'
import { buildProject, changeFile, copyProject } from '../build-project.ts'

const LEFT_OUT =
  'imprint, contents, overview, glance, project, by-country, achievements, challenges, recommendations, index, notes'
let out: string

beforeAll(async () => {
  const project = await copyProject()
  out = join(project, 'out')
  await changeFile(
    project,
    'data/report.yaml',
    /^editions:.*\n(?: {2}.*\n)+/mu,
    `booklet: on\neditions:\n  closed: { languages: [en], leave_out: [${LEFT_OUT}] }\n  open: { languages: [en], leave_out: [${LEFT_OUT}, terms, back-cover] }\n`,
  )
  for (const language of ['az', 'en'])
    await changeFile(
      project,
      `locales/${language}/labels.yaml`,
      '\nedition:\n',
      '\nedition:\n  closed: Closed\n  open: Open\n',
    )
  await buildProject({ root: project, out, pdf: 'plain' })
})

/** For each page whether it has text, and what is painted on it, in whole points. */
async function pagesOf(name: string) {
  const file = new PdfFile(await readFile(join(out, `compendium.${name}.plain.pdf`)))
  const scan = createPageScanner(file)
  return readPageTree(file, entry(file, file.trailer, 'Root', 'dictionary')).map((page) => {
    const { runs, painted } = scan(page)
    return {
      isEmpty: runs.length === 0,
      painted: painted.map(({ box }) => [box.left, box.bottom, box.right, box.top].map(Math.round)),
    }
  })
}

describe('a booklet', () => {
  it('has plain grounds over the whole sheet before its back cover, up to a multiple of four', async () => {
    const pages = await pagesOf('closed')
    expect(pages.length % 4).toBe(0)
    expect(pages.at(-1)?.isEmpty).toBe(false)
    const filling = pages.filter(({ isEmpty }) => isEmpty)
    expect(filling.length).toBeGreaterThan(0)
    expect(pages.slice(-1 - filling.length, -1)).toEqual(filling)
    for (const { painted } of filling) expect(painted).toEqual([[0, 0, 595, 842]])
  })

  it('has blank pages at its end if nothing closes it', async () => {
    const pages = await pagesOf('open')
    expect(pages.length % 4).toBe(0)
    const filling = pages.filter(({ isEmpty }) => isEmpty)
    expect(filling.length).toBeGreaterThan(0)
    expect(pages.slice(-filling.length)).toEqual(filling)
    for (const { painted } of filling) expect(painted).toEqual([])
  })
})
