import { existsSync, readdirSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BoundedCache, noCache } from '../../src/files/cache.ts'
import { openCache } from '../../src/files/cache-folder.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import type { PrintBrowser } from '../../src/pdf/browser/browser.ts'
import { buildProject, copyProject } from '../build-project.ts'
import { memoryCache } from '../memory-cache.ts'
import { startTellingBrowser } from '../pdf/browser-fixture.ts'
import { refusal } from '../refusal.ts'
import { pageColours } from './page-colours.ts'

const SENTENCE = 'locales/en/foreword.yaml'

/** The texts before the projects, the projects, the texts after them, the notes with the back cover. */
const PARTS = 4

const SECRET = Buffer.alloc(32, 1)

const fonts = memoryCache()
let project: string
let browser: PrintBrowser
/** Parts that the browser has printed since the last test, by their file. */
let printed: string[] = []
let cacheFolder: string
/** What a build has kept that found nothing. */
let filled: string
let kept: BoundedCache
let fresh: Buffer
let original: string

/** Which parts were printed. One that is too long by little is printed once more, with smaller distances. */
function printedParts(): string[] {
  return [...new Set(printed)].toSorted()
}

beforeAll(async () => {
  project = await copyProject()
  cacheFolder = join(project, 'kept')
  original = await readFile(join(project, SENTENCE), 'utf8')
  browser = await startTellingBrowser(fontFolders, (file) => printed.push(file))
  filled = join(project, 'filled')
  fresh = await buildEnglish(openCache(filled, 'test', SECRET))
})

beforeEach(async () => {
  printed = []
  kept = openCache(cacheFolder, 'test', SECRET)
  await rm(cacheFolder, { recursive: true, force: true })
  await writeFile(join(project, SENTENCE), original)
})

afterAll(async () => {
  await browser.close()
  await rm(project, { recursive: true, force: true })
})

/** As after a first build. */
async function keepAll(): Promise<void> {
  await cp(filled, cacheFolder, { recursive: true })
  await rm(join(project, 'out'), { recursive: true, force: true })
}

async function buildEnglish(
  stages: BoundedCache,
  tabs = 2,
  out = join(project, 'out'),
  printing = browser,
): Promise<Buffer> {
  const caches = { fonts, stages }
  await buildProject({
    root: project,
    out,
    editions: ['en'],
    browser: printing,
    caches,
    tabs,
  })
  return readFile(join(out, 'compendium.en.pdf'))
}

