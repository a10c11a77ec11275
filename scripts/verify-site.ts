/**
 * Opens every page of `out/site/` in the project's browser and judges it: `npm run verify:site`. By WCAG 2.2 AA (axe), at 320
 * and 1280 px, light and dark, and without scripts; nothing wider than the window, no letter under 12 px, no message to the
 * console, no request to anybody.
 */
import { readdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { judgePage, measurePage } from './site/judge-page.ts'
import { type Look, openBrowser, openWindow } from './site/open-browser.ts'

const root = resolve(import.meta.dirname, '..')
const site = join(root, 'out', 'site')
const LOOKS: readonly Look[] = [
  { width: 320, scheme: 'light' },
  { width: 320, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
]

const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted()
const browser = await openBrowser(join(root, 'node_modules', '.cache', 'compendium'))
let wrong = 0
const tell = (file: string, look: Look, what: string): void => {
  wrong += 1
  process.stdout.write(`${relative(root, join(site, file))} (${look.width} px, ${look.scheme}): ${what}\n`)
}
// One window for each look: they are at work at the same time.
await Promise.all(LOOKS.map(judgeAll))
await browser.close()
process.stdout.write(`${files.length} pages, ${LOOKS.length} looks: ${wrong} faults\n`)
process.exitCode = wrong === 0 ? 0 : 1

async function judgeAll(look: Look): Promise<void> {
  const { page, complaints } = await openWindow(browser, look)
  for (const file of files) {
    await page.goto(pathToFileURL(join(site, file)).href)
    for (const line of await judgePage(page)) tell(file, look, line)
    const { wider, small } = await measurePage(page)
    if (wider > 0) tell(file, look, `${wider} px wider than the window`)
    for (const line of small.slice(0, 3)) tell(file, look, `smaller than 12 px: ${line}`)
    for (const line of complaints.console.splice(0)) tell(file, look, `console: ${line}`)
    for (const line of complaints.foreign.splice(0)) tell(file, look, `asked for ${line}`)
  }
  await page.close()
}
