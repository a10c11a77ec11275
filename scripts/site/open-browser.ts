import puppeteer, { type Browser, type Page } from 'puppeteer'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import { prepareBrowser } from '../../src/pdf/browser/browser-install.ts'

/** The project's own browser, with windows that a reader would have. */
export async function openBrowser(cacheFolder: string): Promise<Browser> {
  const { executable, env } = await prepareBrowser({ cacheFolders: [cacheFolder], fontFolders })
  return puppeteer.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    headless: 'shell',
    args: ['--no-sandbox', '--disable-gpu'],
  })
}

/** How a page is looked at. */
export interface Look {
  readonly width: number
  readonly scheme: 'light' | 'dark'
  readonly scripts?: boolean
}

/** What the browser complained of, and asked of others, while a page was open. */
export interface Complaints {
  readonly console: string[]
  readonly foreign: string[]
}

/** A window for pages of a folder: it notes what they say to the console, and what they ask for elsewhere. */
export async function openWindow(
  browser: Browser,
  { width, scheme, scripts = true }: Look,
): Promise<{ readonly page: Page; readonly complaints: Complaints }> {
  const page = await browser.newPage()
  const complaints: Complaints = { console: [], foreign: [] }
  page.on('console', (message) => complaints.console.push(message.text()))
  page.on('pageerror', (error) => complaints.console.push(String(error)))
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/u.test(request.url())) complaints.foreign.push(request.url())
  })
  await page.setViewport({ width, height: width < 640 ? 720 : 900 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.setJavaScriptEnabled(scripts)
  return { page, complaints }
}
