import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { usualFonts, fontFaceRules, fontFolders } from '../src/page/fonts/fonts.ts'
import type { PrintBrowser } from '../src/pdf/browser/browser.ts'
import type { Identity } from '../src/pdf/finish/identity.ts'

const source = new URL('../test/fixtures/torture.html', import.meta.url)

/** A red dot. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

export interface TortureOptions {
  /** Whether some of it is transparent, for which the browser makes forms of pages, and broken at soft hyphens. */
  readonly forms: boolean
}

/** The torture document with the report's fonts, as seen from a folder. */
export function tortureHtml(folder: string, { forms }: TortureOptions): string {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const head = index % 8 === 0 ? '<th scope="rowgroup" rowspan="8">Country</th>' : ''
    return `<tr>${head}<td>Organisation ${index}</td><td lang="en" id="n${index}">Name ${index}</td></tr>`
  })
  const html = readFileSync(source, 'utf8')
    .replace('/* FONTS */', fontFaceRules(folder, usualFonts.faces))
    .replace('ROWS', rows.join(''))
  return forms ? html : html.replaceAll(/ class="(?:half|blend|turned)"/gu, '').replaceAll('&shy;', '')
}

/** Prints the torture document by way of a folder. */
export async function printTorture(
  browser: PrintBrowser,
  folder: string,
  options: TortureOptions = { forms: true },
): Promise<Uint8Array> {
  const htmlFile = join(folder, 'torture.html')
  writeFileSync(htmlFile, tortureHtml(folder, options))
  writeFileSync(join(folder, 'dot.png'), Buffer.from(dot, 'base64'))
  return (await browser.print({ htmlFile, roots: [folder, ...fontFolders] })).bytes
}

/** An identity that states everything that one can. */
export const tortureIdentity: Identity = {
  title: 'Şəhadətnamə <1> & “bir”',
  titles: { az: 'Şəhadətnamə <1> & “bir”', en: 'Title' },
  descriptions: { az: 'Təsvir', en: 'Description' },
  keywords: { az: 'söz, başqa söz', en: 'word' },
  languages: ['az', 'en'],
  tags: { en: 'en-GB' },
  date: '2026-11-22',
  creatorTool: 'compendium',
  author: 'An Author',
  publisher: 'A Publisher',
  identifier: 'urn:x:1',
  licence: 'https://example.org/licence',
  notes: ['note-1'],
  linkLabels: { 'note-1': 'Note 1' },
  attachments: [
    {
      name: 'b.csv',
      mime: 'text/csv',
      description: 'Rows',
      relationship: 'Data',
      bytes: Buffer.from('a\r\n1\r\n'),
    },
    {
      name: 'a ə.json',
      mime: 'application/json',
      description: 'All',
      relationship: 'Source',
      bytes: Buffer.from('{}'),
    },
  ],
}
