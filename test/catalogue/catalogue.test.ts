import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  buildCatalogue,
  type CatalogueOptions,
  findWanted,
  makeHere,
  printFromStore,
  statusOf,
} from '../../src/catalogue.ts'
import { judgePage, measurePage } from '../../scripts/site/judge-page.ts'
import { openBrowser, openWindow } from '../../scripts/site/open-browser.ts'
import { readCatalogue } from '../../src/catalogue/catalogue-file.ts'
import { folderBlobs } from '../../src/catalogue/folder-blobs.ts'
import type { Manifest } from '../../src/catalogue/manifest.ts'
import { openStore } from '../../src/catalogue/store.ts'
import { type Failure, nameOfUnit } from '../../src/catalogue/unit.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { sha256 } from '../../src/files/out.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import { startBrowser } from '../../src/pdf/browser/browser.ts'
import { type Press, startPress } from '../../src/run/press.ts'
import { buildProject, program } from '../build-project.ts'
import { memoryCache } from '../memory-cache.ts'
import { cacheFolder } from '../pdf/browser-fixture.ts'
import { keepEditions, makeCatalogue } from './make-catalogue.ts'

let root: string
let press: Press
let templates: ReturnType<typeof readInputs>
const scripts = memoryCache()
const stages = memoryCache()
/** What became of each unit in the last build: `made az-2021-2023/example-1`. */
let told: string[] = []

async function options(more: Partial<CatalogueOptions> = {}): Promise<CatalogueOptions> {
  const catalogue = readCatalogue(join(root, 'catalogue.yaml'))
  const store = await openStore(folderBlobs(catalogue.store), catalogue.store)
  return { catalogue, store, version: 'one', templates, program, cache: scripts, ...more }
}

async function build(date: string, more: Partial<CatalogueOptions> = {}): Promise<Manifest> {
  told = []
  const all = await options(more)
  return buildCatalogue(
    all,
    ({ missing }) =>
      makeHere(
        all.store,
        missing,
        printFromStore(all.store, press, join(root, 'scratch', 'slices')),
        (unit, outcome) => told.push(`${outcome} ${nameOfUnit(unit)}`),
      ),
    date,
  )
}

