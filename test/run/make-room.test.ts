import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noCache } from '../../src/files/cache.ts'
import { openCache } from '../../src/files/cache-folder.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import type { PrintBrowser } from '../../src/pdf/browser/browser.ts'
import type { Rooms } from '../../src/page/edition/room.ts'
import type { Part } from '../../src/run/edition.ts'
import { makeWithRoom } from '../../src/run/make-room.ts'
import type { MadePart } from '../../src/run/pdf-work.ts'
import { buildProject, root, sharedCaches } from '../build-project.ts'
import { EditedFiles } from '../edits/edited-files.ts'
import { ordinaryEdits } from '../edits/ordinary-edits.ts'
import { editFolder } from '../edits/try-edits.ts'
import { startTellingBrowser } from '../pdf/browser-fixture.ts'
import { type Document, openPdf } from '../pdf-document.ts'

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
  { tabs = 2, stages = sharedCaches.stages, out = 'out' } = {},
): Promise<string[]> {
  printed = []
  const { warnings } = await buildProject({
    root: project,
    out: join(project, out),
    editions,
    browser,
    caches: { fonts: sharedCaches.fonts, stages },
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
    expect(await print(['en'], { stages: noCache })).toEqual([])
    expect(await roomOf('en')).toEqual(['en-project-engage tight'])
    expect(pagesOf(await openPdf(file('en')), 'en-project-engage', 'en-project-refresh')).toBe(2)
    // Room was made before the print.
    expect(printed.toSorted()).toEqual([1, 2, 3, 4].map((number) => `part-${number}.html`))
  })

  it('has the same bytes from kept parts, by one tab, and beside other editions', async () => {
    const fresh = await readFile(file('en'))
    const stages = openCache(join(project, 'kept'), 'test', Buffer.alloc(32))
    await print(['en', 'parallel'], { stages, out: 'kept-1' })
    expect((await readFile(file('en', 'kept-1'))).equals(fresh)).toBe(true)
    await print(['en'], { stages, out: 'kept-2' })
    expect(printed).toEqual([])
    expect((await readFile(file('en', 'kept-2'))).equals(fresh)).toBe(true)
    await print(['en'], { tabs: 1, out: 'one', stages: noCache })
    expect((await readFile(file('en', 'one'))).equals(fresh)).toBe(true)
  })

  it('goes over to a third page where that is not enough, with four rows at least under a repeated head', async () => {
    await lay((files) => addLines(files, 'engage', 4))
    // The next project begins on the right, without a blank page before it.
    expect(await print(['en'])).toEqual([
      'information page-project-length data/projects/engage.yaml',
      'information page-side data/projects/refresh.yaml',
      // The challenges and the lessons face each other again.
      'information page-blank locales/en/challenges.yaml',
    ])
    const pdf = await openPdf(file('en'))
    expect(pagesOf(pdf, 'en-project-engage', 'en-project-refresh')).toBe(3)
    const third = pdf.pages[(pdf.destinations.get('en-project-engage') ?? 0) + 1]?.text ?? ''
    // The head, which is read aloud once, is the fifth line.
    expect(third.trim().split(/\n\s*\n/u).length).toBeGreaterThanOrEqual(4)
  })

  it('makes room side by side as well', async () => {
    await lay((files) => addLines(files, 'dirna', 16))
    expect(await print(['parallel'])).toEqual([])
    expect(await roomOf('parallel')).toEqual(['az-project-dirna tight'])
  })
})

describe('a seventh project', () => {
  it('finds room side by side: contents, overview and table of projects keep to a page each', async () => {
    const short = ordinaryEdits.find(({ name }) => name === 'a seventh project, short')
    await lay((files) => short?.edit(files))
    // No page is left empty for want of room; the project itself is short.
    expect(await print(['parallel'])).toEqual(['information page-project-length data/projects/short.yaml'])
    const pdf = await openPdf(file('parallel'))
    // Cover, key to signs and contents stand before it.
    expect(pdf.destinations.get('az-foreword')).toBe(4)
    expect(pagesOf(pdf, 'az-overview', 'az-glance')).toBe(1)
    expect(pagesOf(pdf, 'az-glance', 'az-project-dirna')).toBe(3)
    expect(pdf.pages[(pdf.destinations.get('az-glance') ?? 0) - 1]?.text).toContain('SHORT')
  })
})

describe('a part whose pages come out otherwise than was measured', () => {
  const part = (): Part => {
    const chapter = (id: string) =>
      ({ chapter: { id, form: { pages: 2 } } }) as unknown as Part['chapters'][number]
    return { number: 1, chapters: ['one', 'two'].map(chapter), elsewhere: [], wanted: [], languages: [] }
  }
  const layout = (id: string, pages: number) => {
    return { id, pages, lastLines: 30, rowAlone: false, tableGoesOver: false }
  }

  /** The rooms of each print; with `tight` the first chapter has so many pages. */
  async function roomsOf(tight: number): Promise<{ prints: Rooms[]; rooms: Rooms }> {
    const prints: Rooms[] = []
    const { rooms } = await makeWithRoom(part(), (given) => {
      prints.push(given)
      const one = layout('one', given.get('one') === 'tight' ? tight : 3)
      const room = given.size === 0 ? [{ id: 'two', spacing: 'over' as const }] : []
      return Promise.resolve({ layout: [one, layout('two', 3)], room } as unknown as MadePart)
    })
    return { prints, rooms }
  }

  it('is printed again with less distance, and what the browser gave before', async () => {
    const both = new Map([
      ['two', 'over'],
      ['one', 'tight'],
    ])
    expect(await roomsOf(2)).toEqual({ prints: [new Map(), both], rooms: both })
  })

  it('stays as it was if that does not help', async () => {
    expect((await roomsOf(3)).rooms).toEqual(new Map([['two', 'over']]))
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
