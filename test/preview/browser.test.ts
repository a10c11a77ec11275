import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type IncomingHttpHeaders, request } from 'node:http'
import type { Page } from 'puppeteer'
import { judgePage, measurePage } from '../../scripts/site/judge-page.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MadePdf } from '../../src/preview/answers.ts'
import { startPreview } from '../../src/preview.ts'
import { askPreview } from './ask-preview.ts'
import { type OpenedPreview, openPreview } from './open-preview.ts'

let opened: OpenedPreview
const DIRNA = 'locales/az/projects/dirna.yaml'
const RECORD = 'data/projects/dirna.yaml'
const SETTINGS = 'data/report.yaml'
const AIM = '[data-from="az:projects/dirna:aim"]'

beforeAll(async () => {
  opened = await openPreview()
})

/** A machine that has much to do takes a while. */
const SOON = { timeout: 15_000 }

let unchanged: Record<string, string>
beforeAll(() => {
  unchanged = Object.fromEntries([DIRNA, RECORD, SETTINGS].map((file) => [file, read(file)]))
})
/** One test that fails is not the reason of others. */
afterEach(() => {
  for (const [file, content] of Object.entries(unchanged)) if (read(file) !== content) save(file, content)
})

afterAll(async () => {
  await opened.close()
})

const read = (file: string): string => readFileSync(join(opened.folder, file), 'utf8')

