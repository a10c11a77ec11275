import { cpSync, existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startPreview } from '../../src/preview.ts'
import type { Edited } from '../../src/preview/answers.ts'
import { type Asking, askPreview } from './ask-preview.ts'
import { type OpenedPreview, openPreview } from './open-preview.ts'

const DIRNA = 'locales/az/projects/dirna.yaml'
const ENGLISH = 'locales/en/projects/dirna.yaml'
const RECORD = 'data/projects/dirna.yaml'
const SETTINGS = 'data/report.yaml'
const AIM = 'az:projects/dirna:aim'
const PAGE = '/az/az/project-dirna'

let opened: OpenedPreview
let preview: Asking
let unchanged: Record<string, string>

beforeAll(async () => {
  opened = await openPreview()
  preview = askPreview(opened.preview)
  unchanged = Object.fromEntries([DIRNA, ENGLISH, RECORD, SETTINGS].map((file) => [file, read(file)]))
})
afterEach(async () => {
  // A page that is left by a test that failed would be the one that listens for all.
  for (const page of await opened.browser.pages()) if (page.url() !== 'about:blank') await page.close()
  for (const [file, content] of Object.entries(unchanged)) if (read(file) !== content) save(file, content)
})
afterAll(() => opened.close())

const read = (file: string): string => readFileSync(join(opened.folder, file), 'utf8')

/** As editors save: a new file takes the place of the old one. */
function save(file: string, content: string): void {
  const path = join(opened.folder, file)
  writeFileSync(`${path}~`, content)
  renameSync(`${path}~`, path)
}

/** A machine that has much to do takes a while. */
const SOON = { timeout: 15_000 }

/** What a text is, as the preview has read it. */
async function valueOf(ref: string): Promise<string> {
  const text = await preview.text(ref)
  return text?.sides.find((side) => side.ref === ref)?.value ?? ''
}

/** A text as a page saw it. */
const seenOf = async (ref: string): Promise<{ ref: string; seen: string }> => ({
  ref,
  seen: await valueOf(ref),
})

/** The mistakes that kept something from being written. */
const codesOf = ({ problems }: Edited): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)

