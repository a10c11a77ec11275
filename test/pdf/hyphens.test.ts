import { expect, it } from 'vitest'
import { groupLines } from '../../src/pdf/content/lines.ts'
import { createPageScanner } from '../../src/pdf/content/scan.ts'
import { entry } from '../../src/pdf/objects/entry.ts'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { readPageTree } from '../../src/pdf/read/page-tree.ts'
import { shareBrowser } from './shared-browser.ts'

const { print } = shareBrowser()

/** The lines of a narrow column, in a chapter whose breaks are measured before the print. */
async function linesOf(text: string): Promise<string[]> {
  const style =
    '@page{size:A4;margin:28mm 20mm 27mm} body{margin:0;font:10pt/14pt Real} p{margin:0;width:90pt}'
  const body = `<section class="chapter"><div data-continued="Aim (continued)"><p>${text}</p></div></section>`
  const file = new PdfFile(await print(body, style))
  const [page] = readPageTree(file, entry(file, file.trailer, 'Root', 'dictionary'))
  if (!page) throw new Error('nothing was printed')
  return groupLines(createPageScanner(file)(page).runs).map(({ text: line }) => line.trim())
}

/** A word that fills two thirds of a line, with a place to break in its middle. */
const word = 'hohoho&shy;hahaha'

it('a word breaks where more than one line follows', async () => {
  expect(await linesOf(`nananana ${word} nanananana nananananana`)).toEqual([
    'nananana hohoho\u2010',
    'hahaha',
    'nanananana',
    'nananananana',
  ])
})

it('no word breaks into the last line of a paragraph', async () => {
  expect(await linesOf(`nananana ${word}`)).toEqual(['nananana', 'hohohohahaha'])
})

it('no three lines in a row end with a hyphen', async () => {
  const lines = await linesOf(`nananana ${`${word} `.repeat(6)}nananananananana nananananananana`)
  const ends = lines.map((line) => (line.endsWith('\u2010') ? '-' : '.')).join('')
  expect(ends).toContain('--')
  expect(ends).not.toContain('---')
})