/** As editors save: a new file takes the place of the old one. */
function save(file: string, content: string): void {
  const path = join(opened.folder, file)
  writeFileSync(`${path}~`, content)
  renameSync(`${path}~`, path)
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$$eval(selector, (all) => all.map((each) => each.textContent).join(''))

const hasText = async (page: Page, selector: string, text: string): Promise<void> => {
  await page.waitForFunction(
    (at, wanted) =>
      [...document.querySelectorAll(at)]
        .map((each) => each.textContent)
        .join('')
        .includes(wanted),
    {},
    selector,
    text,
  )
}

/** Clicks on the first words with a source, and waits for its box. */
async function openText(page: Page, selector: string): Promise<string> {
  await page.click(`#article ${selector}`)
  await page.waitForSelector('#panel textarea')
  return page.$eval('#panel textarea', (box) => box.value)
}

async function typeInto(page: Page, words: string): Promise<void> {
  await page.focus('#panel textarea')
  await page.$eval('#panel textarea', (box) => {
    box.setSelectionRange(box.value.length, box.value.length)
  })
  await page.keyboard.type(words)
}

async function press(page: Page, words: string): Promise<void> {
  const buttons = await page.$$('#panel button')
  for (const each of buttons) {
    if ((await each.evaluate((button) => button.textContent)) === words) return each.click()
  }
  throw new Error(`the panel has no button “${words}”`)
}

describe('a page of the preview in a browser', () => {
  it('shows what is saved in another program at once, and stays where it is', async () => {
    const page = await opened.open('/az/az/project-dirna')
    await page.evaluate(() => {
      scrollTo(0, 700)
    })
    const before = read(DIRNA)
    save(DIRNA, before.replace('qurmaq.', 'qurmaq. Bu, sınaqdır.'))
    await hasText(page, `#article ${AIM}`, 'Bu, sınaqdır.')
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(600)
    // A second save by renaming is seen like the first.
    save(DIRNA, before)
    await page.waitForFunction(
      (at) => ![...document.querySelectorAll(at)].some((each) => each.textContent.includes('sınaqdır')),
      {},
      `#article ${AIM}`,
    )
    await page.close()
  })

  it('shows what was saved after it was loaded and before it listened', async () => {
    // Another page holds what only one page may have: the connection for events.
    const other = await opened.open('/assets/preview.css')
    await other.evaluate(() => {
      const held = new Promise((free) => Object.assign(window, { free }))
      void navigator.locks.request('preview-events', () => held)
    })
    const page = await opened.open('/az/az/project-dirna')
    const before = read(DIRNA)
    save(DIRNA, before.replace('qurmaq.', 'qurmaq. Gözləyən cümlə.'))
    await expect
      .poll(() => other.evaluate(async () => (await fetch('/az/az/project-dirna')).text()), SOON)
      .toContain('Gözləyən cümlə.')
    expect(await textOf(page, `#article ${AIM}`)).not.toContain('Gözləyən cümlə.')
    await other.evaluate(() => {
      ;(window as unknown as { free: () => void }).free()
    })
    await hasText(page, `#article ${AIM}`, 'Gözləyən cümlə.')
    await other.close()
    await page.close()
  })

  it('says what a sum was made of, and leads to what it was made from', async () => {
    const page = await opened.open('/az/az/glance')
    await page.click('#article [data-made="budgets"]')
    await hasText(page, '#panel', 'Göstərilmiş büdcələrin cəmi: 5 büdcə.')
    await press(page, 'DIRNA')
    await hasText(page, '#panel h2', 'DIRNA')
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('633292')
    await page.close()
  })

  it('writes a text that was changed at its value alone, and undoes and redoes it', async () => {
    const page = await opened.open('/az/az/project-dirna')
    const before = read(DIRNA)
    await openText(page, AIM)
    await typeInto(page, ' Yeni cümlə.')
    // While it is typed the page shows it, and the file is as it was.
    await hasText(page, `#article ${AIM}`, 'Yeni cümlə.')
    expect(read(DIRNA)).toBe(before)
    await press(page, 'Yadda saxla')
    await hasText(page, '#said', 'Yadda saxlanıldı')
    const after = read(DIRNA)
    expect(after).not.toBe(before)
    // The paragraph is wrapped again at its end; nothing else is other.
    expect(after.replace(/\s+Yeni cümlə\./u, '')).toBe(before)
    await page.click('#tool-undo')
    await hasText(page, '#said', 'Geri alındı')
    expect(read(DIRNA)).toBe(before)
    await page.click('#tool-redo')
    await hasText(page, '#said', 'Yenidən edildi')
    expect(read(DIRNA)).toBe(after)
    await page.click('#tool-changes')
    await hasText(page, '#panel ins', 'Yeni cümlə.')
    await press(page, 'Geri al')
    await page.waitForFunction(() => document.querySelector('#panel')?.textContent.includes('Geri alınıb'))
    expect(read(DIRNA)).toBe(before)
    await page.close()
  })

  it('takes the word of who says that a translation is right, and marks it when its source was changed since', async () => {
    const page = await opened.open('/en/en/project-dirna')
    const before = read(DIRNA)
    const english = '[data-from="en:projects/dirna:aim"]'
    await page.click(`#article ${english}`)
    await page.waitForSelector('#panel .never-confirmed')
    await press(page, 'Olduğu kimi düzgündür')
    await page.waitForSelector('#panel .state-of.current')
    expect(read('locales/en.made-from')).toContain('projects/dirna:aim ')
    save(DIRNA, before.replace('qurmaq.', 'yaratmaq.'))
    await page.waitForSelector(`#article .behind${english}`)
    await page.click(`#article ${english}`)
    await page.waitForSelector('#panel .state-of.outdated')
    save(DIRNA, before)
    await page.waitForFunction(() => document.querySelector('#article .behind') === null)
    await page.close()
  })

  it('refuses a text with a mistake in the words of the terminal, and writes nothing', async () => {
    const page = await opened.open('/az/az/project-dirna')
    const before = read(DIRNA)
    await openText(page, AIM)
    await typeInto(page, ' [yox](#project-yox)')
    await hasText(page, '#panel .problems code', 'unknown-target')
    await press(page, 'Yadda saxla')
    await hasText(page, '#said', 'Yadda saxlanılmadı')
    expect(read(DIRNA)).toBe(before)
    await page.close()
  })

  it('shows a mistake with its place and line over the last good page, until it is mended', async () => {
    const page = await opened.open('/az/az/project-dirna')
    const before = read(DIRNA)
    const good = await textOf(page, '#article')
    save(DIRNA, before.replace(/^aim:/mu, 'aime:'))
    await page.waitForSelector('#mistakes:not([hidden]) code')
    expect(await textOf(page, '#mistakes')).toContain(`${DIRNA}:`)
    expect(await textOf(page, '#mistakes pre')).toContain('aime:')
    expect(await textOf(page, '#article')).toBe(good)
    save(DIRNA, before)
    await page.waitForSelector('#mistakes', { hidden: true })
    await page.close()
  })

  it('never overwrites what was saved meanwhile: it shows both texts and asks', async () => {
    const page = await opened.open('/az/az/project-dirna')
    const before = read(DIRNA)
    await openText(page, AIM)
    await typeInto(page, ' Mənimki.')
    save(DIRNA, before.replace('qurmaq.', 'qurmaq. Başqasınınkı.'))
    await press(page, 'Yadda saxla')
    await page.waitForSelector('#panel .conflict:not([hidden])')
    expect(await textOf(page, '#panel .theirs')).toContain('Başqasınınkı.')
    expect(read(DIRNA)).not.toContain('Mənimki.')
    await press(page, 'Mənimkini yaz')
    await hasText(page, '#said', 'Yadda saxlanıldı')
    expect(read(DIRNA)).toContain('Mənimki.')
    expect(read(DIRNA)).not.toContain('Başqasınınkı.')
    save(DIRNA, before)
    await page.close()
  })

  it('puts both changes of a text into the box where they are apart', async () => {
    const page = await opened.open('/az/az/project-dirna')
    const before = read(DIRNA)
    const aim = await openText(page, AIM)
    await typeInto(page, ' Mənimki.')
    save(DIRNA, before.replace('aim: >-\n  ', 'aim: >-\n  Başqasınınkı '))
    await press(page, 'Yadda saxla')
    await hasText(page, '#panel .theirs ins', 'Başqasınınkı')
    await press(page, 'Hər ikisini sahəyə qoy')
    expect(await page.$eval('#panel textarea', (box) => box.value)).toBe(
      `Başqasınınkı ${aim.trim()} Mənimki.`,
    )
    // What is in the box is not written before it was looked at.
    expect(read(DIRNA)).not.toContain('Mənimki.')
    await press(page, 'Yadda saxla')
    await hasText(page, '#said', 'Yadda saxlanıldı')
    expect(read(DIRNA).replaceAll(/\s+/gu, ' ')).toContain(`aim: >- Başqasınınkı ${aim.trim()} Mənimki.`)
    save(DIRNA, before)
    await page.close()
  })

  it('keeps what was typed when its box is left before it was saved', async () => {
    const page = await opened.open('/az/az/project-dirna')
    const before = read(DIRNA)
    const aim = await openText(page, AIM)
    await typeInto(page, ' Yarımçıq.')
    await page.keyboard.press('Escape')
    await hasText(page, '#said', 'Hələ yadda saxlanılmayıb')
    await page.waitForFunction((at) => !document.querySelector(at)?.textContent.includes('Yarımçıq'), {}, AIM)
    expect(await openText(page, '[data-from="az:projects/dirna:activities.0"]')).not.toContain('Yarımçıq')
    await page.keyboard.press('Escape')
    await page.waitForSelector('#panel', { hidden: true })
    expect(await openText(page, AIM)).toBe(`${aim} Yarımçıq.`)
    await hasText(page, `#article ${AIM}`, 'Yarımçıq.')
    expect(read(DIRNA)).toBe(before)
    await press(page, 'Əvvəlki kimi')
    expect(await page.$eval('#panel textarea', (box) => box.value)).toBe(aim)
    await page.close()
  })

  it('moves and adds the items of a list in all languages together', async () => {
    const page = await opened.open('/az/az/project-dirna')
    const files = [DIRNA, 'locales/en/projects/dirna.yaml']
    const before = files.map(read)
    await openText(page, '[data-from="az:projects/dirna:activities.0"]')
    await press(page, 'Aşağı')
    await hasText(page, '#said', 'Yadda saxlanıldı')
    for (const [index, file] of files.entries()) {
      const lines = (text: string): string[] => text.split('\n').toSorted()
      expect(read(file)).not.toBe(before[index])
      expect(lines(read(file))).toEqual(lines(before[index] ?? ''))
    }
    await page.click('#tool-undo')
    await hasText(page, '#said', 'Geri alındı')
    expect(files.map(read)).toEqual(before)
    await openText(page, '[data-from="az:projects/dirna:activities.0"]')
    await press(page, 'Ondan sonra bənd əlavə et')
    await page.waitForSelector('#panel fieldset textarea')
    const boxes = await page.$$('#panel fieldset textarea')
    await boxes[0]?.type('Yeni fəaliyyət.')
    await boxes[1]?.type('A new activity.')
    await press(page, 'Yadda saxla')
    await hasText(page, '#article', 'Yeni fəaliyyət.')
    expect(read(files[1] ?? '')).toContain('- A new activity.\n')
    await page.click('#tool-undo')
    await hasText(page, '#said', 'Geri alındı')
    expect(files.map(read)).toEqual(before)
    await page.close()
  })

  it('finds texts and values by their words and keys', async () => {
    const page = await opened.open('/az/az/foreword')
    await page.click('#tool-find')
    await page.type('#panel input', 'dirna.khazar')
    await page.waitForSelector('#panel .found button')
    expect(await textOf(page, '#panel .found code')).toContain('data:projects/dirna:website')
    await page.close()
  })

  it('changes a budget and the partners of a project by a form', async () => {
    const page = await opened.open('/az/az/project-dirna')
    const before = read(RECORD)
    await page.click('#article [data-from="data:projects/dirna:budget.amount"]')
    await page.waitForSelector('#panel .facts input')
    await page.$eval('#panel .facts input', (box) => {
      box.value = '633 300'
    })
    await press(page, 'Yadda saxla')
    await hasText(page, '#article', '633\u00A0300')
    expect(read(RECORD)).toBe(before.replace('633292', '633300'))
    await hasText(page, '#said', 'Yadda saxlanıldı')
    await page.select('#panel select[aria-label="Təşkilat seçin"]', 'ada-university')
    await press(page, 'Tərəfdaş kimi əlavə et')
    await hasText(page, '#panel .partners', 'ADA')
    expect(read(RECORD)).toContain('  - ada-university\n')
    await page.click('#tool-undo')
    await expect.poll(() => read(RECORD), SOON).toBe(before.replace('633292', '633300'))
    await page.click('#tool-undo')
    await expect.poll(() => read(RECORD), SOON).toBe(before)
    await page.close()
  })

  it('adds a project with all its files in all languages in one step, and takes it away in one', async () => {
    const page = await opened.open('/az/az/project-dirna')
    await page.click('#tool-new-project')
    await page.waitForSelector('#panel label.fact input')
    const box = async (label: string) => {
      const found = await page.evaluateHandle(
        (words) =>
          [...document.querySelectorAll('#panel .fact')]
            .findLast((each) => each.textContent.startsWith(words))
            ?.querySelector('input, textarea'),
        label,
      )
      return found.asElement()
    }
    await (await box('Fayl və keçidlər'))?.type('new-bridge')
    await (await box('Başlıq (Azərbaycanca)'))?.type('Yeni körpü')
    await (await box('Başlıq (English)'))?.type('New bridge')
    await (await box('Qısaldılmış ad'))?.type('BRIDGE')
    await (await box('Başlanğıc'))?.type('2024-05')
    for (const label of [
      'Məqsəd',
      'Birinci fəaliyyət',
      'Xülasənin başlanğıcı',
      'Xülasənin sonu',
      'Birinci nəticə',
    ])
      await (await box(label))?.type(`${label} belədir.`)
    await (await box('Xülasənin birinci bəndinin başlığı'))?.type('Körpülər')
    await (await box('Xülasənin birinci bəndinin mətni'))?.type('Körpülər salınıb.')
    await press(page, 'Yadda saxla')
    await page.waitForFunction(() => location.pathname === '/az/az/project-new-bridge')
    await hasText(page, '#article h1', 'BRIDGE')
    expect(read('data/projects/new-bridge.yaml')).toContain('acronym: BRIDGE')
    expect(read('locales/en/projects/new-bridge.yaml')).toContain('title: New bridge')
    await page.click('#tool-undo')
    await expect
      .poll(() => existsSync(join(opened.folder, 'data/projects/new-bridge.yaml')), SOON)
      .toBe(false)
    expect(existsSync(join(opened.folder, 'locales/en/projects/new-bridge.yaml'))).toBe(false)
    await page.close()
  })

  it('puts the projects into another order', async () => {
    const page = await opened.open('/az/az/foreword')
    const before = read(SETTINGS)
    await page.click('#tool-order')
    await page.waitForSelector('#panel .partners li')
    await page.click('#panel .partners li:first-child button:last-child')
    await press(page, 'Yadda saxla')
    await hasText(page, '#said', 'Yadda saxlanıldı')
    expect(read(SETTINGS)).not.toBe(before)
    await page.click('#tool-undo')
    await hasText(page, '#said', 'Geri alındı')
    expect(read(SETTINGS)).toBe(before)
    await page.close()
  })

  it('has no fault that WCAG 2.2 knows, with a text, a form, a mistake or the changes open, light and dark, wide and narrow', async () => {
    for (const look of [
      { width: 1280, scheme: 'light' },
      { width: 360, scheme: 'dark' },
    ] as const) {
      const page = await opened.open('/az/az/project-dirna')
      await page.setViewport({ width: look.width, height: 800 })
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }])
      const judge = async (state: string) => {
        expect(await judgePage(page), `${state} at ${look.width}`).toEqual([])
        expect((await measurePage(page)).wider, `${state} at ${look.width}`).toBe(0)
      }
      await judge('the text')
      await page.click('#tool-edit')
      await page.waitForSelector('#panel textarea, #panel .fact')
      await judge('a text')
      // On a telephone the panel lies over the contents.
      await page.keyboard.press('Escape')
      await page.$eval('#contents details', (contents) => {
        contents.open = true
      })
      await page.click('#tool-new-project')
      await page.waitForSelector('#panel h3')
      await judge('a form')
      await page.click('#tool-find')
      await page.type('#panel input', 'dirna')
      await page.waitForSelector('#panel .found button')
      await judge('the search')
      const before = read(DIRNA)
      save(DIRNA, before.replace(/^aim:/mu, 'aime:'))
      await page.waitForSelector('#mistakes:not([hidden]) code')
      await judge('a mistake')
      save(DIRNA, before)
      await page.waitForSelector('#mistakes', { hidden: true })
      await page.close()
    }
  })

  it('is worked by keys alone: texts are opened, changed, saved and left', async () => {
    const page = await opened.open('/az/az/project-dirna')
    const before = read(DIRNA)
    // Opens the first text in sight, and goes on to the aim.
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.down('Alt')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.up('Alt')
      // What was asked for is there; the connection for events stays open.
      await page.waitForNetworkIdle({ idleTime: 100, concurrency: 1 })
      await page.waitForFunction(() => document.querySelector('#panel')?.contains(document.activeElement))
      if ((await textOf(page, '#panel .key')).includes('projects/dirna:aim')) break
    }
    await page.keyboard.press('End')
    await page.keyboard.type(' Klaviatura ilə.')
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
    await expect.poll(() => read(DIRNA), SOON).toContain('Klaviatura')
    await page.keyboard.press('Escape')
    await page.waitForSelector('#panel', { hidden: true })
    await page.keyboard.down('Control')
    await page.keyboard.press('KeyZ')
    await page.keyboard.up('Control')
    await expect.poll(() => read(DIRNA), SOON).toBe(before)
    await page.close()
  })

  it('speaks English as well, and shows both languages side by side', async () => {
    const page = await opened.open('/parallel/both/project-dirna?speak=en')
    expect(await textOf(page, '#tool-undo')).toBe('Undo')
    expect(await textOf(page, '#article')).toContain('İnstitusional Repozitoriyalar Şəbəkəsi qurmaq')
    await page.click('#article [data-from="en:projects/dirna:aim"]')
    await page.waitForSelector('#panel textarea')
    expect(await page.$$eval('#panel h3', (heads) => heads.map((each) => each.textContent))).toContain(
      'English',
    )
    await page.goto(new URL('?speak=az', page.url()).href)
    await page.close()
  })

  it('leads links between chapters, and to places in them', async () => {
    const page = await opened.open('/az/az/index')
    const target = await page.$eval('#article a[href*="/go?"]', (link) => link.getAttribute('href') ?? '')
    const answer = await page.goto(new URL(target, opened.preview.address).href)
    expect(answer?.status()).toBe(200)
    expect(new URL(page.url()).pathname).toMatch(/^\/az\/az\/project-/u)
    await page.close()
  })

  it('shows ten pages at once, of which one follows the server for all', async () => {
    const pages = await Promise.all(Array.from({ length: 10 }, () => opened.open('/az/az/project-dirna')))
    const before = read(DIRNA)
    save(DIRNA, before.replace('qurmaq.', 'qurmaq. Hamıya.'))
    for (const page of pages) await hasText(page, `#article ${AIM}`, 'Hamıya.')
    const texts = await Promise.all(pages.map((page) => textOf(page, `#article ${AIM}`)))
    expect(new Set(texts).size).toBe(1)
    save(DIRNA, before)
    await Promise.all(pages.map((page) => page.close()))
  })
})

