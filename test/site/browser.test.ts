import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgePage, measurePage } from '../../scripts/site/judge-page.ts'
import { type Look, openBrowser, openWindow } from '../../scripts/site/open-browser.ts'
import { noCache } from '../../src/files/cache.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { buildSite } from '../../src/site.ts'
import { program, root } from '../frozen-report.ts'
import { memoryCache } from '../memory-cache.ts'
import { withoutPictures } from '../word/without-pictures.ts'

let out: string
let browser: Browser
const DESK: Look = { width: 1280, scheme: 'light' }

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'compendium-site-'))
  const caches = { fonts: memoryCache(), stages: noCache }
  await buildSite({
    inputs: readInputs(root),
    program,
    out,
    caches,
    browser: withoutPictures,
    progress: () => {},
  })
  browser = await openBrowser(resolve('node_modules/.cache/compendium'))
})

afterAll(async () => {
  await browser.close()
  await rm(out, { recursive: true, force: true })
})

const addressOf = (path: string): string => {
  const [file = '', rest = ''] = path.split(/(?=[?#])/u)
  return pathToFileURL(join(out, 'site', file)).href + rest
}

/** Opens a page from the disk, as a reader does who was sent the folder. */
async function open(path: string, look: Look = DESK): Promise<Page> {
  const { page } = await openWindow(browser, look)
  await page.goto(addressOf(path))
  return page
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? '')

describe('a page of the web edition in a browser', () => {
  it.each([
    'en/index.html',
    'az/glance.html',
    'az/projects/beaucoup.html',
    'en/organisations.html',
    'en/search.html',
  ])('%s has no fault that WCAG 2.2 knows, and fits a telephone, light and dark', async (path) => {
    for (const look of [
      { width: 320, scheme: 'dark' },
      { width: 1280, scheme: 'light' },
    ] as const) {
      const { page, complaints } = await openWindow(browser, look)
      await page.goto(addressOf(path))
      expect(complaints).toEqual({ console: [], foreign: [] })
      expect(await judgePage(page)).toEqual([])
      expect(await measurePage(page)).toEqual({ wider: 0, small: [] })
      await page.close()
    }
  })

  it('keeps the section when the language is changed', async () => {
    const page = await open('en/projects/dirna.html')
    await page.$eval('#results', (heading) => heading.scrollIntoView({ behavior: 'instant' }))
    await Promise.all([page.waitForNavigation(), page.click('.languages a')])
    expect(page.url()).toMatch(/\/az\/projects\/dirna\.html#results(?:-[12])?$/u)
    await page.close()
  })

  it('has the same section in the other language beside its heading, without scripts, too', async () => {
    const page = await open('en/projects/dirna.html', { ...DESK, scripts: false })
    await Promise.all([page.waitForNavigation(), page.click('#activities + .tools .other')])
    expect(page.url()).toBe(addressOf('az/projects/dirna.html#activities'))
    await page.close()
  })

  it('opens a note where it is marked, and closes it by Escape with the keyboard where it was', async () => {
    const page = await open('en/projects/dirna.html')
    await page.focus('#mark-1 a')
    await page.keyboard.press('Enter')
    expect(await textOf(page, '.note-box')).toMatch(/728\u202F?\s?234/u)
    expect(await page.$eval('.note-box', (box) => box.matches(':popover-open'))).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('3')
    await page.close()
  })

  it('leads to the note at its end without scripts', async () => {
    const page = await open('en/projects/dirna.html', { ...DESK, scripts: false })
    await page.click('#mark-1 a')
    expect(page.url()).toBe(addressOf('en/projects/dirna.html#here-note-budget'))
    await page.close()
  })

  it('can be read by the keyboard alone: the first stop leads to the text', async () => {
    const page = await open('en/overview.html')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Go to the text')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text')
    await page.close()
  })
})

describe('what stands together on a page', () => {
  it('is headed by its heading, a table of participants or terms too', async () => {
    const { page } = await openWindow(browser, DESK)
    for (const width of [360, 1280]) {
      await page.setViewport({ width, height: 900 })
      for (const path of ['en/projects/dirna.html', 'az/terms.html', 'az/challenges.html']) {
        await page.goto(addressOf(path))
        const below = await page.$$eval('.labelled > h2', (headings) =>
          headings.flatMap((heading) => {
            const tops = [...(heading.parentElement?.children ?? [])].map(
              (each) => each.getBoundingClientRect().top,
            )
            return tops.some((top) => top < heading.getBoundingClientRect().top - 12) ? [heading.id] : []
          }),
        )
        expect(below, `${path} at ${width} px`).toEqual([])
      }
    }
    await page.close()
  })

  it('has its title in sight where a table is wider than the page, also when it is moved aside', async () => {
    const page = await open('az/glance.html', { ...DESK, width: 360 })
    const outside = await page.$$eval('.scroll:has(caption)', (tables) =>
      tables.flatMap((table) => {
        table.scrollLeft = table.scrollWidth
        return [...table.querySelectorAll('caption p')].filter((title) => {
          const { left, right } = title.getBoundingClientRect()
          return left < 0 || right > innerWidth
        }).length
      }),
    )
    expect(outside).toEqual(outside.map(() => 0))
    expect(outside.length).toBeGreaterThan(1)
    await page.close()
  })

  it('is a word: none is broken in its middle on a telephone', async () => {
    const page = await open('az/index.html', { ...DESK, width: 320 })
    for (const path of ['az/index.html', 'az/glance.html', 'both/imprint.html']) {
      await page.goto(addressOf(path))
      const broken = await page.evaluate(() => {
        const found: string[] = []
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          if (node.parentElement?.closest('svg, script')) continue
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]{2,}/gu)) {
            const range = document.createRange()
            range.setStart(node, index)
            range.setEnd(node, index + word.length)
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
            if (lines.size > 1) found.push(word)
          }
        }
        return found
      })
      expect(broken, path).toEqual([])
    }
    await page.close()
  })

  it('is a number in its frame: the country of a coordinator', async () => {
    const page = await open('en/by-country.html')
    const apart = await page.$$eval('.framed', (all) =>
      all.map((number) => {
        const [frame, words] = [number.querySelector('svg'), number].map((each) =>
          each?.getBoundingClientRect(),
        )
        return frame && words && frame.top <= words.top + words.height / 2 && frame.bottom >= words.bottom - 6
      }),
    )
    expect(apart.length).toBeGreaterThan(0)
    expect(apart.every(Boolean)).toBe(true)
    await page.close()
  })
})