describe('what is saved in the preview while others change the same files', () => {
  it('is said not to be written where its text is gone', async () => {
    const asked = await seenOf('az:projects/dirna:activities.2')
    const item = { kind: 'remove-item', key: 'projects/dirna:activities', at: 0 }
    expect(codesOf(await preview.tell('change', { edits: [item], seen: [] }))).toEqual([])
    await expect.poll(() => valueOf('az:projects/dirna:activities.2'), SOON).toBe('')
    const before = read(DIRNA)
    expect(codesOf(await preview.tell('edit', { ...asked, value: 'Yeni.' }))).toEqual(['edit-unknown'])
    expect(read(DIRNA)).toBe(before)
    await preview.tell('undo', {})
    expect(read(DIRNA)).toBe(unchanged[DIRNA])
  })

  it('asks before it fills a file that another program emptied', async () => {
    const asked = await seenOf(AIM)
    save(DIRNA, '')
    const { conflict } = await preview.tell('edit', { ...asked, value: 'Yeni.' })
    expect(conflict?.theirs).toBe('')
    expect(read(DIRNA)).toBe('')
  })

  it('is written one after the other: of several at once in one file none is lost, and each can be undone', async () => {
    const { steps } = await preview.changes()
    const refs = ['title', 'aim']
    const all = await Promise.all(refs.map((key) => seenOf(`az:projects/dirna:${key}`)))
    const written = await Promise.all([
      ...all.map(({ ref, seen }) => preview.tell('edit', { ref, seen, value: `${seen.trim()} Əlavə.` })),
      preview.tell('confirm', { key: 'projects/dirna:aim', language: 'en', seen: [] }),
    ])
    expect(written.map(codesOf)).toEqual(Array.from({ length: 3 }, () => []))
    expect(read(DIRNA).match(/Əlavə\./gu)).toHaveLength(2)
    // One is undone while another is done: neither is lost from what can be undone.
    const [undone, edited] = await Promise.all([
      preview.tell('undo', {}),
      preview.tell('edit', { ...(await seenOf('en:projects/dirna:title')), value: 'Another title' }),
    ])
    expect([undone, edited].map(codesOf)).toEqual([[], []])
    expect((await preview.changes()).steps).toHaveLength(steps.length + 3)
    for (let left = 0; left < 3; left += 1) await preview.tell('undo', {})
    expect([read(DIRNA), read(ENGLISH)]).toEqual([unchanged[DIRNA], unchanged[ENGLISH]])
    // What was said of a translation is undone, too.
    expect(existsSync(join(opened.folder, 'locales/en.made-from'))).toBe(false)
  })

  it('is undone beside what another program saved in the same file', async () => {
    await preview.tell('edit', { ...(await seenOf('az:projects/dirna:title')), value: 'Başqa ad' })
    save(DIRNA, read(DIRNA).replace('qurmaq.', 'yaratmaq.'))
    expect(codesOf(await preview.tell('undo', {}))).toEqual([])
    expect(read(DIRNA)).toBe(unchanged[DIRNA]?.replace('qurmaq.', 'yaratmaq.'))
  })

  it('never overwrites a fact, an order or a comment that is another by now, nor takes another item for its own', async () => {
    const amount = { kind: 'set-fact', record: 'projects/dirna', path: ['budget', 'amount'], value: 700_000 }
    const seen = { ref: 'data:projects/dirna:budget.amount', value: 633_292 }
    save(RECORD, read(RECORD).replace('633292', '650000'))
    const refused = await preview.tell('change', { edits: [amount], seen: [seen] })
    expect(codesOf(refused)).toEqual(['edit-conflict'])
    expect(refused.problems[0]?.message).toContain('`budget.amount` is `650000` now; it was `633292`')
    expect(read(RECORD)).toContain('650000')
    const again = { edits: [amount], seen: [{ ...seen, value: 650_000 }] }
    expect(codesOf(await preview.tell('change', again))).toEqual([])
    expect(read(RECORD)).toContain('700000')

    const order = ['dirna', 'engage', 'refresh', '3e-partnership', 'be-open', 'beaucoup']
    save(SETTINGS, read(SETTINGS).replace('  - dirna\n  - engage\n', '  - engage\n  - dirna\n'))
    const ordered = { kind: 'order-projects', projects: order.toReversed() }
    const before = { edits: [ordered], seen: [{ ref: 'data:report:projects', value: order }] }
    expect(codesOf(await preview.tell('change', before))).toEqual(['edit-conflict'])

    const first = await valueOf('az:projects/dirna:activities.0')
    const taken = { kind: 'remove-item', key: 'projects/dirna:activities', at: 0 }
    const item = { edits: [taken], seen: [{ ref: 'az:projects/dirna:activities.0', value: first }] }
    expect(codesOf(await preview.tell('change', item))).toEqual([])
    const left = read(DIRNA)
    expect(codesOf(await preview.tell('change', item))).toEqual(['edit-conflict'])
    expect(read(DIRNA)).toBe(left)

    const said = { key: 'projects/dirna:aim', language: 'en', isQuestion: true }
    const nothing = { isQuestion: false, comment: '' }
    expect(codesOf(await preview.tell('note', { ...said, comment: 'Bir', seen: nothing }))).toEqual([])
    const other = await preview.tell('note', { ...said, comment: 'İki', seen: nothing })
    expect(codesOf(other)).toEqual(['edit-conflict'])
    expect(read('locales/en.review.yaml')).toContain('Bir')
  })

  it('says that a translation is right only of the texts that were seen', async () => {
    const text = await preview.text(AIM)
    const seen = text?.sides.map(({ ref, value }) => ({ ref, value })) ?? []
    save(DIRNA, read(DIRNA).replace('qurmaq.', 'yaratmaq.'))
    const confirmed = await preview.tell('confirm', { key: 'projects/dirna:aim', language: 'en', seen })
    expect(codesOf(confirmed)).toEqual(['edit-conflict'])
  })

  it('takes a text that lost its last line end, as boxes do, for what was saved', async () => {
    save(DIRNA, read(DIRNA).replace(/^aim: >-\n(?: .*\n)+/mu, 'aim: |\n  Birinci.\n'))
    await expect.poll(() => valueOf(AIM), SOON).toContain('Birinci.')
    expect(await preview.tell('edit', { ...(await seenOf(AIM)), value: 'İkinci.' })).toEqual({ problems: [] })
    expect(read(DIRNA)).toContain('aim: |\n  İkinci.\n')
    const again = await preview.tell('edit', { ref: AIM, seen: 'İkinci.', value: 'Üçüncü.' })
    expect(again).toEqual({ problems: [] })
    expect(read(DIRNA)).toContain('aim: |\n  Üçüncü.\n')
  })

  it('tells in words what keeps a file from being written', async () => {
    const asked = await seenOf(AIM)
    const other = join(opened.folder, 'other.yaml')
    linkSync(join(opened.folder, DIRNA), other)
    const linked = await preview.tell('edit', { ...asked, value: 'Yeni.' })
    rmSync(other)
    expect(codesOf(linked)).toEqual(['edit-outside'])
    expect(read(DIRNA)).toBe(unchanged[DIRNA])
  })
})