const shown = (path: string): Promise<Buffer> => readFile(join(root, 'published', 'current', path))

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const path = join(root, 'reports', file)
  const before = await readFile(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${String(from)} is not in ${file}`)
  await writeFile(path, after)
}

async function refusals(change: (folder: string) => Promise<void>): Promise<string[]> {
  const before = root
  let wasEmpty = false
  root = await mkdtemp(join(tmpdir(), 'compendium-catalogue-'))
  try {
    await makeCatalogue(root, { countries: 2, periods: 1, projects: 1 })
    await change(root)
    wasEmpty = !existsSync(join(root, 'store'))
    await build('2026-01-01T00:00:00.000Z')
    return []
  } catch (cause) {
    // Not even an empty store is laid out.
    const written = (await readdir(root)).filter(
      (name) => name === 'published' || (wasEmpty && name === 'store'),
    )
    if (written.length > 0) throw new Error(`${written.join()} was written`, { cause })
    const { diagnostics = [] } = cause as {
      diagnostics?: { code: string; place?: { file: string }; message: string }[]
    }
    return diagnostics.map(({ code, place, message }) => `${place?.file ?? ''} ${code} ${message}`)
  } finally {
    await rm(root, { recursive: true, force: true })
    root = before
  }
}

let first: Manifest

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'compendium-catalogue-'))
  await makeCatalogue(root, { countries: 2, periods: 1, projects: 2 })
  await keepEditions(root, 'az-2021-2023', ['en', 'az'])
  templates = readInputs(program)
  press = startPress({
    startBrowser: () => startBrowser({ cacheFolders: [cacheFolder], fontFolders, timeout: 60_000 }),
    fonts: memoryCache(),
    openStages: () => stages,
    scratch: join(root, 'scratch', 'press'),
    tabs: 2,
  })
  first = await build('2026-01-01T00:00:00.000Z')
})

afterAll(async () => {
  await press.close()
  await rm(root, { recursive: true, force: true })
})

describe('a catalogue', () => {
  it('has all editions of each report and each project alone in every language, with their sums', async () => {
    expect(first.failed).toEqual([])
    expect(first.missing).toEqual([])
    expect((await readdir(join(root, 'published', 'current', 'ge-2021-2023'))).toSorted()).toEqual([
      'SHA256SUMS',
      'compendium.az.pdf',
      'compendium.en-az.pdf',
      'compendium.en.pdf',
      'compendium.parallel.pdf',
      'fiches',
      'index.az.html',
      'index.en.html',
    ])
    const sums = (await shown('ge-2021-2023/SHA256SUMS')).toString()
    for (const [, sum, path] of sums.matchAll(/^(\w+) {2}(.+)$/gmu))
      expect(sha256(await shown(`ge-2021-2023/${path}`)), path).toBe(sum)
    expect(sums).toContain('fiches/example-2.az.pdf')
  })

  it('makes nothing anew where nothing has changed, and everything under another version of the program', async () => {
    expect(await build('2026-01-02T00:00:00.000Z')).toMatchObject({ reports: first.reports })
    expect(told).toEqual([])
    const { missing } = await findWanted(await options({ version: 'two' }))
    expect(missing).toHaveLength(6)
  })

  it('of a changed text makes its report and its project anew, and no other; what is as it was keeps its date', async () => {
    await edit('az-2021-2023/locales/en/projects/example-1.yaml', 'One result of', 'The one result of')
    const { reports } = await build('2026-01-03T00:00:00.000Z')
    expect(told).toEqual(['made az-2021-2023', 'made az-2021-2023/example-1'])
    const [az] = reports
    const dates = Object.fromEntries((az?.files ?? []).map(({ path, since }) => [path, since.slice(0, 10)]))
    expect(dates).toMatchObject({
      'compendium.en.pdf': '2026-01-03',
      'compendium.az.pdf': '2026-01-01',
      'fiches/example-1.en.pdf': '2026-01-03',
      'fiches/example-2.en.pdf': '2026-01-01',
    })
  })

  it('has the bytes that the report alone has, also of a report of which parts were kept', async () => {
    const alone = join(root, 'alone')
    await cp(join(root, 'reports', 'az-2021-2023'), alone, { recursive: true })
    await cp(join(program, 'templates'), join(alone, 'templates'), { recursive: true })
    await buildProject({ root: alone, out: join(alone, 'out'), editions: ['en'] })
    await buildProject({ root: alone, out: join(alone, 'fiche'), editions: ['en'], projects: ['example-1'] })
    const bytesOf = (path: string): Promise<Buffer> => readFile(join(alone, path))
    expect(await shown('az-2021-2023/compendium.en.pdf')).toEqual(await bytesOf('out/compendium.en.pdf'))
    expect(await shown('az-2021-2023/fiches/example-1.en.pdf')).toEqual(
      await bytesOf('fiche/compendium.en.example-1.pdf'),
    )
  })

  it('may leave other projects’ texts out of the key of a project: it has the same bytes without their change', async () => {
    const { store, plan } = await options().then(async (all) => ({ ...all, ...(await findWanted(all)) }))
    const unit = plan.reports[0]?.units.find(({ project }) => project === 'example-2')
    if (!unit) throw new Error('no such unit')
    // The inputs of today, in which the other project was changed after this one was made.
    const { files } = await printFromStore(store, press, join(root, 'scratch', 'slices'))(unit)
    const action = await store.action(unit.key)
    expect(files.map(({ bytes }) => sha256(bytes))).toEqual(action?.files.map((file) => file.sha256))
  })

  it('shows the earlier version of what has a mistake, tells its editor where it is, and goes on with all else', async () => {
    const before = await shown('az-2021-2023/compendium.en.pdf')
    const other = await shown('az-2021-2023/fiches/example-2.en.pdf')
    await edit('az-2021-2023/locales/en/projects/example-1.yaml', 'aim:', 'amm:')
    await edit('az-2021-2023/locales/en/projects/example-2.yaml', 'One result of', 'The one result of')
    await edit('ge-2021-2023/locales/en/projects/example-1.yaml', 'One result of', 'The one result of')
    const { failed, reports } = await build('2026-01-04T00:00:00.000Z')
    expect(told).toEqual([
      'failed az-2021-2023',
      'failed az-2021-2023/example-1',
      'made az-2021-2023/example-2',
      'made ge-2021-2023',
      'made ge-2021-2023/example-1',
    ])
    expect(failed[0]?.found[0]).toMatchObject({
      severity: 'error',
      code: 'unknown-key',
      place: { file: 'reports/az-2021-2023/locales/en/projects/example-1.yaml', line: 2 },
      hint: 'Did you mean `aim`?',
    })
    expect(reports.map(({ name, isEarlier }) => `${name} ${isEarlier}`)).toEqual([
      'az-2021-2023 true',
      'ge-2021-2023 false',
    ])
    expect(await shown('az-2021-2023/compendium.en.pdf')).toEqual(before)
    const fiche = await shown('az-2021-2023/fiches/example-2.en.pdf')
    expect(fiche).not.toEqual(other)
    // What was tried once is not tried every night.
    await rm(join(root, 'store/runs/manifest.json'))
    const { reports: anew } = await build('2026-01-05T00:00:00.000Z')
    expect(told).toEqual([])
    // Where nothing was shown before, what is right is shown.
    expect(anew[0]?.files.map(({ path }) => path)).toEqual([
      'fiches/example-2.en.pdf',
      'fiches/example-2.az.pdf',
    ])
    expect((await shown('index.en.html')).toString()).toContain('Example: Azerbaijan, 2021–2023')
    await edit('az-2021-2023/locales/en/projects/example-1.yaml', 'amm:', 'aim:')
    expect((await build('2026-01-06T00:00:00.000Z')).failed).toEqual([])
    expect(told).toEqual(['made az-2021-2023'])
    // The same inputs as a whole, without a mistake of another project.
    const { store, missing, plan } = await options().then(async (all) => ({
      ...all,
      ...(await findWanted(all)),
    }))
    expect(missing).toEqual([])
    const unit = plan.reports[0]?.units.find(({ project }) => project === 'example-2')
    if (!unit) throw new Error('no such unit')
    const { files } = await printFromStore(store, press, join(root, 'scratch', 'slices'))(unit)
    expect(files.find(({ path }) => path === 'fiches/example-2.en.pdf')?.bytes).toEqual(fiche)
  })

  it('forgets a mistake of another text that kept a project from being made', async () => {
    const { store, plan } = await options().then(async (all) => ({ ...all, ...(await findWanted(all)) }))
    const unit = plan.reports[1]?.units.find(({ project }) => project === 'example-2')
    if (!unit) throw new Error('no such unit')
    await store.forgetAction(unit.key)
    await store.keepFailure({ format: 1, unit: { ...unit, inputs: '0'.repeat(64) }, found: [] })
    expect((await build('2026-01-06T00:00:00.000Z')).failed).toEqual([])
    expect(told).toEqual(['made ge-2021-2023/example-2'])
  })

  it('makes again what its store has lost, cannot be read, or holds with another byte', async () => {
    const { store } = await options()
    const file = first.reports[1]?.files.find(({ path }) => path === 'fiches/example-2.en.pdf')
    const path = store.objectPath(file?.sha256 ?? '') ?? ''
    const whole = await readFile(path)
    await rm(path)
    await writeFile(path, whole.subarray(1))
    const { key = '' } =
      (await findWanted(await options())).plan.reports[1]?.units.find(
        ({ project }) => project === 'example-1',
      ) ?? {}
    await writeFile(join(root, 'store/actions', key.slice(0, 2), key.slice(2, 4), `${key}.json`), '{')
    await rm(join(root, 'published'), { recursive: true })
    await build('2026-01-07T00:00:00.000Z')
    expect(told).toEqual(['made ge-2021-2023/example-1', 'made ge-2021-2023/example-2'])
    expect(await shown('ge-2021-2023/fiches/example-2.en.pdf')).toEqual(whole)
  })
})

describe('the pages of a catalogue', () => {
  const addressOf = (path: string): string => pathToFileURL(join(root, path)).href
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser(cacheFolder)
    const all = await options()
    const manifest = await all.store.manifest()
    if (!manifest) throw new Error('no manifest')
    const broken: Failure = {
      format: 1,
      unit: { report: 'az-2021-2023', project: 'example-1', inputs: 'a'.repeat(64), key: 'b'.repeat(40) },
      found: [
        {
          severity: 'error',
          code: 'unknown-key',
          message: 'Nothing reads `amm`.',
          place: { file: 'a.yaml', line: 3, column: 1 },
        },
      ],
    }
    for (const { path, bytes } of await statusOf(all, {
      ...manifest,
      failed: [broken],
      missing: ['ge-2021-2023'],
    })) {
      await mkdir(dirname(join(root, 'state', path)), { recursive: true })
      await writeFile(join(root, 'state', path), bytes)
    }
  })
  afterAll(() => browser.close())

  it.each([
    'published/current/index.en.html',
    'published/current/ge-2021-2023/index.az.html',
    'state/status.en.html',
  ])('%s has no fault that WCAG 2.2 knows, and fits a telephone', async (path) => {
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

  it('lead to every file that is shown, from the list and from the search by name, country and year', async () => {
    const { page } = await openWindow(browser, { width: 1280, scheme: 'light' })
    await page.goto(addressOf('published/current/index.az.html'))
    const results = async (typed: string): Promise<string[]> => {
      await page.$eval('#q', (field) => ((field as HTMLInputElement).value = ''))
      await page.type('#q', typed)
      return page.$$eval('.results a', (links) => links.map((link) => link.href))
    }
    expect(await results('numune layihe 2')).toEqual([
      addressOf('published/current/az-2021-2023/fiches/example-2.az.pdf'),
    ])
    expect((await results('gurcustan')).length).toBeGreaterThan(0)
    expect(await results('azerbaycan 2021 xyz')).toEqual([])
    expect(await page.$eval('.found', (said) => said.textContent)).toBe('Heç nə tapılmadı.')
    const links: string[] = []
    for (const name of ['index.az.html', 'az-2021-2023/index.az.html', 'ge-2021-2023/index.en.html']) {
      await page.goto(addressOf(`published/current/${name}`))
      links.push(...(await page.$$eval('a', (all) => all.map((link) => link.href))))
    }
    const dead = links.filter((link) => !existsSync(fileURLToPath(link)))
    expect(dead).toEqual([])
    expect(links.filter((link) => link.endsWith('.pdf')).length).toBeGreaterThan(12)
    await page.close()
  })

  it('tell those who keep it what is wrong where, in their language', async () => {
    const html = await readFile(join(root, 'state/status.az.html'), 'utf8')
    expect(html).toContain('Hazırlana bilməyənlər')
    expect(html).toContain('<strong>a.yaml:3:1 </strong>Nothing reads `amm`.')
    expect(html).toContain('Nümunə: Azərbaycan, 2021–2023')
  })
})

describe('a catalogue that cannot be planned is refused, and nothing is made', () => {
  it('with a project in two reports', async () => {
    const found = await refusals(async (folder) => {
      const at = join(folder, 'reports', 'ge-2021-2023/data/projects/example-1.yaml')
      await writeFile(at, (await readFile(at, 'utf8')).replace('100000002', '100000001'))
    })
    expect(found).toEqual([
      'reports/ge-2021-2023/data/projects/example-1.yaml catalogue-twice The project 100000001 stands in reports/az-2021-2023/data/projects/example-1.yaml, too.',
    ])
  })

  it('with a folder that is called by no country, or has no report', async () => {
    const found = await refusals(async (folder) => {
      await cp(join(folder, 'reports', 'ge-2021-2023'), join(folder, 'reports', 'zz-2021'), {
        recursive: true,
      })
      await rm(join(folder, 'reports', 'az-2021-2023', 'data'), { recursive: true })
    })
    expect(found).toEqual([
      'reports/az-2021-2023 catalogue-report The folder has no `data/report.yaml`.',
      'reports/zz-2021 catalogue-report A report is called by the code of its country and its period.',
    ])
  })

  it('with a report of thousands of projects', async () => {
    const found = await refusals(async (folder) => {
      const at = join(folder, 'reports', 'az-2021-2023/data/report.yaml')
      const slugs = Array.from({ length: 5000 }, (_, index) => `  - p${index + 1}\n`).join('')
      await writeFile(
        at,
        (await readFile(at, 'utf8')).replace(/projects:\n(?: +- .*\n)+/u, `projects:\n${slugs}`),
      )
    })
    expect(found).toEqual([
      'reports/az-2021-2023/data/report.yaml catalogue-large The report has 5000 projects; it may have 1000.',
    ])
  })

  it('with a store of another format, or a folder of other things in its place', async () => {
    for (const name of ['format.json', 'letter.txt']) {
      const found = await refusals(async (folder) => {
        await cp(join(folder, 'catalogue.yaml'), join(folder, 'store', name))
      })
      expect(found.join()).toMatch(/catalogue-store .* is no store of this version of the program/u)
    }
  })

  it('without its file, or with a folder in it that is not there', async () => {
    expect(await refusals((folder) => rm(join(folder, 'catalogue.yaml')))).toEqual([
      expect.stringMatching(/^catalogue.yaml catalogue-file There is no /u),
    ])
    expect(await refusals((folder) => rm(join(folder, 'reports'), { recursive: true }))).toEqual([
      'catalogue.yaml catalogue-file There is no folder `reports`.',
    ])
    const spelt = await refusals(async (folder) => {
      await writeFile(
        join(folder, 'catalogue.yaml'),
        'reports: reports\nfiche: on\nstore: store\npublished: p\n',
      )
    })
    expect(spelt).toEqual(['catalogue.yaml unknown-key Nothing reads the key `fiche` here.'])
  })
})