describe('a reader who sees little', () => {
  it('can have every kind of page twice as large: nothing is cut off or must be scrolled sideways', async () => {
    const { page } = await openWindow(browser, DESK)
    // What a zoom of 200 % leaves of a window of 1280 px, and what one of 400 % leaves of it.
    for (const width of [640, 320]) {
      await page.setViewport({ width, height: 450, deviceScaleFactor: 1280 / width })
      for (const path of [
        'en/index.html',
        'en/overview.html',
        'az/glance.html',
        'both/projects/dirna.html',
      ]) {
        await page.goto(addressOf(path))
        await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)))
        expect((await measurePage(page)).wider, `${path} at ${width} px`).toBe(0)
      }
    }
    await page.close()
  })

  it('has the numbers of a drawing as a table below it, by the keyboard and without scripts', async () => {
    const page = await open('en/overview.html', { ...DESK, scripts: false })
    expect(await page.$eval('.numbers table', (table) => table.checkVisibility())).toBe(false)
    await page.focus('.numbers summary')
    await page.keyboard.press('Enter')
    expect(await page.$eval('.numbers table', (table) => table.checkVisibility())).toBe(true)
    await page.close()
  })
})

describe('the page of everything on paper', () => {
  it('has the text without what belongs to screens, in ink on white', async () => {
    const page = await open('en/all.html')
    await page.emulateMediaType('print')
    const shown = (): Promise<string[]> =>
      page.evaluate(() =>
        ['header.site', 'nav', '.anchor', '.tools', 'footer', '.numbers', '.ways', '.forms'].filter((each) =>
          [...document.querySelectorAll(each)].some((element) => element.checkVisibility()),
        ),
      )
    for (const path of ['en/index.html', 'en/overview.html', 'en/all.html']) {
      await page.goto(addressOf(path))
      expect(await shown(), path).toEqual([])
    }
    const inks = await page.$$eval('.project-head *', (all) => [
      ...new Set(all.map((each) => getComputedStyle(each).color)),
    ])
    expect(inks.toSorted()).toEqual(['rgb(28, 27, 25)', 'rgb(87, 83, 75)'])
    await page.close()
  })
})

describe('the search', () => {
  const titles = (page: Page): Promise<string[]> =>
    page.$$eval('.results a', (links) => links.map((link) => link.textContent ?? ''))

  it('finds what is typed without the letters of the language, with a slip, in capitals and with an ending', async () => {
    const page = await open('az/search.html')
    for (const typed of ['Ümumi baxış', 'umumi baxis', 'UMUMI BAXIS', 'umumi baxisdan', 'umumi baxsi']) {
      await page.$eval('#q', (field) => {
        ;(field as HTMLInputElement).value = ''
      })
      await page.type('#q', typed)
      expect(await titles(page), typed).toEqual(
        expect.arrayContaining([expect.stringContaining('Azərbaycanda CBHE üzrə ümumi baxış')]),
      )
    }
    await page.close()
  })

  it('finds a number however its groups are typed, and shows it whole', async () => {
    for (const typed of ['633292', '633 292', '633\u00A0292']) {
      const page = await open(`en/search.html?q=${encodeURIComponent(typed)}`)
      expect(await titles(page), typed).toEqual(
        expect.arrayContaining([expect.stringContaining('DIRNA'), 'At a glance']),
      )
      expect((await textOf(page, 'mark')).replaceAll(/\s/gu, ' ')).toBe('633 292')
      await page.close()
    }
  })

  it('finds by the address, shows the words where they stand, and leads to the section', async () => {
    const page = await open('en/search.html?q=repositories')
    expect(await textOf(page, 'mark')).toMatch(/repositories/iu)
    const [first] = await titles(page)
    expect(first).toContain('DIRNA')
    await Promise.all([page.waitForNavigation(), page.click('.results a')])
    expect(page.url()).toContain('/en/projects/dirna.html')
    await page.goBack()
    expect(await page.$eval('#q', (field) => (field as HTMLInputElement).value)).toBe('repositories')
    await page.close()
  })

  it('says what to use instead where scripts are off, and that nothing was found', async () => {
    const without = await open('en/search.html', { ...DESK, scripts: false })
    expect(await textOf(without, 'noscript')).toContain('Everything on one page')
    await without.close()
    const page = await open('en/search.html?q=zzzzqqqq')
    expect(await textOf(page, '.found')).toBe('Nothing was found for “zzzzqqqq”.')
    await page.close()
  })
})