describe('an edition that is printed in parts', () => {
  it('has the same bytes for any number of parts printed at the same time', async () => {
    for (const tabs of [1, 4]) expect((await buildEnglish(noCache, tabs)).equals(fresh)).toBe(true)
  })

  it('prints no more parts at the same time than it is told, of all editions together, and what they have in common once', async () => {
    let [now, most] = [0, 0]
    const pages: string[] = []
    const counting: PrintBrowser = {
      ...browser,
      async print(job) {
        now += 1
        most = Math.max(most, now)
        pages.push(String(job.files?.get(job.htmlFile)?.bytes))
        return browser.print(job).finally(() => (now -= 1))
      },
    }
    await buildProject({
      root: project,
      out: join(project, 'counted'),
      editions: ['az', 'az-en'],
      browser: counting,
      tabs: 2,
      caches: { fonts, stages: noCache },
    })
    expect(most).toBe(2)
    const printsOf = (id: string): number =>
      pages.filter((html) => html.includes(`<section id="${id}" `)).length
    expect([printsOf('az-project-dirna'), printsOf('az-recommendations')]).toEqual([1, 1])
    expect([printsOf('az-cover'), printsOf('en-project-dirna')]).toEqual([2, 1])
  })

  it('prints each part, and nothing again that is kept, and has the same bytes', async () => {
    expect((await buildEnglish(kept)).equals(fresh)).toBe(true)
    expect(printedParts()).toEqual([1, 2, 3, 4].map((number) => `part-${number}.html`))
    await rm(join(project, 'out'), { recursive: true })
    printed = []
    expect((await buildEnglish(kept)).equals(fresh)).toBe(true)
    expect(printed).toEqual([])
  })

  it('prints one part again after a changed sentence, and is what a build without the cache makes', async () => {
    await keepAll()
    await writeFile(join(project, SENTENCE), original.replace('great progress', 'very great progress'))
    const changed = await buildEnglish(kept)
    expect(printedParts()).toEqual(['part-1.html'])
    expect(changed.equals(fresh)).toBe(false)
    expect(changed.equals(await buildEnglish(noCache))).toBe(true)
  })

  it('prints pictures of the project, and prints its parts again when one changes', async () => {
    const sheet = join(project, 'templates/styles/glance.css')
    const [rules, picture] = [await readFile(sheet, 'utf8'), join(project, 'data/pictures/square.svg')]
    const square = (colour: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z" fill="${colour}"/></svg>`
    await mkdir(join(project, 'data/pictures'))
    try {
      await writeFile(picture, square('#a00'))
      await writeFile(sheet, `${rules}\n.aim { background: url('../../data/pictures/square.svg') }\n`)
      const red = await buildEnglish(kept)
      expect(red.equals(fresh)).toBe(false)
      printed = []
      await writeFile(picture, square('#0a0'))
      const green = await buildEnglish(kept)
      expect(printedParts()).toHaveLength(PARTS)
      expect(green.equals(red)).toBe(false)
    } finally {
      await rm(join(project, 'data/pictures'), { recursive: true })
      await writeFile(sheet, rules)
    }
  })

  it('draws, and heads its pages, in the colours of the tokens', async () => {
    const sheet = join(project, 'templates/styles/tokens.css')
    const tokens = await readFile(sheet, 'utf8')
    const changed = tokens
      .replace('--color-data: #1f3b5c', '--color-data: #123456')
      .replace('--color-ground: #1f3b5c', '--color-ground: #abcdef')
      .replace('#57534b', '#654321')
    try {
      await writeFile(sheet, changed)
      const pages = await pageColours(await buildEnglish(kept))
      const drawn = pages.filter((page) => page.some(({ colour }) => colour === '#123456'))
      // The cover, at a glance, six projects.
      expect(drawn.length).toBeGreaterThanOrEqual(8)
      // The margins are painted before the text.
      const heads = pages.map((page) => page.find(({ words }) => words.trim() !== '')?.colour)
      // On the grounds of seven pages they are white.
      expect(heads.filter((colour) => colour === '#654321').length).toBeGreaterThan(18)
      const old = pages.flat().filter(({ colour }) => colour === '#1f3b5c' || colour === '#57534b')
      expect(old).toEqual([])
    } finally {
      await writeFile(sheet, tokens)
    }
  })

  it('makes anew what a killed build or a broken disk left damaged', async () => {
    await keepAll()
    for (const name of readdirSync(cacheFolder)) {
      const file = join(cacheFolder, name)
      const bytes = await readFile(file)
      await writeFile(file, bytes.subarray(0, bytes.length - 7))
    }
    expect((await buildEnglish(openCache(cacheFolder, 'test', SECRET))).equals(fresh)).toBe(true)
    expect(printedParts()).toHaveLength(PARTS)
  })

  it('is made of what was read at its start, whatever is saved while it is printed', async () => {
    const saved = [SENTENCE, 'templates/styles/print.css', 'templates/overview.md.hbs']
    const before = await Promise.all(saved.map((file) => readFile(join(project, file))))
    const disturbing: PrintBrowser = {
      ...browser,
      async print(job) {
        for (const file of saved) await rm(join(project, file), { force: true })
        await rm(job.htmlFile)
        return browser.print(job)
      },
    }
    try {
      expect((await buildEnglish(kept, 2, join(project, 'out'), disturbing)).equals(fresh)).toBe(true)
    } finally {
      for (const [index, file] of saved.entries()) await writeFile(join(project, file), before[index] ?? '')
    }
    printed = []
    expect((await buildEnglish(kept)).equals(fresh)).toBe(true)
    expect(printed).toEqual([])
  })

  it('tells what its finishing found, on the pages of the edition, also of a part that is kept', async () => {
    // A print whose pictures say nothing to those who cannot see them; no byte moves.
    const mute: PrintBrowser = {
      ...browser,
      async print(job) {
        const made = await browser.print(job)
        const text = Buffer.from(made.bytes).toString('latin1')
        const changed = text.replaceAll(/\/Alt \((?:\\.|[^\\)])*\)/gsu, (alt) => ' '.repeat(alt.length))
        return { ...made, bytes: Buffer.from(changed, 'latin1') }
      },
    }
    const told = await refusal(buildEnglish(kept, 2, join(project, 'mute'), mute))
    expect(told).toMatch(
      /^pdf-figure en: A picture has no text alternative on page 2, after “[^”]+ Key to signs”\. /mu,
    )
    printed = []
    expect(await refusal(buildEnglish(kept, 2, join(project, 'mute'), mute))).toBe(told)
    expect([printed, existsSync(join(project, 'mute/compendium.en.pdf'))]).toEqual([[], false])
  })

  it('takes nothing from another version of the program', async () => {
    await keepAll()
    expect((await buildEnglish(openCache(cacheFolder, 'other', SECRET))).equals(fresh)).toBe(true)
    expect(printedParts()).toHaveLength(PARTS)
  })

  it('may share what is kept with another build at the same time', async () => {
    const both = await Promise.all([
      buildEnglish(kept, 2, join(project, 'one')),
      buildEnglish(openCache(cacheFolder, 'test', SECRET), 2, join(project, 'two')),
    ])
    for (const bytes of both) expect(bytes.equals(fresh)).toBe(true)
  })
})

describe('a folder of what is kept', () => {
  it('is cut to its size, the oldest first, but keeps what this build has used', async () => {
    const earlier = openCache(cacheFolder, 'test', SECRET)
    await earlier.write('old', Buffer.alloc(1000))
    await earlier.write('used', Buffer.alloc(1000))
    await kept.write('new', Buffer.alloc(1000))
    await kept.read('used')
    await kept.trim(2500)
    expect(await kept.read('old')).toBeUndefined()
    expect((await kept.read('used'))?.length).toBe(1000)
    expect((await kept.read('new'))?.length).toBe(1000)
  })

  it('loses what a build that was killed did not finish', async () => {
    await kept.write('whole', Buffer.from('whole'))
    await writeFile(join(cacheFolder, '.999999999-1'), 'half')
    await kept.trim(1_000_000)
    expect(readdirSync(cacheFolder).filter((name) => name.startsWith('.'))).toEqual([])
    expect(String(await kept.read('whole'))).toBe('whole')
  })
})