describe('what the preview does beside the page', () => {
  it('makes the PDF by the real run, and shows its pages at the chapter that is read', async () => {
    const page = await opened.open('/az/az/project-dirna')
    await page.click('#tool-make')
    await page.waitForSelector('#paper canvas', { timeout: 120_000 })
    await hasText(page, '#said', 'compendium.az.pdf')
    const sums = read('out/SHA256SUMS')
    expect(sums).toMatch(/^[0-9a-f]{64} {2}compendium\.az\.pdf$/mu)
    const shown = await page.waitForFunction(() => {
      const paper = document.querySelector('#paper')
      const top = paper?.getBoundingClientRect().top ?? 0
      const sheet = [...(paper?.children ?? [])].find(
        (each) => each.getBoundingClientRect().bottom > top + 100,
      )
      return paper && paper.scrollTop > 0 && sheet?.textContent
    })
    const first = Number(await shown.jsonValue())
    expect(first).toBeGreaterThan(4)
    await page.close()
  })

  it('makes the PDF again for who asks after something was saved while it was made', async () => {
    const asking = askPreview(opened.preview)
    const make = () => asking.tell<MadePdf>('pdf', { edition: 'az' })
    const put = async (words: string): Promise<void> => {
      save(DIRNA, (unchanged[DIRNA] ?? '').replace('qurmaq.', `qurmaq. ${words}`))
      const html = async () => (await asking.state('/az/az/project-dirna')).chapter?.html
      await expect.poll(html, { ...SOON, interval: 10 }).toContain(words)
    }
    await put('Birinci.')
    const first = make()
    // It is begun when the next question is answered.
    await asking.changes()
    await put('İkinci.')
    const [old, one, other] = await Promise.all([first, make(), make()])
    expect(one.sha256).not.toBe(old.sha256)
    // Who asks for the same waits for the same.
    expect(other).toEqual(one)
  })

  it('notices what another preview of the same folder saves', async () => {
    const page = await opened.open('/az/az/project-dirna')
    const other = await startPreview({ ...opened.options, port: 0 })
    const second = await opened.browser.newPage()
    await second.goto(other.address)
    await second.goto(new URL('/az/az/project-dirna', other.address).href)
    await openText(second, AIM)
    await typeInto(second, ' Başqa önbaxışdan.')
    await press(second, 'Yadda saxla')
    await hasText(page, `#article ${AIM}`, 'Başqa önbaxışdan.')
    expect(await textOf(page, `#article ${AIM}`)).toContain('Başqa önbaxışdan.')
    await second.close()
    await other.close()
    await page.close()
  })

  it('that was ended leaves what was typed in its box, and the files as they were', async () => {
    const other = await startPreview({ ...opened.options, port: 0 })
    const page = await opened.browser.newPage()
    await page.goto(other.address)
    await page.goto(new URL('/az/az/project-dirna', other.address).href)
    const before = read(DIRNA)
    await openText(page, AIM)
    await typeInto(page, ' Yazılmamış.')
    await other.close()
    await press(page, 'Yadda saxla')
    await hasText(page, '#said', 'Önbaxış dayandırılıb')
    expect(await page.$eval('#panel textarea', (box) => box.value)).toContain('Yazılmamış.')
    expect(read(DIRNA)).toBe(before)
    await page.close()
  })

  it('opens a file at its line in the editor that the user has', async () => {
    const page = await opened.open('/az/az/project-dirna')
    const note = join(opened.folder, 'opened.txt')
    const editor = join(opened.folder, 'editor.sh')
    writeFileSync(editor, `#!/bin/sh\necho "$@" > ${note}\n`, { mode: 0o755 })
    process.env['LAUNCH_EDITOR'] = editor
    await openText(page, AIM)
    await press(page, 'Redaktorda aç')
    await expect
      .poll(() => existsSync(note) && readFileSync(note, 'utf8'), { timeout: 10_000 })
      .toContain(DIRNA)
    delete process.env['LAUNCH_EDITOR']
    await page.close()
  })

  it('keeps a question on a text in the file that goes to reviewers', async () => {
    const page = await opened.open('/az/az/project-dirna')
    await openText(page, AIM)
    await page.click('#panel .side:nth-of-type(2) .note summary')
    await page.click('#panel .side:nth-of-type(2) .note input')
    await page.type('#panel .side:nth-of-type(2) .note textarea', 'Is this the official name?')
    const keep = await page.$$('#panel .side:nth-of-type(2) .note button')
    await keep[0]?.click()
    await hasText(page, '#said', 'Yadda saxlanıldı')
    expect(read('locales/en.review.yaml')).toContain('projects/dirna:aim')
    expect(read('locales/en.review.yaml')).toContain('comment: Is this the official name?')
    await openText(page, AIM)
    expect(await page.$eval('#panel .side:nth-of-type(2) .note textarea', (box) => box.value)).toBe(
      'Is this the official name?',
    )
    await page.close()
  })

  it('puts in the mark of a note that is chosen by its name', async () => {
    const page = await opened.open('/az/az/project-dirna')
    await openText(page, AIM)
    await press(page, 'Qeyd işarəsi')
    await page.waitForSelector('#panel .target select')
    await page.select('#panel .target select', '#note-budget')
    await press(page, 'Daxil et')
    expect(await page.$eval('#panel textarea', (box) => box.value)).toContain('[](#note-budget)')
    await page.waitForSelector(`#article ${AIM} ~ sup, #article p:has(${AIM}) sup`)
    await page.close()
  })
})

