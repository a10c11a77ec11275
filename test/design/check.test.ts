import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import { type PrintBrowser, startBrowser } from '../../src/pdf/browser/browser.ts'
import { options, temporaryFolder } from '../pdf/browser-fixture.ts'
import { checkSample } from './sample.ts'
import { samples } from './samples.ts'

const folder = temporaryFolder()
let browser: PrintBrowser

beforeAll(async () => {
  browser = await startBrowser({ ...options, fontFolders })
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

describe.each(Object.entries(samples))('%s', (code, some) => {
  it('is provoked by a sample', () => {
    expect(some.flatMap(({ finds }) => finds).some((line) => line.startsWith(`${code}, `))).toBe(true)
  })

  it.each(some)('$title', async (sample) => {
    const found = await checkSample(browser, folder, sample)
    // Most samples are set without the columns of the page design.
    const told = found.filter((line) => code === 'page-left-edge' || !line.startsWith('page-left-edge, '))
    expect(told).toEqual(sample.finds.map((line) => expect.stringContaining(line)))
  })
})
