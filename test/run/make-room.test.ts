import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noCache } from '../../src/files/cache.ts'
import { openCache } from '../../src/files/cache-folder.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import type { PrintBrowser } from '../../src/pdf/browser/browser.ts'
import { buildProject, root } from '../build-project.ts'
import { EditedFiles } from '../edits/edited-files.ts'
import { editFolder } from '../edits/try-edits.ts'
import { memoryCache } from '../memory-cache.ts'
import { startTellingBrowser } from '../pdf/browser-fixture.ts'
import { type Document, openPdf } from '../pdf-document.ts'

const fonts = memoryCache()
let project: string
let browser: PrintBrowser
let printed: string[] = []

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'compendium-room-'))
  browser = await startTellingBrowser(fontFolders, (file) => printed.push(file))
})

afterAll(async () => {
  await browser.close()
  await rm(project, { recursive: true, force: true })
})

/** The frozen report after an edit. */
async function lay(edit: (files: EditedFiles) => void): Promise<void> {
  await rm(project, { recursive: true, force: true })
  await cp(root, project, { recursive: true })
  await editFolder(project, edit)
}

/** Builds editions, and tells what is said of their pages. */
async function print(
  editions: readonly ('az' | 'en' | 'az-en' | 'parallel')[],
  { tabs = 2, stages = noCache, out = 'out' } = {},
): Promise<string[]> {
  printed = []
  const { warnings } = await buildProject({
    root: project,
    out: join(project, out),
    editions,
    browser,
    caches: { fonts, stages },
    tabs,
  })
  return warnings.map(({ severity, code, place }) => `${severity} ${code} ${place?.file ?? ''}`)
}

const file = (edition: string, out = 'out'): string => join(project, out, `compendium.${edition}.pdf`)

function pagesOf({ destinations }: Document, from: string, to: string): number {
  return (destinations.get(to) ?? 0) - (destinations.get(from) ?? 0)
}

/** The projects with less white than others, and how much less. */
async function roomOf(edition: string): Promise<string[]> {
  const html = await readFile(join(project, 'out', 'stages', `${edition}.html`), 'utf8')
  return [...html.matchAll(/<section id="([^"]*-project-[^"]*)"[^>]* data-room="([^"]*)"/gu)].map(
    ([, id, room]) => `${id} ${room}`,
  )
}

function addLines(files: EditedFiles, slug: string, count: number): void {
  for (const language of ['az', 'en']) {
    for (let line = 0; line < count; line += 1)
      files.add(`locales/${language}/projects/${slug}.yaml`, ['activities'], 'Materials.')
  }
}

describe('a project that grows by a line', () => {
  it('has smaller distances between its sections, and keeps its two pages', async () => {
    await lay((files) => addLines(files, 'engage', 3))
    expect(await print(['en'])).toEqual([])
    expect(await roomOf('en')).toEqual(['en-project-engage tight'])
    expect(pagesOf(await openPdf(file('en')), 'en-project-engage', 'en-project-refresh')).toBe(2)
    // The part with the projects is printed twice.
    expect(printed.filter((name) => name === 'part-2.html').length).toBe(2)
  })

  it('has the same bytes from kept parts, by one tab, and beside other editions', async () => {
    const fresh = await readFile(file('en'))
    const stages = openCache(join(project, 'kept'), 'test', Buffer.alloc(32))
    await print(['en', 'parallel'], { stages, out: 'kept-1' })
    expect((await readFile(file('en', 'kept-1'))).equals(fresh)).toBe(true)
    await print(['en'], { stages, out: 'kept-2' })
    expect(printed).toEqual([])
    expect((await readFile(file('en', 'kept-2'))).equals(fresh)).toBe(true)
    await print(['en'], { tabs: 1, out: 'one' })
    expect((await readFile(file('en', 'one'))).equals(fresh)).toBe(true)
  })

  it('goes over to a third page where that is not enough, with four rows at least under a repeated head', async () => {
    await lay((files) => addLines(files, 'engage', 4))
    // The next project begins on the right, without a blank page before it.
    expect(await print(['en'])).toEqual([
      'information page-project-length data/projects/engage.yaml',
      'information page-side data/projects/refresh.yaml',
    ])
    const pdf = await openPdf(file('en'))
    expect(pagesOf(pdf, 'en-project-engage', 'en-project-refresh')).toBe(3)
    const third = pdf.pages[(pdf.destinations.get('en-project-engage') ?? 0) + 1]?.text ?? ''
    // The head, which is read aloud once, is the fifth line.
    expect(third.trim().split(/\n\s*\n/u).length).toBeGreaterThanOrEqual(4)
  })

  it('makes room side by side as well', async () => {
    await lay(() => {})
    expect(await print(['parallel'])).toEqual([])
    expect(await roomOf('parallel')).toEqual(['az-project-beaucoup tight'])
  })
})

describe('a country that goes over to other pages', () => {
  it('is named again at the top of each, in every language', async () => {
    await lay((files) => {
      for (let number = 1; number <= 128; number += 1) {
        const id = `made-${number}`
        files.set('data/organisations.yaml', [id], { country: 'AZ', kind: 'university' })
        files.set('locales/az/organisations.yaml', [id], `Uydurma universitet ${number}`)
        files.set('locales/en/organisations.yaml', [id], `Made-up university ${number}`)
        files.add('data/projects/dirna.yaml', ['partners'], id)
      }
    })
    const found = await print(['en', 'parallel'])
    expect(found.filter((each) => each.includes('page-project-length'))).toEqual([
      'warning page-project-length data/projects/dirna.yaml',
      'information page-project-length data/projects/dirna.yaml',
    ])
    const heads = {
      // The head of the group is repeated for the eye.
      en: /^\s*Made-up/u,
      parallel: /^\s*Uydurma/u,
    }
    for (const [edition, head] of Object.entries(heads)) {
      const { pages, destinations } = await openPdf(file(edition))
      const first = destinations.get(`${edition === 'en' ? 'en' : 'az'}-project-dirna`) ?? 0
      const over = pages.slice(first + 1, first + 4).map(({ text }) => text)
      for (const text of over) expect(text).toMatch(head)
      expect(over.length).toBe(3)
      const own = over.join('\n')
      for (const number of [51, 77, 110]) {
        expect(own.match(new RegExp(`Made-up university ${number}\\b`, 'gu'))?.length).toBe(1)
      }
    }
  })
})
