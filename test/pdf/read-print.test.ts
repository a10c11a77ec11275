import { rmSync } from 'node:fs'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PrintBrowser, startBrowser } from '../../src/pdf/browser/browser.ts'
import { setDates } from '../../src/pdf/finish/dates.ts'
import { readPdf } from './read-pdf.ts'
import { fontFolder, html, options, temporaryFolder, write } from './browser-fixture.ts'
import { chance, damage, isRefused } from './damage.ts'

const folder = temporaryFolder()
let browser: PrintBrowser
let bytes: Uint8Array
let document: PDFDocumentProxy

const style = `@page { size: A5; margin: 15mm } @page wide { size: 200pt 100pt } .wide { page: wide }
  @page turned { page-orientation: rotate-left } .turned { page: turned }
  h1 { break-before: page } body { font-synthesis: none }`
const body = `<p><a href="#az-one">1</a> <a href="#az-two">2</a> <a href="#az-three">3</a>
  <a href="#Ərşad bir">4</a>
  <h1 id="az-one">Birinci “(fəsil)” \\ ş</h1>${'<p>Azərbaycan ali təhsil müəssisələri'.repeat(60)}
  <h2 id="az-two">Second</h2><p style="opacity: .5">Half</p><h2>Unlinked</h2>
  <section class="wide"><h1 id="az-three">Wide</h1></section>
  <section class="turned"><h1>Turned</h1>
  <p id="Ərşad bir" style="background: linear-gradient(red, #0000)">Text</section>`

async function print(name: string, content: string): Promise<Uint8Array> {
  const htmlFile = write(folder, name, content)
  return (await browser.print({ htmlFile, roots: [folder, fontFolder] })).bytes
}

beforeAll(async () => {
  browser = await startBrowser(options)
  bytes = await print('page.html', html(body, style))
  document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

test('pages and their sizes are those that pdf.js finds', async () => {
  const { pages, pageSizes } = readPdf(bytes)
  expect(pages).toBe(document.numPages)
  for (const [index, { width, height }] of pageSizes.entries()) {
    const page = await document.getPage(index + 1)
    expect([0, 0, width, height]).toEqual(page.view)
    expect(page.rotate).toBe(0)
  }
  expect(new Set(pageSizes.map(({ width }) => Math.round(width)))).toEqual(new Set([420, 200, 595]))
})

/** Page and height of a destination of pdf.js. */
async function aim(destination: unknown): Promise<{ page: number; top: number }> {
  if (!Array.isArray(destination)) throw new Error('expected an explicit destination')
  return { page: (await document.getPageIndex(destination[0])) + 1, top: Number(destination[3]) }
}

test('destinations are those that pdf.js finds', async () => {
  const { destinations } = readPdf(bytes)
  const expected = await document.getDestinations()
  expect([...destinations.keys()].toSorted()).toEqual([...expected.keys()].toSorted())
  expect([...destinations.keys()].toSorted()).toEqual([
    '%C6%8Fr%C5%9Fad%20bir',
    'az-one',
    'az-three',
    'az-two',
  ])
  for (const [id, destination] of expected) expect(destinations.get(id)).toEqual(await aim(destination))
})

test('bookmarks are those that pdf.js finds', async () => {
  const found: unknown[] = []
  const collect = async (items: Awaited<ReturnType<typeof document.getOutline>>, level: number) => {
    for (const { title, dest, items: below } of items ?? []) {
      found.push({ title, level, page: (await aim(dest)).page })
      await collect(below, level + 1)
    }
  }
  await collect(await document.getOutline(), 1)
  expect(found).toHaveLength(5)
  expect(readPdf(bytes).outline).toEqual(found)
})

test('fonts are embedded and none is of Type 3, forms and turned pages included', () => {
  expect(readPdf(bytes).fonts).toEqual([
    { name: 'AAAAAA+SourceSerif4-Regular', type: 'CIDFontType2', embedded: true },
  ])
})

test('a bold letter that the browser makes up is found as a font of Type 3', async () => {
  const { fonts } = readPdf(await print('bold.html', html('<p style="opacity: .5"><b>Bold')))
  expect(fonts.map(({ type }) => type)).toEqual(['Type3'])
})

test('the print with the dates of the edition is read by pdf.js', async () => {
  const dated = await getDocument({ data: setDates(bytes, '2026-11-22'), verbosity: 0 }).promise
  const { info } = await dated.getMetadata()
  expect(info).toMatchObject({ CreationDate: "D:20261122000000+00'00'", ModDate: "D:20261122000000+00'00'" })
})

test('the print with any damage is refused or read', () => {
  const next = chance(3)
  const refused = Array.from({ length: 200 }, () => isRefused(damage(bytes, next))).filter(Boolean)
  expect(isRefused(bytes)).toBe(false)
  expect(refused.length).toBeGreaterThan(100)
})
