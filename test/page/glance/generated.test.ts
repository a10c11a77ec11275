import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fontFolders } from '../../../src/page/fonts/fonts.ts'
import { type PrintBrowser, startBrowser } from '../../../src/pdf/browser/browser.ts'
import type { Project } from '../../../src/report/types.ts'
import { cacheFolder, temporaryFolder } from '../../pdf/browser-fixture.ts'
import { generateReport, longName, longWord, repeatReport, reportOf } from './generated-report.ts'
import { readTagged, type TaggedPages } from './pdf-tables.ts'
import { printGlance } from './print-glance.ts'

const folder = temporaryFolder()
let browser: PrintBrowser

beforeAll(async () => {
  browser = await startBrowser({ cacheFolders: [cacheFolder], fontFolders, timeout: 60_000 })
})

afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

/** Digits and groups alone, as a number. */
function numberIn(text: string | undefined): number {
  return Number(text?.replaceAll(' ', ''))
}

describe.each([1, 30, 100])('with %i projects', (count) => {
  const generated = generateReport(count)
  const projects = generated.report.projects.map(({ value }) => value)
  let tagged: TaggedPages
  let found: readonly string[]

  beforeAll(async () => {
    const printed = await printGlance(browser, folder, 'az', generated)
    found = printed.found
    tagged = await readTagged(printed.bytes, 1, Infinity)
  })

  it('every page is as the page design wants it', () => {
    expect(found).toEqual([])
  })

  it('the totals are those of the records', () => {
    const rows = tagged.tables[0]?.rows ?? []
    const budgets = projects.map(({ budget }) => (budget === 'not-stated' ? 0 : budget.amount))
    const members = projects.map(({ partners }) => (partners === 'not-stated' ? 0 : partners.length + 1))
    const totals = rows.at(-1)?.map(({ text }) => text) ?? []
    expect(numberIn(totals[2])).toBe(budgets.reduce((sum, amount) => sum + amount, 0))
    expect(numberIn(totals[1])).toBe(members.reduce((sum, number) => sum + number, 0))
    expect(rows.length).toBe(count + 2)
  })

  it.runIf(count === 1)('the list of one project says the roles', () => {
    const rows = tagged.tables[1]?.rows.slice(1) ?? []
    expect(rows.map((row) => row[1]?.text)).toEqual(['koordinator', 'tərəfdaş'])
  })

  it.runIf(count > 1)('each participation from Azerbaijan stands in the list of roles once', () => {
    const { organisations } = generated.report
    const members = projects.flatMap(({ coordinator, partners }) => [coordinator, ...[partners].flat()])
    const home = members.filter((id) => organisations.value[id]?.country === 'AZ')
    const rows = tagged.tables[1]?.rows.slice(1) ?? []
    const listed = rows.slice(0, -1).map((row) => row[1]?.text.split(', ') ?? [])
    const acronyms = new Set(projects.map(({ acronym }) => acronym))
    const written = listed.flat().map((each) => each.replace(/^\[koordinator\]\s/u, ''))
    expect(written.filter((each) => !acronyms.has(each))).toEqual([])
    expect(written.length).toBe(home.length)
    expect(numberIn(rows.at(-1)?.at(-1)?.text)).toBe(home.length)
    const coordinators = projects.filter(
      ({ coordinator }) => organisations.value[coordinator]?.country === 'AZ',
    )
    expect(listed.flat().filter((each) => each.startsWith('[')).length).toBe(coordinators.length)
  })

  it('has as many pages as it needs, one of one project', () => {
    const most = { 1: 1, 30: 4, 100: 10 }[count] ?? 0
    expect(tagged.sizes.length).toBeLessThanOrEqual(most)
    expect(tagged.sizes.every(([width, height]) => width < height)).toBe(true)
  })
})

describe.each([2, 7, 9, 12, 14, 15, 24])('the real projects over and over, %i of them', (count) => {
  it('leave no page nearly empty and no row, caption or head alone', async () => {
    const { bytes, found } = await printGlance(browser, folder, 'az', repeatReport(count))
    expect(found).toEqual([])
    const { tables, sizes } = await readTagged(bytes, 1, Infinity)
    const [, roles] = tables
    const heads = roles?.rows[0]?.slice(1, -1).map(({ text }) => text)
    expect(heads).toEqual(repeatReport(count).report.projects.map(({ value }) => value.acronym))
    expect(sizes.some(([width, height]) => width > height)).toBe(count > 14)
  })
})

describe('records at the limits', () => {
  it('a budget of nothing is stated, in words; a missing one is not', async () => {
    const { bytes } = await printGlance(browser, folder, 'en', generateReport(8))
    const { tables } = await readTagged(bytes, 1, Infinity)
    const budgets = tables[0]?.rows.map((row) => row.at(-1)?.text) ?? []
    expect([budgets[3], budgets[5]]).toEqual(['not stated in the source', 'zero'])
  })

  it('names of 120 letters, in words or in one, stand on the page as a whole', async () => {
    const { bytes } = await printGlance(browser, folder, 'az', generateReport(8))
    const { tables } = await readTagged(bytes, 1, Infinity)
    const names = tables[1]?.rows.map(([head]) => head?.text) ?? []
    expect(names).toContain(longName)
    // Between the lines of a word that had to break, a reader finds a space.
    expect(names.map((name) => name?.replaceAll(' ', ''))).toContain(longWord)
  })

  const organisations = { 'a-university': { country: 'GE', kind: 'university' } } as const
  const project = (acronym: string, facts: Partial<Project>): { slug: string; value: Project } => ({
    slug: acronym.toLocaleLowerCase('en'),
    value: {
      id: '101000000',
      acronym,
      budget: 'not-stated',
      period: { start: 2023, end: 2025 },
      website: 'to-be-announced',
      coordinator: 'not-stated',
      partners: 'not-stated',
      ...facts,
    },
  })

  it('a report that states nothing says so, and has no matrix', async () => {
    const nothing = reportOf([project('ONE', {}), project('TWO', {})], organisations, {
      'a-university': 'A University',
    })
    const { bytes, found } = await printGlance(browser, folder, 'en', nothing)
    const { items, tables } = await readTagged(bytes, 1, Infinity)
    expect(found).toEqual([])
    expect(items.map(([value]) => value)).toEqual(['2', 'not stated', 'not stated', 'not stated'])
    expect(tables.length).toBe(1)
    expect(tables[0]?.rows.at(-1)?.map(({ text }) => text)).toEqual([
      'Total of the stated figures',
      'not stated',
      'not stated',
    ])
  })
})
