import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { afterAll, expect, it } from 'vitest'
import { type Cache, noCache } from '../../src/files/cache.ts'
import type { PrintBrowser } from '../../src/pdf/browser/browser.ts'
import { startPdfThreads } from '../../src/run/pdf-threads.ts'
import { createPartPrinter } from '../../src/run/print-parts.ts'
import type { PartHtml } from '../../src/run/edition-html.ts'
import { refusal } from '../refusal.ts'
import { temporaryFolder } from '../pdf/browser-fixture.ts'

const folder = temporaryFolder()
const threads = startPdfThreads(1)

afterAll(async () => {
  await threads.close()
  await rm(folder, { recursive: true })
})

/** A browser that prints in its own way. */
function browserThat(print: PrintBrowser['print']): PrintBrowser {
  return { name: 'Chrome', version: '200.1', print, close: () => Promise.resolve() }
}

function printerOf(browser: PrintBrowser, cache: Cache = noCache) {
  const inputs = { root: folder, entries: new Map() }
  const more = { threads, cache, inputs, pdf: 'archive' as const, tabs: 1 }
  return createPartPrinter({ browser, ...more })
}

const chapter = { id: 'foreword', side: undefined, foot: 'A report' }

function part(name: string, ids: readonly string[] = ['foreword']): PartHtml {
  return {
    file: join(folder, name),
    html: name,
    portable: name,
    expected: {
      edition: 'en',
      pixel: 0.75,
      sideBySide: false,
      chapters: ids.map((id) => ({ ...chapter, id }) as unknown as PartHtml['expected']['chapters'][number]),
      contents: [],
      parts: [],
      typefaces: [],
      languages: [],
      textTypefaces: [],
      neutralNames: [],
      otherForms: {},
      joined: { afterNumber: [], beforeNumber: [] },
      withoutLigatures: [],
      foreignWords: { az: [], en: [] },
    },
    words: () => new Map(),
    identity: { languages: ['en'], tags: {}, notes: [], linkLabels: {} },
    enlargement: 1,
    room: undefined,
  }
}

it('nothing is printed any more after the printing was stopped', async () => {
  const printed: string[] = []
  const { make, stop } = printerOf(
    browserThat(({ htmlFile }) => {
      printed.push(htmlFile)
      return Promise.reject(new Error('printed'))
    }),
  )
  await expect(make(part('first.html'))).rejects.toThrow('printed')
  const waiting = make(part('second.html'))
  stop()
  await expect(waiting).rejects.toThrow('stopped')
  await expect(make(part('third.html'))).rejects.toThrow('stopped')
  expect(printed).toEqual([join(folder, 'first.html')])
})

it('a print of another shape than that of the project’s browser is an error that says which browser to use', async () => {
  const bytes = Buffer.from('%PDF-2.0\nof another shape')
  const { make } = printerOf(browserThat(() => Promise.resolve({ bytes, room: [] })))
  expect(await refusal(make(part('other.html')))).toMatch(
    /^print-unreadable The PDF that Chrome 200\.1 wrote of the chapter “foreword” of the edition “en” cannot be read \(PDF, byte 0: .*\)\. .* Otherwise build with the browser that comes with the project: without `--browser`/u,
  )
})

it('a part that was kept is taken without its words being gathered', async () => {
  const kept = { layout: [] }
  const read = () => Promise.resolve(serialize(kept))
  const { make } = printerOf(
    browserThat(() => Promise.reject(new Error('printed'))),
    { ...noCache, read },
  )
  const words = () => {
    throw new Error('gathered')
  }
  expect(await make({ ...part('kept.html'), words })).toEqual(kept)
})

it('a print is named by its chapters and its edition in messages', async () => {
  const names: (string | undefined)[] = []
  const { make } = printerOf(
    browserThat(({ name }) => {
      names.push(name)
      return Promise.reject(new Error('printed'))
    }),
  )
  await expect(make(part('named.html', ['aim', 'glance', 'index']))).rejects.toThrow('printed')
  expect(names).toEqual(['the chapters “aim” to “index” of the edition “en”'])
})

it('a print that needs more memory than there is ends the build with words, and not with a stack', async () => {
  const small = startPdfThreads(1, 24)
  try {
    const { expected, identity } = part('large.html')
    const typefaces = Array.from({ length: 2_000_000 }, (_, index) => `Typeface ${index}`)
    const task = {
      bytes: Buffer.from('%PDF-1.4'),
      room: [],
      enlargement: 1,
      identity,
      expected: { ...expected, typefaces },
      scaffold: 'x',
    }
    expect(await refusal(small.part(task))).toMatch(
      /^print-too-large The pages of the edition “en” need more memory than any report does\. Check what was changed last/u,
    )
  } finally {
    await small.close()
  }
})
