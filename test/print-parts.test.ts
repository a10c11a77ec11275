import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noCache } from '../src/cache.ts'
import type { PrintBrowser } from '../src/pdf/browser.ts'
import { startPdfThreads } from '../src/pdf-threads.ts'
import { createPartPrinter, type PartHtml } from '../src/print-parts.ts'
import { temporaryFolder } from './pdf/browser-fixture.ts'

it('nothing is printed any more after the printing was stopped', async () => {
  const folder = temporaryFolder()
  const threads = startPdfThreads(1)
  const printed: string[] = []
  const browser: PrintBrowser = {
    name: 'none',
    version: '1',
    print({ htmlFile }) {
      printed.push(htmlFile)
      return Promise.reject(new Error('printed'))
    },
    close: () => Promise.resolve(),
  }
  const printing = {
    browser,
    threads,
    cache: noCache,
    inputs: { root: folder, entries: new Map() },
    finished: true,
    sheet: 'x',
    tabs: 1,
  }
  const part = (name: string): PartHtml => ({
    file: join(folder, name),
    html: name,
    expected: {
      edition: 'en',
      sideBySide: false,
      chapters: [],
      contents: [],
      typefaces: [],
      textTypeface: '',
      foreignWords: { az: [], en: [] },
    },
    identity: { languages: ['en'], tags: {}, notes: [], linkLabels: {} },
  })
  try {
    const { make, stop } = createPartPrinter(printing)
    await expect(make(part('first.html'))).rejects.toThrow('printed')
    const waiting = make(part('second.html'))
    stop()
    await expect(waiting).rejects.toThrow('stopped')
    await expect(make(part('third.html'))).rejects.toThrow('stopped')
    expect(printed).toEqual([join(folder, 'first.html')])
  } finally {
    await threads.close()
    await rm(folder, { recursive: true })
  }
})
