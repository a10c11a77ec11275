import { readdirSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCache } from '../../src/files/cache-folder.ts'
import type { Built } from '../../src/run/earlier-build.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import type { PrintBrowser } from '../../src/pdf/browser/browser.ts'
import { buildProject, sharedCaches } from '../build-project.ts'
import { generateProject } from '../page/generated-project.ts'
import { startTellingBrowser } from '../pdf/browser-fixture.ts'
import { indexFaults } from '../page/index-expectation.ts'
import { type Document, openPdf } from '../pdf-document.ts'

const PROJECTS = 100

const SECRET = Buffer.alloc(32, 1)

let project: string
let browser: PrintBrowser
let printed: string[] = []
let built: Built
let fresh: Buffer
let pdf: Document

async function buildAzerbaijani(tabs: number): Promise<Built> {
  printed = []
  const stages = openCache(join(project, 'kept'), 'test', SECRET)
  const out = join(project, 'out')
  const common = {
    root: project,
    out,
    editions: ['az' as const],
    caches: { fonts: sharedCaches.fonts, stages },
    tabs,
  }
  return buildProject({ ...common, browser })
}

const file = (): string => join(project, 'out', 'compendium.az.pdf')

beforeAll(async () => {
  project = await generateProject(PROJECTS)
  browser = await startTellingBrowser(fontFolders, (name) => printed.push(name))
  built = await buildAzerbaijani(2)
  fresh = await readFile(file())
  pdf = await openPdf(file())
})

afterAll(async () => {
  await browser.close()
  await rm(project, { recursive: true, force: true })
})

describe(`an edition of ${PROJECTS} projects`, () => {
  it('prints each part once, that of the index too, whose page numbers come from the others', () => {
    expect(printed.length).toBeGreaterThan(PROJECTS / 16)
    expect(new Set(printed).size).toBe(printed.length)
  })

  it('has every number of its contents, index and margins right', () => {
    const wrong = built.warnings.filter(({ code }) => /number|folio|running/u.test(code))
    expect(wrong).toEqual([])
    const { pages, bookmarks, destinations } = pdf
    const starts = bookmarks.filter(({ title }) => title.includes('MADE-')).map(({ page }) => page)
    // They are short: each has a page.
    expect(starts).toEqual(Array.from({ length: PROJECTS }, (_, index) => (starts[0] ?? 0) + index))
    expect(starts[0]).toSatisfy((page: number) => page % 2 === 0)
    const notes = destinations.get('az-notes') ?? 0
    const numbers = pages
      .flatMap(({ links }) => links)
      // The finding in a caption may end with a number of its own.
      .filter(({ text }) => !/(?:Cədvəl|Şəkil) \d/u.test(text))
      .flatMap(({ page, text }) => {
        const [number] = /\d+$/u.exec(text.trim()) ?? []
        return page !== undefined && page < notes && number !== undefined && !/MADE-\d+$/u.test(text.trim())
          ? [{ page, number }]
          : []
      })
    expect(numbers.length).toBeGreaterThan(PROJECTS * 4)
    expect(numbers.filter(({ page, number }) => String(page) !== number)).toEqual([])
  })

  it('has every organisation in its index, also that with a name of 120 characters and that of all projects', async () => {
    expect(await indexFaults(project, pdf, built.warnings)).toEqual([])
  })

  it('is the same, byte for byte, if half of its parts are kept and the others printed one by one', async () => {
    const kept = readdirSync(join(project, 'kept')).toSorted()
    for (const name of kept.filter((_, index) => index % 2 === 0)) await rm(join(project, 'kept', name))
    // Otherwise nothing is built: the PDFs are those of the last build.
    await rm(file())
    await buildAzerbaijani(1)
    expect(printed.length).toBeGreaterThan(0)
    expect((await readFile(file())).equals(fresh)).toBe(true)
  })
})
