import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { openBrowser } from '../../scripts/site/open-browser.ts'
import { type Preview, startPreview } from '../../src/preview.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import { startBrowser } from '../../src/pdf/browser/browser.ts'
import { program, root } from '../frozen-report.ts'
import { memoryCache } from '../memory-cache.ts'

const BROWSERS = resolve('node_modules/.cache/compendium')

/** A preview of a copy of the frozen report, in the project's own browser. */
export interface OpenedPreview {
  readonly folder: string
  readonly preview: Preview
  /** What it was started with. */
  readonly options: Parameters<typeof startPreview>[0]
  readonly browser: Browser
  /** A page of the preview that was let in, at an address such as `/az/az/foreword`. */
  readonly open: (path: string) => Promise<Page>
  readonly close: () => Promise<void>
}

/** Opens a preview. Whoever opens it closes it. */
export async function openPreview(): Promise<OpenedPreview> {
  const folder = await mkdtemp(join(tmpdir(), 'compendium-preview-'))
  // The folders of the frozen report may be links.
  for (const name of ['data', 'locales', 'templates'])
    await cp(join(root, name), join(folder, name), { recursive: true, dereference: true })
  const caches = { fonts: memoryCache(), stages: memoryCache() }
  const printer = (() => {
    let started: ReturnType<typeof startBrowser> | undefined
    return {
      name: '',
      start: () => (started ??= startBrowser({ cacheFolders: [BROWSERS], fontFolders, timeout: 60_000 })),
      close: async () => (await started)?.close(),
    }
  })()
  const printing = { browser: printer, caches, out: join(folder, 'out'), tabs: 2 }
  const options = { root: folder, program, caches, port: 0, printing }
  const preview = await startPreview(options)
  const browser = await openBrowser(BROWSERS)
  const letIn = await browser.newPage()
  await letIn.goto(preview.address)
  await letIn.close()
  return {
    folder,
    preview,
    options,
    browser,
    open: async (path) => {
      const page = await browser.newPage()
      page.setDefaultTimeout(20_000)
      await page.setViewport({ width: 1360, height: 900 })
      await page.goto(new URL(path, preview.address).href)
      return page
    },
    close: async () => {
      await browser.close()
      await preview.close()
      await printer.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
