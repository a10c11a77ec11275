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

  it('every page is as the page design wants it, though among a hundred a chart, which never breaks, leaves room before it', () => {
    const emptied = found.filter((message) => message.includes('of the page empty:'))
    expect(found.filter((message) => !emptied.includes(message))).toEqual([])
    expect(emptied.length).toBe(count === 100 ? 1 : 0)
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

  it('each project is a column of the matrix once, and each participation from Azerbaijan a mark', () => {
    const matrices = tagged.tables.slice(1)
    const columns = matrices.flatMap(({ rows }) => rows[0]?.slice(1, -1).map(({ text }) => text) ?? [])
    expect(columns).toEqual(projects.map(({ acronym }) => acronym))
    const marks = matrices.flatMap(({ rows }) => rows.flat()).filter(({ text }) => /^\[.+\]$/u.test(text))
    const { organisations } = generated.report
    const members = projects.flatMap(({ coordinator, partners }) => [coordinator, ...[partners].flat()])
    const home = members.filter((id) => organisations.value[id]?.country === 'AZ')
    expect(marks.length).toBe(home.length)
    const sums = matrices.map(({ rows }) => numberIn(rows.at(-1)?.at(-1)?.text))
    expect(sums.reduce((sum, number) => sum + number, 0)).toBe(home.length)
  })

  it('the matrix lies on upright pages while it fits', () => {
    const isUpright = tagged.sizes.map(([width, height]) => width < height)
    expect(isUpright.every(Boolean)).toBe(count === 1)
    expect(isUpright[0]).toBe(true)
  })
})

describe.each([7, 9, 12, 30])('the real projects over and over, %i of them', (count) => {
  it('leave no page nearly empty and no row, caption or head alone', async () => {
    const { bytes, found } = await printGlance(browser, folder, 'az', repeatReport(count))
    expect(found).toEqual([])
    const { tables } = await readTagged(bytes, 1, Infinity)
    const matrices = tables.slice(1)
    expect(matrices.length).toBe(count === 30 ? 3 : 1)
    // On landscape pages the title of the first one is the heading above it.
    expect(matrices.map(({ caption }) => caption.length)).toEqual(
      matrices.map((_, index) => (count > 8 && index === 0 ? 2 : 3)),
    )
  })
})

describe('records at the limits', () => {
  it('a budget of nothing is stated, in words; a missing one is not', async () => {
    const { bytes } = await printGlance(browser, folder, 'en', generateReport(8))
    const { items, tables } = await readTagged(bytes, 1, Infinity)
    const budgets = tables[0]?.rows.map((row) => row.at(-1)?.text) ?? []
    expect([budgets[3], budgets[5]]).toEqual(['not stated', 'zero'])
    expect(items[1]?.[2]).toBe('seven of the eight projects; REFRESH states no budget')
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
    expect(items.map(([value, , base]) => [value, base])).toEqual([
      ['2', 'all projects described in this compendium'],
      ['not stated', 'ONE and TWO state no budget'],
      ['not stated', 'ONE and TWO state no participants'],
      ['not stated', 'ONE and TWO state no participants'],
    ])
    expect(tables.length).toBe(1)
    expect(tables[0]?.rows.at(-1)?.map(({ text }) => text)).toEqual([
      'Total of the stated figures',
      'not stated',
      'not stated',
    ])
  })

  it('figures that rest on all projects say so, and sums under a million are printed whole', async () => {
    const facts: Partial<Project> = {
      budget: { amount: 250_000, currency: 'EUR' },
      coordinator: 'a-university',
      partners: ['a-university'],
    }
    const whole = reportOf([project('ONE', facts), project('TWO', facts)], organisations, {
      'a-university': 'A University',
    })
    const { bytes } = await printGlance(browser, folder, 'en', whole)
    const { items } = await readTagged(bytes, 1, Infinity)
    expect(items[1]).toEqual(['500\u00A0000', 'euros, the sum of the budgets', 'all two projects'])
    expect(items[2]).toEqual([
      '1',
      'organisation: 0 from Azerbaijan, 1 from other countries',
      'all two projects',
    ])
  })

  it('more than three projects that state no budget are counted, not named', async () => {
    const silent = ['ONE', 'TWO', 'THREE', 'FOUR'].map((acronym) => project(acronym, {}))
    const stated = project('FIVE', { budget: { amount: 1, currency: 'EUR' } })
    const report = reportOf([...silent, stated], organisations, { 'a-university': 'A University' })
    const { bytes } = await printGlance(browser, folder, 'en', report)
    const { items } = await readTagged(bytes, 1, Infinity)
    expect(items[1]?.[2]).toBe('one of the five projects; four projects state no budget')
  })
})
