import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faces, fontFaceRules, fontFolders } from '../../../src/page/fonts.ts'
import type { PrintBrowser } from '../../../src/pdf/browser.ts'

const source = new URL('../../fixtures/torture.html', import.meta.url)

/** A red dot. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

/** Prints the torture document by way of a folder. */
export async function printTorture(browser: PrintBrowser, folder: string): Promise<Uint8Array> {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const head = index % 8 === 0 ? '<th scope="rowgroup" rowspan="8">Country</th>' : ''
    return `<tr>${head}<td>Organisation ${index}</td><td lang="en" id="n${index}">Name ${index}</td></tr>`
  })
  const html = readFileSync(source, 'utf8')
    .replace('/* FONTS */', fontFaceRules(folder, faces))
    .replace('ROWS', rows.join(''))
  const htmlFile = join(folder, 'torture.html')
  writeFileSync(htmlFile, html)
  writeFileSync(join(folder, 'dot.png'), Buffer.from(dot, 'base64'))
  return (await browser.print({ htmlFile, roots: [folder, ...fontFolders] })).bytes
}
