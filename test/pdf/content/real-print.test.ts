import { rmSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PrintBrowser, startBrowser } from '../../../src/pdf/browser/browser.ts'
import { createPageScanner } from '../../../src/pdf/content/scan.ts'
import { groupLines } from '../../../src/pdf/content/lines.ts'
import type { PageContent } from '../../../src/pdf/content/page-content.ts'
import { entry } from '../../../src/pdf/objects/entry.ts'
import { PdfFile } from '../../../src/pdf/objects/file.ts'
import { readPageTree } from '../../../src/pdf/read/page-tree.ts'
import { readStructure } from '../../../src/pdf/read/structure.ts'
import { fontFolder, html, options, temporaryFolder, write } from '../browser-fixture.ts'
import { chance, damage } from '../damage.ts'
import { syntaxError } from '../pdf-fixture.ts'

const folder = temporaryFolder()
let browser: PrintBrowser
let bytes: Uint8Array

const style = `@page { size: A5; margin: 15mm; @bottom-right { content: counter(page) } }
  body { font-synthesis: none } h2 { break-before: page }`
const body = `<p>Azərbaycan ali təhsil müəssisələri, 633&nbsp;292 avro, office</p><p>ədəbiy&shy;yat</p>
  <p style="width: 12mm">ədəbiy&shy;yatlarla</p>
  <ul><li>bir<li>iki</ul><table><tr><th>Ölkə<td>Gürcüstan</table>
  <h2>Yarım</h2><p style="opacity: .5">Şəffaf söz</p><p style="transform: rotate(90deg)">Dönmüş</p>
  <p style="background: linear-gradient(red, #0000)">Rəngli</p><svg width="40" height="20"><text y="15">Şəkil</text>
  <rect width="5" height="5" stroke="red" stroke-dasharray="2 1"/></svg>`

function scanAll(print: Uint8Array): PageContent[] {
  const file = new PdfFile(print)
  const catalog = entry(file, file.trailer, 'Root', 'dictionary')
  readStructure(file, catalog)
  const scan = createPageScanner(file)
  return readPageTree(file, catalog).map((page) => scan(page))
}

beforeAll(async () => {
  browser = await startBrowser(options)
  const htmlFile = write(folder, 'page.html', html(body, style))
  bytes = (await browser.print({ htmlFile, roots: [folder, fontFolder] })).bytes
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

it('every page shows the text that pdf.js finds, in the same order', async () => {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const letters = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\d]/gu, '')
  const pages = scanAll(bytes)
  expect(pages).toHaveLength(document.numPages)
  for (const [index, { runs }] of pages.entries()) {
    const { items } = await (await document.getPage(index + 1)).getTextContent()
    const expected = items.map((item) => ('str' in item ? item.str : '')).join('')
    expect(letters(runs.map(({ text }) => text).join(''))).toBe(letters(expected))
  }
})

it('words are whole, whatever lies between their letters', () => {
  const words = groupLines(scanAll(bytes)[0]?.runs ?? []).map(({ text }) => text)
  expect(words).toContain('Azərbaycan ali təhsil müəssisələri, 633\u00A0292 avro, office')
  expect(words).toContain('ədəbiyyat')
  expect(words).toContain('ədəbiy\u2010')
})

it('sizes, places and the type area are those of the stylesheet', () => {
  const [page] = scanAll(bytes)
  const [folio, first] = page?.runs ?? []
  expect(folio).toMatchObject({ text: '1', piece: undefined })
  expect(folio?.clip.right).toBeCloseTo(420, 0)
  expect(first?.size).toBeCloseTo(12, 1)
  expect(first?.clip.left).toBeCloseTo(42.5, 0)
  expect(first?.x).toBeCloseTo(48.5, 0)
})

it('half-transparent text lies in a form with pieces of its own', () => {
  const [, page] = scanAll(bytes)
  const run = page?.runs.find(({ text }) => text.startsWith('Şəffaf'))
  const other = page?.runs.find(({ text }) => text.startsWith('Rəngli'))
  expect(run?.piece?.holder).toBeDefined()
  expect(run?.piece?.holder).not.toBe(other?.piece?.holder)
})

it('a print with any damage is refused with its byte, or read', () => {
  const next = chance(7)
  const errors = Array.from({ length: 300 }, () => syntaxError(() => scanAll(damage(bytes, next))))
  expect(errors.filter(Boolean).length).toBeGreaterThan(100)
})