describe('a request that the preview did not ask for', () => {
  const ask = (path: string, headers: Record<string, string>, method = 'GET', body = '') =>
    new Promise<{ status: number; head: IncomingHttpHeaders }>((answered, failed) => {
      const { port } = new URL(opened.preview.address)
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        response.resume()
        response.on('end', () => {
          answered({ status: response.statusCode ?? 0, head: response.headers })
        })
      })
      sent.on('error', failed)
      sent.end(body)
    })

  it('is refused, whether it comes from another page, under another name or without the secret', async () => {
    const { host } = new URL(opened.preview.address)
    expect((await ask('/az/az/foreword', {})).status).toBe(403)
    expect((await ask('/az/az/foreword', { host: 'evil.test' })).status).toBe(421)
    const post = await ask(
      '/api/edit',
      { origin: 'http://evil.test', 'content-type': 'text/plain' },
      'POST',
      '{}',
    )
    expect(post.status).toBe(403)
    const { head } = await ask('/', {})
    expect(head['content-security-policy']).toContain("default-src 'none'")
    expect(head['access-control-allow-origin']).toBeUndefined()
    expect(host).toMatch(/^127\.0\.0\.1:/u)
  })

  it('of a page that was let in is refused if it is too much, or not what pages send', async () => {
    const page = await opened.open('/az/az/foreword')
    const statuses = await page.evaluate(async () => {
      const token = document.querySelector<HTMLMetaElement>('meta[name="preview-token"]')?.content ?? ''
      const post = async (path: string, body: string) =>
        (
          await fetch(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-preview-token': token },
            body,
          })
        ).status
      return [
        await post(
          '/api/edit',
          JSON.stringify({ ref: 'az:foreword:title', seen: '', value: 'x'.repeat(2_100_000) }),
        ),
        await post('/api/edit', '{'),
        await post('/api/edit', JSON.stringify({ file: '../../etc/passwd', value: 'x' })),
        await post(
          '/api/change',
          JSON.stringify({
            edits: [{ kind: 'set-fact', record: '../report', path: ['edition'], value: 'x' }],
            seen: [{ ref: 'data:../../etc/passwd:x' }],
          }),
        ),
        await post('/api/pdf', JSON.stringify({ edition: '../az' })),
      ]
    })
    expect(statuses).toEqual([413, 400, 400, 200, 404])
    await page.close()
  })

  it.each([
    ['a script', '<script>document.title = 1</script>'],
    ['a placeholder', '{{constructor}}'],
    ['a tag of YAML', '!!js/function "x"'],
    ['a character that no page has', 'a\u0000b'],
    ['a megabyte', 'm'.repeat(1_000_000)],
  ])('with %s as a text is told or kept as text, and never run', async (_what, value) => {
    const page = await opened.open('/az/az/project-dirna')
    const before = read(DIRNA)
    const seen = await openText(page, AIM)
    const result = await page.evaluate(
      async (text, shown) => {
        const token = document.querySelector<HTMLMetaElement>('meta[name="preview-token"]')?.content ?? ''
        const answer = await fetch('/api/edit', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-preview-token': token },
          body: JSON.stringify({ ref: 'az:projects/dirna:aim', seen: shown, value: text }),
        })
        return (await answer.json()) as { problems: { severity: string }[] }
      },
      value,
      seen,
    )
    const isRefused = result.problems.some(({ severity }) => severity === 'error')
    if (!isRefused) await hasText(page, `#article ${AIM}`, value)
    expect(read(DIRNA) === before).toBe(isRefused)
    expect(await page.title()).not.toBe('1')
    await page.close()
  })
})