describe('files that change in unusual ways', () => {
  const shown = async (): Promise<string> => (await preview.state(PAGE)).chapter?.html ?? ''

  it('are shown as they are at last: two saves at once, a file emptied before it is written, a folder that another takes the place of', async () => {
    const path = join(opened.folder, DIRNA)
    const said = (words: string): string => read(DIRNA).replace('qurmaq.', `qurmaq. ${words}`)
    const [one, two, three] = ['Bir.', 'İki.', 'Üç.'].map(said)
    save(DIRNA, one ?? '')
    await new Promise((later) => setTimeout(later, 20))
    save(DIRNA, two ?? '')
    await expect.poll(shown, SOON).toContain('İki.')
    writeFileSync(path, '')
    await new Promise((later) => setTimeout(later, 30))
    writeFileSync(path, three ?? '')
    await expect.poll(shown, SOON).toContain('Üç.')
    const [locales, other] = [join(opened.folder, 'locales'), join(opened.folder, 'other')]
    cpSync(locales, other, { recursive: true })
    writeFileSync(join(other, 'az/projects/dirna.yaml'), one ?? '')
    renameSync(locales, `${other}-before`)
    renameSync(other, locales)
    await expect.poll(shown, SOON).toContain('Bir.')
    save(DIRNA, two ?? '')
    await expect.poll(shown, SOON).toContain('İki.')
  })
})

