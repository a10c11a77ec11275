import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { noCache } from '../src/files/cache.ts'
import { startPreview } from '../src/preview.ts'
import { openBrowser, openWindow } from './site/open-browser.ts'

/*
 * Draws the pages that the READMEs show, from the PDFs and the web edition of the last builds: `npm run pictures`.
 */

/** Width of a picture in pixels: three of them stand side by side. */
const WIDTH = 620

const pictures = [
  { file: 'project-az.png', edition: 'az', id: 'az-project-refresh' },
  { file: 'glance-en.png', edition: 'en', id: 'en-glance' },
  { file: 'project-parallel.png', edition: 'parallel', id: 'az-project-dirna' },
] as const

/** Pages of the web edition, as a window of this width and height shows them, in CSS px. */
const screens = [
  { file: 'site-telephone.png', page: 'az/overview.html', width: 390, height: 844, scheme: 'light' },
  { file: 'site-desk.png', page: 'en/projects/dirna.html', width: 1100, height: 844, scheme: 'light' },
  { file: 'site-both.png', page: 'both/projects/dirna.html', width: 1100, height: 844, scheme: 'dark' },
] as const

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'pictures')
await mkdir(folder, { recursive: true })

for (const { file, edition, id } of pictures) {
  const data = new Uint8Array(await readFile(join(root, 'out', `compendium.${edition}.pdf`)))
  const task = getDocument({ data, disableFontFace: true, verbosity: 0 })
  const pdf = await task.promise
  const [reference] = (await pdf.getDestination(id)) ?? []
  const page = await pdf.getPage((await pdf.getPageIndex(reference)) + 1)
  const scale = WIDTH / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  await page.render({ canvas: canvas as never, viewport }).promise
  await writeFile(join(folder, file), await canvas.encode('png'))
  await task.destroy()
  process.stdout.write(`docs/pictures/${file}\n`)
}

const browser = await openBrowser(join(root, 'node_modules', '.cache', 'compendium'))
for (const { file, page: path, width, height, scheme } of screens) {
  const { page } = await openWindow(browser, { width, scheme })
  await page.setViewport({ width, height })
  await page.goto(pathToFileURL(join(root, 'out', 'site', path)).href)
  await page.screenshot({ path: join(folder, file) })
  await page.close()
  process.stdout.write(`docs/pictures/${file}\n`)
}
// The preview, with the panel of a text.
const caches = { fonts: noCache, stages: noCache }
const nothing = { name: '', start: () => Promise.reject(new Error('nothing is printed')) }
const printing = { browser: nothing, caches, out: join(root, 'out'), tabs: 1 }
const preview = await startPreview({ root, program: root, caches, port: 0, printing })
const page = await browser.newPage()
await page.setViewport({ width: 1360, height: 860 })
await page.goto(preview.address)
await page.goto(new URL('/az/az/project-dirna', preview.address).href)
await page.click('#article [data-from="az:projects/dirna:aim"]')
await page.waitForSelector('#panel textarea')
await page.screenshot({ path: join(folder, 'preview.png') })
process.stdout.write('docs/pictures/preview.png\n')
await preview.close()
await browser.close()
process.exit(0)
