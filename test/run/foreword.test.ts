import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entry } from '../../src/pdf/objects/entry.ts'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { createPageScanner } from '../../src/pdf/content/scan.ts'
import { readPageTree } from '../../src/pdf/read/page-tree.ts'
import { buildProject, copyProject } from '../build-project.ts'
import { openPdf } from '../pdf-document.ts'

let project: string

beforeAll(async () => {
  project = await copyProject()
  const settings = join(project, 'data/report.yaml')
  const yaml = await readFile(settings, 'utf8')
  await writeFile(
    settings,
    yaml
      .replace(
        /editions:.*?(?=\nedition:)/su,
        'editions:\n  en: { languages: [en] }\n  parallel: { languages: [az, en], layout: beside }',
      )
      .replace(/(?<=chapters:.*?\n)(?: {2}- .*\n?)+/su, '  - foreword\n')
      .replace(/^notes: on/mu, 'notes: off'),
  )
})

afterAll(() => rm(project, { recursive: true, force: true }))

/** Builds an edition whose English foreword has so many characters. */
async function pageWith(length: number, edition = 'en') {
  const words = 'letters '.repeat(length).slice(0, length - 1)
  const file = join(project, 'locales/en/foreword.yaml')
  await writeFile(file, `title: Foreword\nparagraphs:\n  - ${words}.\n`)
  const out = join(project, 'out')
  const { warnings } = await buildProject({ root: project, out, editions: [edition], pdf: 'plain' })
  const path = join(out, `compendium.${edition}.plain.pdf`)
  const pdf = new PdfFile(await readFile(path))
  const scan = createPageScanner(pdf)
  const pages = readPageTree(pdf, entry(pdf, pdf.trailer, 'Root', 'dictionary')).map((page) => scan(page))
  const [first] = pages
  const sizes = first?.runs
    .filter(({ text }) => text.includes('letters'))
    .map(({ size }) => Math.round(size * 10) / 10)
  const ground = first?.painted.find(({ box }) => box.right - box.left > 590)?.box
  return {
    pages: pages.length,
    size: sizes?.[0],
    /** In mm from the top of the sheet. */
    ground: ground && Math.round(((first?.height ?? 0) - ground.bottom) / (72 / 25.4)),
    warnings: warnings.map(({ code }) => code).filter((code) => code.startsWith('page-')),
    bookmarks: (await openPdf(path)).bookmarks,
  }
}

describe('a foreword', () => {
  // Where the text needs it, the ground goes on further down.
  it.each([
    ['of a few words', 40, 23, 190],
    ['of 420 characters', 420, 23, 190],
    ['of 421 characters', 421, 19, 190],
    ['of 800 characters', 800, 19, 210],
  ])('%s stands on a ground of colour, the smaller the longer it is', async (_, length, size, end) => {
    expect(await pageWith(length)).toMatchObject({ pages: 1, size, ground: end, warnings: [] })
  })

  it('that is longer stands on a white page, under the opening rule', async () => {
    expect(await pageWith(801)).toMatchObject({ size: 16.5, ground: undefined })
    expect(await pageWith(1200)).toMatchObject({ size: 16.5, ground: undefined, warnings: [] })
  })

  it('has one size for both languages where they stand side by side', async () => {
    expect(await pageWith(700, 'parallel')).toMatchObject({ size: 13, warnings: [] })
  })

  it('has the introduction below it, in the bookmarks too', async () => {
    const { bookmarks } = await pageWith(300)
    expect(bookmarks.map(({ title, level }) => `${level} ${title}`)).toEqual(['1 Foreword', '2 Introduction'])
  })
})