describe('a page of the preview while others change the same files', () => {
  const said = `#article [data-from="${AIM}"]`
  const textOf = (page: Page, selector: string): Promise<string> =>
    page.$$eval(selector, (all) => all.map((each) => each.textContent).join(''))
  const press = (page: Page, words: string): Promise<void> =>
    page.$$eval(
      '#panel button',
      (all, wanted) => {
        all.find((each) => each.textContent === wanted)?.click()
      },
      words,
    )

  /** Opens the aim of the project and adds some words to it, which are not saved. */
  async function write(page: Page, words: string): Promise<void> {
    await page.click(said)
    await page.waitForSelector('#panel textarea')
    await page.$eval('#panel textarea', (box) => {
      box.focus()
      box.setSelectionRange(box.value.length, box.value.length)
    })
    await page.keyboard.type(words)
    await expect.poll(() => textOf(page, said), SOON).toContain(words)
  }

  async function saveByKeys(page: Page): Promise<void> {
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
  }

  it('keeps what is typed on the page while the file changes, and shows the file once the panel is closed', async () => {
    const page = await opened.open(PAGE)
    await write(page, ' Yazılmamış.')
    save(DIRNA, read(DIRNA).replace('qurmaq.', 'yaratmaq.').replace('tətbiqi.', 'tətbiqi və inkişafı.'))
    await expect.poll(() => textOf(page, '#article'), SOON).toContain('tətbiqi və inkişafı.')
    await expect.poll(() => textOf(page, said), SOON).toContain('qurmaq. Yazılmamış.')
    await page.keyboard.press('Escape')
    await expect.poll(() => textOf(page, said), SOON).toContain('yaratmaq.')
    expect(await textOf(page, said)).not.toContain('Yazılmamış.')
    await page.close()
  })

  it('shows both languages as they are typed beside each other, while one of them is saved, too', async () => {
    const page = await opened.open('/parallel/both/project-dirna')
    await write(page, ' Birinci.')
    const [, english] = await page.$$('#panel .editor textarea')
    await english?.type('Second. ')
    await expect.poll(() => textOf(page, '#article'), SOON).toContain('Second. ')
    expect(await textOf(page, said)).toContain('Birinci.')
    await saveByKeys(page)
    await expect.poll(() => read(ENGLISH), SOON).toContain('Second. ')
    await expect.poll(() => textOf(page, '#article'), SOON).toContain('Second. ')
    await expect.poll(() => textOf(page, said), SOON).toContain('Birinci.')
    await page.close()
  })

  it('saves what is typed while a save is under way behind it, and takes its own for nobody else’s', async () => {
    const page = await opened.open(PAGE)
    await write(page, ' Bir.')
    await saveByKeys(page)
    await page.keyboard.type(' İki.')
    await saveByKeys(page)
    await expect.poll(() => read(DIRNA).replaceAll(/\s+/gu, ' '), SOON).toContain('qurmaq. Bir. İki.')
    expect(await page.$('#panel .conflict:not([hidden])')).toBeNull()
    await page.close()
  })

  it('writes what was typed before one of its items is moved, and moves no other item', async () => {
    const page = await opened.open(PAGE)
    await page.click('#article [data-from="az:projects/dirna:activities.1"]')
    await page.waitForSelector('#panel textarea')
    await page.type('#panel textarea', 'Yeni: ')
    await press(page, 'Yuxarı')
    await page.waitForSelector('#panel', { hidden: true })
    expect(read(DIRNA)).toMatch(/activities:\n {2}- .*Yeni: /u)
    await page.close()
  })

  it('shows a fact that changed meanwhile before it writes another', async () => {
    const page = await opened.open(PAGE)
    await page.click('#article [data-from="data:projects/dirna:budget.amount"]')
    await page.waitForSelector('#panel .facts input')
    await page.$eval('#panel .facts input', (box) => {
      box.value = '700000'
    })
    save(RECORD, read(RECORD).replace('633292', '650000'))
    await press(page, 'Yadda saxla')
    await expect.poll(() => textOf(page, '#panel .problems'), SOON).toContain('is `650000` now')
    expect(read(RECORD)).toContain('650000')
    await press(page, 'Yadda saxla')
    await expect.poll(() => read(RECORD), SOON).toContain('700000')
    await page.close()
  })

  it('knows what can be undone although it was done before it listened', async () => {
    // Another page holds what only one page may have: the connection for events.
    const other = await opened.open('/assets/preview.css')
    await other.evaluate(() => {
      const held = new Promise((free) => Object.assign(window, { free }))
      void navigator.locks.request('preview-events', () => held)
    })
    const page = await opened.open(PAGE)
    const { steps } = await preview.changes()
    const count = `(${steps.length})`
    await expect.poll(() => textOf(page, '#tool-changes'), SOON).toContain(count)
    await preview.tell('edit', { ...(await seenOf(AIM)), value: 'Başqa məqsəd.' })
    expect(await textOf(page, '#tool-changes')).toContain(count)
    await other.evaluate(() => {
      ;(window as unknown as { free: () => void }).free()
    })
    await expect.poll(() => textOf(page, '#tool-changes'), SOON).toContain(`(${steps.length + 1})`)
    await other.close()
    await page.close()
  })

  it('writes what was typed before the preview was ended and started again', async () => {
    const first = await startPreview({ ...opened.options, port: 0 })
    const page = await opened.browser.newPage()
    await page.goto(first.address)
    await page.goto(new URL(PAGE, first.address).href)
    await write(page, ' Saxlanmış.')
    await first.close()
    await page.waitForSelector('body.lost')
    const port = Number(new URL(first.address).port)
    const again = await startPreview({ ...opened.options, port })
    await press(page, 'Yadda saxla')
    await expect.poll(() => textOf(page, '#said'), SOON).toContain('dayandırılıb')
    const other = await opened.browser.newPage()
    await other.goto(again.address)
    await page.waitForSelector('body:not(.lost)')
    await press(page, 'Yadda saxla')
    await expect.poll(() => read(DIRNA).replaceAll(/\s+/gu, ' '), SOON).toContain('qurmaq. Saxlanmış.')
    await Promise.all([page.close(), other.close()])
    await again.close()
  })
})
