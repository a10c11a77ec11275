import { expect, it } from 'vitest'
import { enlargedRules, enlargementOf } from '../../src/page/edition/paper.ts'
import { groupLines } from '../../src/pdf/content/lines.ts'
import { createPageScanner } from '../../src/pdf/content/scan.ts'
import { entry } from '../../src/pdf/objects/entry.ts'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { readPageTree } from '../../src/pdf/read/page-tree.ts'
import { reducePrint } from '../../src/pdf/reduce/reduce-print.ts'
import { shareBrowser } from './shared-browser.ts'

const { print } = shareBrowser()

const style = `:root{--page-top:28mm;--page-side:20mm;--page-bottom:27mm}
  @page{size:A4;margin:28mm 20mm 27mm} body{margin:0;font:10pt/14pt Real} p,h2,ul{margin:0;padding:0;font:inherit}
  section section{display:grid;grid-template-columns:58mm 112mm} .chapter+.chapter{break-before:page}
  .continued{position:absolute} table{width:100%;border-collapse:collapse} th{width:58mm;text-align:left;vertical-align:top} tr{break-inside:avoid}
  @media screen{body{display:none}}`

/** The first line of every page, with what stands beside it. */
async function firstLines(body: string): Promise<string[]> {
  const bytes = await print(body, `${style}${enlargedRules('a4')}`)
  const file = new PdfFile(reducePrint(bytes, enlargementOf('a4')))
  const scan = createPageScanner(file)
  return readPageTree(file, entry(file, file.trailer, 'Root', 'dictionary')).map((page) => {
    const lines = groupLines(scan(page).runs)
    const top = Math.max(...lines.map(({ baseline }) => baseline))
    return lines
      .filter(({ baseline }) => baseline > top - 4)
      .toSorted((one, other) => one.box.left - other.box.left)
      .map(({ text }) => text.trim())
      .join(' | ')
  })
}

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>Line ${index + 1}</p>`).join('')

const section = (label: string, text: string): string =>
  `<section class="labelled" data-continued="${label} (continued)"><h2>${label}</h2><div>${text}</div></section>`

it('the label of a section is repeated on every page that it goes over to, beside the first line', async () => {
  const body = `<section class="chapter">${section('Aim', paragraphs(60))}${section('Results', paragraphs(80))}</section>`
  expect(await firstLines(body)).toEqual([
    'Aim Line 1',
    'Aim (continued) Line 50',
    'Results (continued) Line 39',
  ])
})

it('a section that begins a page has its own label there and no other', async () => {
  const body = `<section class="chapter">${section('Aim', paragraphs(49))}${section('Results', paragraphs(3))}</section>`
  expect(await firstLines(body)).toEqual(['Aim Line 1', 'Results Line 1'])
})

it('a paragraph that is divided has the label on its next page, and items of a list have it', async () => {
  const long = `<p>${'Words of one paragraph that fills more than a page. '.repeat(120)}</p>`
  const [, second] = await firstLines(`<section class="chapter">${section('Aim', long)}</section>`)
  expect(second).toMatch(/^Aim \(continued\) \w/u)
  const items = `<ul>${'<li style="position:relative;padding-left:13pt">Item</li>'.repeat(60)}</ul>`
  const [, next] = await firstLines(`<section class="chapter">${section('Aim', items)}</section>`)
  expect(next).toMatch(/^Aim \(continued\) (?:• )?Item$/u)
})

it('the head of a group of rows is repeated on the next page of its table, and is in the first column', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => `<td>Row ${index + 1}</td></tr>`).join('<tr>')
  const table = `<table><tbody><tr><th scope="rowgroup" rowspan="60" data-continued="Georgia (continued)">Georgia</th>${rows}</tbody></table>`
  const lines = await firstLines(`<section class="chapter">${table}</section>`)
  expect(lines[0]).toBe('Georgia Row 1')
  expect(lines[1]).toMatch(/^Georgia \(continued\) Row \d+$/u)
})

it('what is repeated moves nothing', async () => {
  const lastWords = (line: string): string => /(?:Line \d+|End)$/u.exec(line)?.[0] ?? line
  const body = (words: string): string =>
    `<section class="chapter">${section(words, paragraphs(60))}</section><section class="chapter"><p>End</p></section>`
  const [plain, repeated] = [await firstLines(body('')), await firstLines(body('A long label of a section'))]
  expect(plain.map(lastWords)).toEqual(repeated.map(lastWords))
})
